import sanitizeHtml from 'sanitize-html';
import { aroundHtml } from '../template.mjs';

const allowed = { allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img'] };

export default aroundHtml((html) => sanitizeHtml(html, allowed));
