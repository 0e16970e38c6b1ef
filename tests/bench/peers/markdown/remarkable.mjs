import { Remarkable } from 'remarkable';
import { aroundMarkdown } from '../template.mjs';

const library = new Remarkable({ html: false });

export default aroundMarkdown((text) => library.render(text));
