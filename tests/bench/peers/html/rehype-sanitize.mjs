import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { aroundHtml } from '../template.mjs';

const library = unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize).use(rehypeStringify);

export default aroundHtml((html) => String(library.processSync(html)));
