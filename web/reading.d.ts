/** `<galley-reading for="id">`: the reading aids of one article. Look: `galley/reading.css`. */
export class GalleyReadingElement extends HTMLElement {}

/** Detail of `galley-setting`, on the document: the reader set something. */
export interface SettingDetail {
  name: 'theme' | 'zoom' | 'air' | 'measure' | 'face';
  value: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'galley-reading': GalleyReadingElement;
  }
  interface DocumentEventMap {
    'galley-setting': CustomEvent<SettingDetail>;
  }
}
