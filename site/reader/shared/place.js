/**
 * Where in an article a reader is: the block, by its place in the JSON, so that it holds when a newer core writes other HTML.
 * @typedef {object} Place
 * @property {string} block  JSON Pointer; the blocks of one Markdown text share it
 * @property {number} nth  among the blocks of that pointer
 * @property {number} offset  of the line one reads at in the block, as a part of its height
 * @property {number} fraction  of the whole article, where the block is gone
 *
 * @typedef {object} Visit
 * @property {Place} [place]
 * @property {number} progress  how much of the article has been read, 0 to 1
 * @property {number} read  when, in milliseconds since 1970
 */
export {};
