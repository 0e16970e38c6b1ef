// Where there is no document, DOMPurify needs one.
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { aroundMarkdown } from '../template.mjs';

const purify = createDOMPurify(new JSDOM('').window);

export default aroundMarkdown((text) => purify.sanitize(marked.parse(text)));
