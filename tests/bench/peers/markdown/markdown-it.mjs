import MarkdownIt from 'markdown-it';
import { aroundMarkdown } from '../template.mjs';

const library = new MarkdownIt({ html: false });

export default aroundMarkdown((text) => library.render(text));
