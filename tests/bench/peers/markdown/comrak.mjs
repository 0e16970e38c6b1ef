import { markdownToHTML } from 'comrak';
import { aroundMarkdown } from '../template.mjs';

export default aroundMarkdown((text) => markdownToHTML(text));
