/**
 * Names what the core printed as parts, after its classes, so that a page can style it through a shadow root:
 * `galley-headline` is `::part(headline)`. For hosts that keep articles in a shadow root; the others need it not.
 * @param {ParentNode} root
 */
export function nameParts(root) {
  for (const element of root.querySelectorAll('[class*="galley-"]')) {
    for (const name of element.classList) {
      if (name.startsWith('galley-')) element.part.add(name.slice('galley-'.length));
    }
  }
}
