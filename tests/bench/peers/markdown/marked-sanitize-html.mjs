import { marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { aroundMarkdown } from '../template.mjs';

const allowed = { allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img'] };

export default aroundMarkdown((text) => sanitizeHtml(marked.parse(text), allowed));
