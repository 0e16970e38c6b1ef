import sanitizeHtml from 'sanitize-html';
import { aroundHtml } from '../template.mjs';

const allowed = { allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img'] };

/** @param {string} html */
export const sanitize = (html) => sanitizeHtml(html, allowed);

export default aroundHtml(sanitize);
