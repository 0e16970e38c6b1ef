import DOMPurify from 'dompurify';
import { aroundHtml } from '../template.mjs';

export default aroundHtml((html) => DOMPurify.sanitize(html));
