import DOMPurify from 'dompurify';
import { marked } from 'marked';
import { aroundMarkdown } from '../template.mjs';

export default aroundMarkdown((text) => DOMPurify.sanitize(marked.parse(text)));
