import { make } from './make.js';
import { choose, chosen, names, settings } from './settings.js';

/**
 * The panel of settings: a group of radio buttons each, so that keyboards and screen readers know what to do.
 * @param {import('./words.js').Words} words
 * @param {string} language  of the numbers
 * @param {AbortSignal} signal
 */
export function displayPanel(words, language, signal) {
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const reset = make('button', { type: 'button' }, words.reset);
  const groups = names.map((name) =>
    make(
      'fieldset',
      {},
      make('legend', {}, words[name]),
      ...settings[name].values.map((value) => {
        const radio = make('input', { type: 'radio', name: `galley-${name}`, value });
        const text = /^\d+$/.test(value)
          ? percent.format(+value / 100)
          : words[/** @type {keyof typeof words} */ (value)];
        return make('label', {}, radio, make('span', {}, text));
      }),
    ),
  );
  const panel = make(
    'form',
    { class: 'galley-reading-panel', 'aria-label': words.display },
    ...groups,
    reset,
  );

  const show = () => {
    for (const radio of panel.querySelectorAll('input')) {
      radio.checked = chosen(settingOf(radio)) === radio.value;
    }
  };
  panel.addEventListener(
    'change',
    ({ target }) => target instanceof HTMLInputElement && choose(settingOf(target), target.value),
    { signal },
  );
  reset.addEventListener('click', () => names.forEach((name) => choose(name, settings[name].usual)), {
    signal,
  });
  document.addEventListener('galley-setting', show, { signal });
  show();
  return panel;
}

/** @param {HTMLInputElement} radio */
const settingOf = (radio) =>
  /** @type {import('./settings.js').Setting} */ (radio.name.slice('galley-'.length));
