/**
 * @param {string} reference
 * @param {string} [base]  default: the document
 * @returns {URL | undefined} undefined unless it is https:, or http: on a page that is itself http:
 */
export function webAddress(reference, base = document.baseURI) {
  try {
    const url = new URL(reference, base);
    const secure = url.protocol === 'https:';
    return secure || (url.protocol === 'http:' && location.protocol === 'http:') ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The JSON at an address as bytes: the core reads it, so it is not parsed here.
 * @param {URL} url
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ bytes: ArrayBuffer, url: string }>}  with the address after redirects
 */
export async function fetchJson(url, signal) {
  const response = await fetch(url, {
    signal,
    headers: { accept: 'application/json, application/feed+json' },
  });
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return { bytes: await response.arrayBuffer(), url: response.url };
}
