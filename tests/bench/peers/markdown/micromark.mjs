import { micromark } from 'micromark';
import { aroundMarkdown } from '../template.mjs';

export default aroundMarkdown((text) => micromark(text));
