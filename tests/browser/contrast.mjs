// How well text stands out from what is behind it (WCAG 2.2 §1.4.3 and §1.4.6), measured in a page. Not a test.

/** Runs in the page: the lowest contrast of text against what is behind it, of body text and of all text. */
export function contrasts() {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = /** @type {CanvasRenderingContext2D} */ (
    canvas.getContext('2d', { willReadFrequently: true })
  );
  /** @param {string[]} layers  from the back */
  const luminance = (layers) => {
    for (const layer of ['#fff', ...layers]) {
      context.fillStyle = layer;
      context.fillRect(0, 0, 1, 1);
    }
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  /** @type {{ body: number, all: number, where: string, count: number }} */
  const lowest = { body: 99, all: 99, where: '', count: 0 };
  const walker = document.createTreeWalker(
    /** @type {Node} */ (document.querySelector('.galley-article')),
    NodeFilter.SHOW_TEXT,
  );
  while (walker.nextNode()) {
    const element = /** @type {HTMLElement} */ (walker.currentNode.parentElement);
    if (!walker.currentNode.textContent?.trim() || !element.checkVisibility() || element.offsetWidth <= 1)
      continue;
    /** @type {string[]} */
    const grounds = [];
    for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
      grounds.unshift(getComputedStyle(at).backgroundColor);
    }
    const [text, ground] = [luminance([...grounds, getComputedStyle(element).color]), luminance(grounds)];
    const contrast = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    lowest.count++;
    if (element.closest('.galley-body, .galley-headline, .galley-standfirst'))
      lowest.body = Math.min(lowest.body, contrast);
    if (contrast < lowest.all) {
      lowest.all = contrast;
      lowest.where = element.outerHTML.slice(0, 120);
    }
  }
  return lowest;
}
