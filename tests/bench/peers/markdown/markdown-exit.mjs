import MarkdownExit from 'markdown-exit';
import { aroundMarkdown } from '../template.mjs';

const library = new MarkdownExit({ html: false });

export default aroundMarkdown((text) => library.render(text));
