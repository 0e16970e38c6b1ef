import MarkdownIt from 'markdown-it-ts';
import { aroundMarkdown } from '../template.mjs';

const library = new MarkdownIt({ html: false });

export default aroundMarkdown((text) => library.render(text));
