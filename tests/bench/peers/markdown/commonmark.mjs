import { HtmlRenderer, Parser } from 'commonmark';
import { aroundMarkdown } from '../template.mjs';

const parser = new Parser();
const writer = new HtmlRenderer({ safe: true });

export default aroundMarkdown((text) => writer.render(parser.parse(text)));
