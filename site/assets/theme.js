// The theme in the head of every page is the one that the reading aids of an article set too.
/** @type {typeof import('../../web/reading/settings.js')} */
const { choose, chosen } = await import(/** @type {string} */ ('/galley/reading/settings.js'));

const select = document.querySelector('select[data-theme]');
if (select instanceof HTMLSelectElement) {
  const show = () => (select.value = chosen('theme'));
  select.addEventListener('change', () => choose('theme', select.value));
  document.addEventListener('galley-setting', show);
  show();
}
