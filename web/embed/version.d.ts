/** Of the package; set when embed.js is built. */
declare const GALLEY_VERSION: string;
