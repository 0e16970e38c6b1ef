// Where there is no document, DOMPurify needs one.
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { aroundHtml } from '../template.mjs';

const purify = createDOMPurify(new JSDOM('').window);

export default aroundHtml((html) => purify.sanitize(html));
