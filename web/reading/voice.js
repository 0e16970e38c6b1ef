/** @param {string} tag  Android writes en_GB */
const normal = (tag) => tag.replace('_', '-').toLowerCase();

/**
 * The best voice for a language: of the same region, then one that works without the network, then the browser's choice.
 * @param {string} language
 * @returns {SpeechSynthesisVoice | undefined}
 */
export function voiceFor(language) {
  const wanted = normal(language);
  const [primary] = wanted.split('-');
  /** @param {SpeechSynthesisVoice} voice */
  const rank = (voice) =>
    (normal(voice.lang) === wanted ? 4 : 0) + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
  return (globalThis.speechSynthesis?.getVoices() ?? [])
    .filter(({ lang }) => normal(lang).split('-')[0] === primary)
    .sort((a, b) => rank(b) - rank(a))[0];
}
