// What the build puts into the worker.

/** Files of the app: addresses without origin, and the first 32 hexadecimal digits of the SHA-256 of their bytes. */
declare const FILES: { url: string; hash: string }[];
/** Of all of them and of the worker: another build has another. */
declare const BUILD: string;
