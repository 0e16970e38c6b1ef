// What a careful team writes around a Markdown library: the parts of an article that Galley prints too, by template literals.

const unsafe = /[&<>"]/g;
/** @type {Record<string, string>} */
const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {unknown} text */
export const escape = (text) => String(text).replace(unsafe, (character) => references[character]);

/** @param {string} url */
export const safeUrl = (url) => (/^(https?:|\/)/i.test(url) ? escape(url) : '');

const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
/** @type {Record<string, (url: string, title: string) => string>} */
const services = {
  email: (url, title) => `mailto:?subject=${title}&body=${url}`,
  facebook: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  linkedin: (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
  whatsapp: (url, title) => `https://wa.me/?text=${title}%20${url}`,
};

/** @typedef {import('../corpus/article.mjs').Frame} Frame */

/** @param {Frame['image']} image */
const figure = (
  image,
) => `<figure><img src="${safeUrl(image.url)}" alt="${escape(image.alt)}" width="${image.width}"
 height="${image.height}"><figcaption>${escape(image.caption)} <span>Picture: ${escape(image.credit)}</span></figcaption></figure>`;

/** @param {Frame['authors'][number]} author */
const byline = ({ name, url }) =>
  url ? `<a href="${safeUrl(url)}" rel="author">${escape(name)}</a>` : escape(name);

/** @param {string} value */
const time = (value) => `<time datetime="${escape(value)}">${date.format(new Date(value))}</time>`;

/** @param {Frame['related']['items'][number]} teaser */
const card = ({ url, title, summary, kicker, published, image }) => `<li><article>
<img src="${safeUrl(image.url)}" alt="${escape(image.alt)}" width="${image.width}" height="${image.height}" loading="lazy">
<p>${escape(kicker)}</p><h3><a href="${safeUrl(url)}">${escape(title)}</a></h3><p>${escape(summary)}</p>${time(published)}
</article></li>`;

/** @param {Frame['share']} share */
function shareLinks({ url, title, services: ids }) {
  const at = encodeURIComponent(url);
  const named = encodeURIComponent(title);
  return ids
    .map((id) => `<li><a href="${escape(services[id](at, named))}">Share by ${escape(id)}</a></li>`)
    .join('');
}

export const bodyStart = '<div class="body">';
export const bodyEnd = '</div><footer>';

/**
 * @param {Frame} article
 * @param {string} body HTML
 */
export function page(article, body) {
  return `<article lang="${escape(article.language)}" id="${escape(article.id)}" aria-labelledby="title">
<header><p><a href="${safeUrl(article.kicker.url)}">${escape(article.kicker.text)}</a></p><h1 id="title">${escape(article.title)}</h1>
<p>${escape(article.standfirst)}</p><p>By ${article.authors.map(byline).join(' and ')}</p>
<p>${time(article.published)} Updated ${time(article.modified)}</p>${figure(article.image)}</header>
${bodyStart}${body}${bodyEnd}<ul>${article.tags
    .map(({ name, url }) => `<li><a href="${safeUrl(url)}">${escape(name)}</a></li>`)
    .join('')}</ul>
<details><summary>Share the article</summary><ul>${shareLinks(article.share)}</ul></details>
<section><h2>${escape(article.related.title)}</h2><ul>${article.related.items.map(card).join('')}</ul></section>
</footer></article>`;
}

/**
 * @param {(html: string) => string} sanitize gives HTML without scripts and unsafe URLs
 * @returns {(json: string) => string}
 */
export const aroundHtml = (sanitize) => (json) => {
  const article = JSON.parse(json);
  return page(article, sanitize(article.body.content));
};

/**
 * @param {(markdown: string) => string} convert gives HTML without raw HTML and unsafe URLs
 * @returns {(json: string) => string}
 */
export const aroundMarkdown = (convert) => (json) => {
  const article = JSON.parse(json);
  return page(article, convert(article.body));
};
