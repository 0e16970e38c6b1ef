/** The preview's side: which widget, how wide, how large, in which theme. */

import { loadGalley } from '../../../web/galley.js';
import { metadataOf, showCards } from './cards.js';

/** @type {Record<string, { name: string, options?: import('../../../web/index.js').Options, cards?: 'search' | 'social' }>} */
const widgets = {
  article: { name: 'Article', options: { view: 'article', edit: true } },
  page: { name: 'Page', options: { view: 'page' } },
  lite: { name: 'Lite page', options: { view: 'lite' } },
  small: { name: 'Card, small', options: { view: 'card', card: 'small' } },
  medium: { name: 'Card, medium', options: { view: 'card', card: 'medium' } },
  large: { name: 'Card, large', options: { view: 'card', card: 'large' } },
  related: { name: 'Related list', options: { view: 'related' } },
  share: { name: 'Share dialog', options: { view: 'share' } },
  search: { name: 'Search result', cards: 'search' },
  social: { name: 'Social cards', cards: 'social' },
  text: { name: 'Text', options: { view: 'text' } },
};

/** @type {[name: string, width: number][]} */
const devices = [
  ['As wide as there is room', 0],
  ['Phone 360', 360],
  ['Phone 390', 390],
  ['Tablet 768', 768],
  ['Laptop 1024', 1024],
  ['Desktop 1440', 1440],
];

/** What is asked of the page, by its ids. @param {string} id @returns {any} */
const field = (id) => document.getElementById(id);

export class Stage {
  #preview = /** @type {import('../../../web/preview.js').GalleyPreviewElement} */ (
    document.querySelector('galley-preview')
  );
  #box = /** @type {HTMLElement} */ (field('device-box'));
  #frame = /** @type {HTMLElement} */ (field('stage'));
  #cards = /** @type {HTMLElement} */ (field('cards'));
  #text = '';
  #width = 0;
  #isTurned = false;
  /** @type {Window | null} */
  #window = null;

  constructor() {
    for (const [key, { name }] of Object.entries(widgets)) field('widget').append(new Option(name, key));
    for (const [name, width] of devices) field('device').append(new Option(name, String(width)));
    field('widget').addEventListener('change', () => this.#choose());
    field('device').addEventListener('change', () => this.#resize(Number(field('device').value)));
    field('width').addEventListener('change', () => this.#resize(Number(field('width').value)));
    field('turn').addEventListener('click', () => {
      this.#isTurned = !this.#isTurned;
      this.#resize(this.#width);
    });
    for (const id of ['theme', 'size', 'rtl']) field(id).addEventListener('change', () => this.#display());
    field('fit').addEventListener('change', () => this.#resize(this.#width));
    field('window').addEventListener('click', () => this.#open());
    new ResizeObserver(() => this.#resize(this.#width)).observe(this.#frame);
    this.#choose();
  }

  /** @param {string} text */
  show(text) {
    this.#text = text;
    if (this.#widget.cards) this.#showCards();
    else this.#preview.value = text;
    const other = /** @type {any} */ (this.#window?.document.querySelector('galley-preview'));
    if (other && !this.#window?.closed) other.value = text;
  }

  get #widget() {
    return widgets[field('widget').value];
  }

  #choose() {
    const { options, cards } = this.#widget;
    this.#cards.hidden = !cards;
    this.#box.hidden = Boolean(cards);
    if (options) this.#preview.options = options;
    if (this.#text) this.show(this.#text);
  }

  async #showCards() {
    const galley = await loadGalley();
    const { cards } = this.#widget;
    if (cards) showCards(this.#cards, metadataOf(galley.render(this.#text, { view: 'page' }).html), cards);
  }

  /** @param {number} width CSS pixels; 0: what there is */
  #resize(width) {
    this.#width = width;
    const { clientWidth, clientHeight } = this.#frame;
    const wanted = width && this.#isTurned ? Math.round(width * 1.9) : width;
    const zoom = wanted > clientWidth && field('fit').checked ? clientWidth / wanted : 1;
    this.#box.style.setProperty('inline-size', wanted ? `${wanted}px` : '100%');
    this.#box.style.setProperty('block-size', wanted ? `${Math.round(clientHeight / zoom)}px` : '100%');
    this.#box.style.setProperty('transform', zoom < 1 ? `scale(${zoom})` : 'none');
    field('width').value = String(wanted || clientWidth);
  }

  #display() {
    this.#preview.display = {
      theme: field('theme').value,
      text_size: Number(field('size').value),
      direction: field('rtl').checked ? 'rtl' : '',
    };
  }

  /** The same preview in a window of its own, fed from here. */
  #open() {
    this.#window = window.open('window.html', 'galley-preview-window', 'width=900,height=900');
    this.#window?.addEventListener('load', () => {
      const other = /** @type {any} */ (this.#window?.document.querySelector('galley-preview'));
      if (!other) return;
      other.options = this.#preview.options;
      other.display = this.#preview.display;
      other.value = this.#text;
    });
  }
}
