// The first script of partners' pages: records events of embeds, layout shifts (where the engine tells them) and the globals that
// were there before. Not a test.
export const recorder = `
  globalThis.events = [];
  globalThis.shifts = [];
  for (const type of ['ready', 'problems', 'error', 'share', 'more']) {
    document.addEventListener('galley-' + type, (event) => {
      const { error, ...detail } = event.detail;
      const at = [...document.querySelectorAll('galley-embed')].indexOf(event.target);
      events.push({ type, at, on: event.target.id, ...detail, ...(error && { code: error.code, message: error.message, mend: error.mend }) });
    });
  }
  if (globalThis.PerformanceObserver?.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifts.push(value);
    }).observe({ type: 'layout-shift', buffered: true });
  }
  globalThis.before = Object.getOwnPropertyNames(globalThis);
`;
