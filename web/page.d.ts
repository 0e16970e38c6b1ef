// Importing `galley/page` enhances the document; it exports nothing.
export {};
