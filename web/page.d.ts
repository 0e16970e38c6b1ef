// `galley/page`, `galley/reading/page` and `galley/reading/restore.js` work on the document that imports them; they export nothing.
export {};
