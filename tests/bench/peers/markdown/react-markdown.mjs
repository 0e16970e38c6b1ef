import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ReactMarkdown from 'react-markdown';
import { aroundMarkdown } from '../template.mjs';

export default aroundMarkdown((text) => renderToStaticMarkup(createElement(ReactMarkdown, null, text)));
