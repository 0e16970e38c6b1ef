// C++ string literals. Texts outside ASCII are written as they are: the sources are UTF-8 and so is the core.

/** @param {string} text */
export function quote(text) {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\u061c\u200b-\u200f\u202a-\u202f\u2066-\u2069\u00a0]/g, octal)}"`;
}

/** Invisible characters would make the tables unreadable (and are a warning in clang); octal escapes end by themselves. */
function octal(/** @type {string} */ character) {
  return [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

/**
 * Adjacent literals, each entry ended by NUL, filled to lines of about 100 characters.
 * @param {string[]} entries
 */
export function blobLines(entries) {
  /** @type {string[]} */
  const lines = [];
  let line = '';
  for (const entry of entries) {
    // "\000" always has three digits, so that a digit after it is not taken into the escape.
    const piece = `${quote(entry).slice(1, -1)}\\000`;
    if (line !== '' && line.length + piece.length > 100) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  lines.push(line);
  return lines.map((text) => `    "${text}"`).join('\n');
}
