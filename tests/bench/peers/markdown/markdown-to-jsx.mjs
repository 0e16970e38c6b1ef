import { compiler } from 'markdown-to-jsx/html';
import { aroundMarkdown } from '../template.mjs';

const options = { disableParsingRawHTML: true };

export default aroundMarkdown((text) => compiler(text, options));
