// Sentences about a town by a river. They hold the quotation marks, dashes and accents of real articles, which make the strings of
// JavaScript engines two bytes wide.

const who = [
  'the harbour master', 'a retired baker', 'the rowing club', 'Zoë Lindqvist', 'the night gardener', 'a class of nine-year-olds',
  'the bell ringers', 'Tomás Ferreira', 'the ferry’s second engineer', 'a visiting botanist', 'the choir', 'the keeper of the maps',
  'the women who mend the nets', 'Amélie Durand', 'a cartographer', 'the volunteers', 'the orchard’s owner', 'the astronomers',
]; // prettier-ignore
const did = [
  'measured', 'remembered', 'drew', 'almost lost', 'counted', 'rebuilt', 'described', 'photographed', 'began to understand',
  'carried', 'watched', 'taught us to read', 'repaired', 'planted around', 'recorded',
]; // prettier-ignore
const what = [
  'the old tide tables', 'forty-one kinds of apple', 'the stone steps below the market', 'a map of every spring in the valley',
  'the swifts under the station roof', 'the long winter of the frozen locks', 'two looms and a press', 'the light over the estuary',
  'a recipe for rye bread', 'the rings of a fallen lime tree', 'the sound of the weir', 'the café’s blue doors',
  'the last wooden ferry', 'a notebook full of cloud shapes', 'the clock that runs four minutes fast',
]; // prettier-ignore
const when = [
  'before the bridge opened', 'every spring', 'at low water', 'since the mill closed', 'on the first Saturday of the month',
  'when the fog lifts', 'for almost thirty years', 'while the others slept', 'in a single afternoon', 'after the flood',
]; // prettier-ignore
const why = [
  'because nobody else had asked', 'to see whether it still worked', 'and then did it again, more slowly', 'although the wind had turned',
  'which is less simple than it sounds', 'so that the next crew would know', 'with a pencil and a great deal of patience',
  'and nobody in the room disagreed',
]; // prettier-ignore
const asides = ['“It is only water,” they say', 'the figures – all of them – agree', 'a good question', 'so far, so ordinary']; // prettier-ignore
export const names = [
  'River and Town',
  'The Long Quay',
  'Orchards',
  'Small Machines',
  'Weather Notes',
  'By Hand',
];

/** @param {string} text */
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** @param {import('./random.mjs').Choices} pick */
export function phrase(pick) {
  return pick.one([pick.one(what), pick.one(who), `${pick.one(what)} ${pick.one(when)}`]);
}

/** @param {import('./random.mjs').Choices} pick */
export function sentence(pick) {
  const plain = `${pick.one(who)} ${pick.one(did)} ${pick.one(what)} ${pick.one(when)}`;
  const tail = pick.one(['', '', `, ${pick.one(why)}`, `: ${pick.one(asides)}`, ` & ${pick.one(what)}`]);
  return `${capital(plain)}${tail}.`;
}

/** @param {import('./random.mjs').Choices} pick @param {number} count */
export function sentences(pick, count) {
  return Array.from({ length: count }, () => sentence(pick)).join(' ');
}

/** @param {import('./random.mjs').Choices} pick */
export function headline(pick) {
  return capital(`${pick.one(what)}, ${pick.one(when)}`);
}
