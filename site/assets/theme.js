// Runs before the page is painted, so that a chosen theme never flashes the other.
(() => {
  const root = document.documentElement;
  /** @returns {string} */
  const chosen = () => {
    try {
      return localStorage.getItem('theme') ?? 'auto';
    } catch {
      return 'auto';
    }
  };
  root.dataset.galleyTheme = chosen();
  addEventListener('DOMContentLoaded', () => {
    const select = document.querySelector('select[data-theme]');
    if (!(select instanceof HTMLSelectElement)) return;
    select.value = chosen();
    select.addEventListener('change', () => {
      root.dataset.galleyTheme = select.value;
      try {
        localStorage.setItem('theme', select.value);
      } catch {
        // Without storage the choice holds for this page.
      }
    });
  });
})();
