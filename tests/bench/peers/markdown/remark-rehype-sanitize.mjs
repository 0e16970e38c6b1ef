import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { aroundMarkdown } from '../template.mjs';

const library = unified().use(remarkParse).use(remarkRehype).use(rehypeSanitize).use(rehypeStringify);

export default aroundMarkdown((text) => String(library.processSync(text)));
