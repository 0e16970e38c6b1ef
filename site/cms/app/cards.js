/** How others show a link to the article, from nothing but the metadata of its own page. */

/**
 * @typedef {object} Metadata
 * @property {string} title
 * @property {string} description
 * @property {string} url
 * @property {string} image
 * @property {string} alt
 * @property {string} site
 * @property {string} published
 * @property {boolean} large whether the page asks for a large picture
 */

/**
 * What the head of a page says. The page is only parsed: nothing of it runs or loads.
 * @param {string} html
 * @returns {Metadata}
 */
export function metadataOf(html) {
  const { head } = new DOMParser().parseFromString(html, 'text/html');
  const meta = (/** @type {string} */ name) =>
    head.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
  return {
    title: meta('og:title') || (head.querySelector('title')?.textContent ?? ''),
    description: meta('og:description') || meta('description'),
    url: head.querySelector('link[rel="canonical"]')?.getAttribute('href') || meta('og:url'),
    image: meta('og:image'),
    alt: meta('og:image:alt'),
    site: meta('og:site_name'),
    published: meta('article:published_time').slice(0, 10),
    large: meta('twitter:card') === 'summary_large_image',
  };
}

/** @param {string} name @param {string} words */
function part(name, words) {
  const made = document.createElement('p');
  made.className = name;
  made.textContent = words;
  return made;
}

/** @param {string} url */
function hostOf(url) {
  try {
    return new URL(url).host;
  } catch {
    return 'no address';
  }
}

/** @param {string} text @param {number} most characters */
const cut = (text, most) =>
  [...text].length > most
    ? `${[...text]
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;

/** @param {string} url */
function trail(url) {
  try {
    const { host, pathname } = new URL(url);
    return [host, ...pathname.split('/').filter(Boolean)].join(' › ');
  } catch {
    return 'no address';
  }
}

/** @param {string} name @param {string} layout @param {(HTMLElement | null)[]} parts @param {Metadata} data */
function card(name, layout, parts, data) {
  const figure = document.createElement('section');
  const title = document.createElement('h3');
  title.textContent = name;
  const box = document.createElement('div');
  box.className = `social ${layout}`;
  if (data.image && layout !== 'words') {
    const image = document.createElement('img');
    image.src = data.image;
    image.alt = data.alt;
    box.append(image);
  }
  const words = document.createElement('div');
  words.append(...parts.filter((one) => one !== null));
  box.append(words);
  figure.append(title, box);
  return figure;
}

/**
 * Lengths are about where each service cuts; they change their layouts without notice.
 * @param {HTMLElement} target
 * @param {Metadata} data
 * @param {'search' | 'social'} kind
 */
export function showCards(target, data, kind) {
  const { title, description, url, site, published } = data;
  const host = hostOf(url);
  const all = {
    search: () => [
      card(
        'Google (search result)',
        'words',
        [
          part('small', site || host),
          part('small', trail(url)),
          part('title', cut(title, 60)),
          part('small', cut([published, description].filter(Boolean).join(' — '), 155)),
        ],
        data,
      ),
    ],
    social: () => [
      card(
        'X',
        data.large ? 'above' : 'beside',
        [part('title', cut(title, 70)), part('small', `From ${host}`)],
        data,
      ),
      card(
        'Facebook',
        'above',
        [
          part('small', host.toUpperCase()),
          part('title', cut(title, 88)),
          part('small', cut(description, 110)),
        ],
        data,
      ),
      card(
        'WhatsApp',
        'beside',
        [part('title', cut(title, 65)), part('small', cut(description, 80)), part('small', host)],
        data,
      ),
      card('LinkedIn', 'above', [part('title', cut(title, 100)), part('small', host)], data),
    ],
  };
  target.replaceChildren(...all[kind]());
}
