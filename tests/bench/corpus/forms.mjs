// The same article in the forms that renderers take.

/** @typedef {import('./article.mjs').Article} Article */
/** @typedef {import('./article.mjs').Block} Block */
/** @typedef {import('./article.mjs').Span} Span */

/** @param {Span} span */
function inlineMarkdown(span) {
  if (span.kind === 'emphasis') return `*${span.text}*`;
  if (span.kind === 'strong') return `**${span.text}**`;
  if (span.kind === 'code') return `\`${span.text}\``;
  if (span.kind === 'link') return `[${span.text}](${span.url})`;
  return span.text;
}

/** @param {Span[]} spans */
const line = (spans) => spans.map(inlineMarkdown).join('');

/** @param {Block} block */
function blockMarkdown(block) {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${line(block.spans)}`;
  if (block.kind === 'quote') return `> ${line(block.spans)}`;
  if (block.kind === 'code') return `\`\`\`\n${block.text}\n\`\`\``;
  if (block.kind === 'divider') return '* * *';
  if (block.kind === 'paragraph') return line(block.spans);
  return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${line(item)}`).join('\n');
}

/** @param {Article} article */
export const markdown = ({ blocks }) => blocks.map(blockMarkdown).join('\n\n') + '\n';

/** @type {Record<string, string>} */
const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** @param {string} text */
const escaped = (text) => text.replaceAll(/[&<>"]/g, (character) => references[character]);

/** @param {Span} span */
function inlineHtml(span) {
  const text = escaped(span.text);
  if (span.kind === 'emphasis') return `<em>${text}</em>`;
  if (span.kind === 'strong') return `<strong>${text}</strong>`;
  if (span.kind === 'code') return `<code>${text}</code>`;
  if (span.kind === 'link')
    return `<a href="${escaped(span.url)}" target="_blank" rel="noopener">${text}</a>`;
  return text;
}

/** @param {Span[]} spans */
const runningHtml = (spans) => spans.map(inlineHtml).join('');

/** @param {Block} block */
function blockHtml(block) {
  if (block.kind === 'heading') {
    return `<h${block.level} class="heading">${runningHtml(block.spans)}</h${block.level}>`;
  }
  if (block.kind === 'quote') return `<blockquote><p>${runningHtml(block.spans)}</p></blockquote>`;
  if (block.kind === 'code') return `<pre><code>${escaped(block.text)}</code></pre>`;
  if (block.kind === 'divider') return '<hr>';
  if (block.kind === 'paragraph') return `<p class="text">${runningHtml(block.spans)}</p>`;
  const list = block.ordered ? 'ol' : 'ul';
  return `<${list}>\n${block.items.map((item) => `<li>${runningHtml(item)}</li>`).join('\n')}\n</${list}>`;
}

/** As editors of content systems store it. @param {Article} article */
export const html = ({ blocks }) => blocks.map(blockHtml).join('\n\n') + '\n';

/** Galley's own blocks. @param {Article} article */
export function galleyBlocks({ blocks }) {
  return blocks.map((block) => {
    if (block.kind === 'heading') return { type: 'heading', level: block.level, text: line(block.spans) };
    if (block.kind === 'list') return { type: 'list', ordered: block.ordered, items: block.items.map(line) };
    if (block.kind === 'code') return { type: 'code', text: block.text };
    if (block.kind === 'divider') return { type: 'divider' };
    return { type: block.kind, text: line(block.spans) };
  });
}

/** Portable Text, for its own renderer and for React. @param {Article} article */
export function portableText({ blocks }) {
  let keys = 0;
  const key = () => `k${(keys++).toString(36)}`;
  /** @param {Span[]} spans @param {string} style @param {object} [more] */
  const block = (spans, style, more) => {
    /** @type {object[]} */
    const markDefs = [];
    const children = spans.map((span) => {
      if (span.kind === 'link') markDefs.push({ _type: 'link', _key: `l${keys}`, href: span.url });
      const marks = { text: [], emphasis: ['em'], strong: ['strong'], code: ['code'], link: [`l${keys}`] };
      return { _type: 'span', _key: key(), text: span.text, marks: marks[span.kind] };
    });
    return { _type: 'block', _key: key(), style, markDefs, children, ...more };
  };
  return blocks.flatMap((one) => {
    if (one.kind === 'heading') return [block(one.spans, `h${one.level}`)];
    if (one.kind === 'quote') return [block(one.spans, 'blockquote')];
    if (one.kind === 'code') return [{ _type: 'code', _key: key(), code: one.text }];
    if (one.kind === 'divider') return [{ _type: 'divider', _key: key() }];
    if (one.kind === 'paragraph') return [block(one.spans, 'normal')];
    const listItem = one.ordered ? 'number' : 'bullet';
    return one.items.map((item) => block(item, 'normal', { listItem, level: 1 }));
  });
}

/** @param {Block} block */
function blockText(block) {
  if (block.kind === 'code') return block.text.replaceAll('\n', ' ');
  if (block.kind === 'divider') return '';
  const all = block.kind === 'list' ? block.items : [block.spans];
  return all.map((spans) => spans.map(({ text }) => text).join('')).join('\n\n');
}

/** Paragraphs with blank lines between them. @param {Article} article */
export const plainText = ({ blocks }) =>
  blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n');
