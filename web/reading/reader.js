import { follow, mark } from './mark.js';
import { voiceFor } from './voice.js';

/**
 * Reads sentences aloud, one utterance each: browsers cut long ones off, and pausing within one fails on phones. So a pause
 * stops, and going on begins with the sentence that was interrupted.
 */
export class Reader {
  /** Times the pace of the voice. */
  rate = 1;
  #sentences;
  #changed;
  #at = 0;
  #begun = false;
  /** Utterances that were taken back still report; only the newest counts. @type {SpeechSynthesisUtterance | undefined} */
  #utterance;

  /**
   * @param {import('./sentences.js').Sentence[]} sentences
   * @param {() => void} changed  called when reading starts, stops or ends
   */
  constructor(sentences, changed) {
    this.#sentences = sentences;
    this.#changed = changed;
  }

  get isReading() {
    return this.#utterance !== undefined;
  }

  /** Whether it reads or is paused. */
  get hasBegun() {
    return this.#begun;
  }

  play() {
    this.#begun = true;
    this.#speak();
    this.#changed();
  }

  pause() {
    this.#silence();
    this.#changed();
  }

  stop() {
    this.#silence();
    this.#begun = false;
    this.#at = 0;
    mark();
    this.#changed();
  }

  /** @param {number} sentences  back where negative */
  skip(sentences) {
    const before = this.#sentences[this.#at]?.range;
    this.#at = Math.min(Math.max(0, this.#at + sentences), this.#sentences.length - 1);
    if (this.isReading) this.#speak(before);
    else mark(this.#sentences[this.#at]);
  }

  /** @param {number} rate */
  setRate(rate) {
    this.rate = rate;
    if (this.isReading) this.#speak();
  }

  #silence() {
    this.#utterance = undefined;
    speechSynthesis.cancel();
  }

  /** @param {Range} [before] */
  #speak(before) {
    this.#silence();
    const sentence = this.#sentences[this.#at];
    if (!sentence) return this.stop();
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = sentence.language;
    utterance.voice = voiceFor(sentence.language) ?? null;
    utterance.rate = this.rate;
    utterance.onend = () => {
      if (this.#utterance !== utterance) return;
      this.#at++;
      this.#speak(sentence.range);
    };
    utterance.onerror = () => {
      if (this.#utterance === utterance) this.pause();
    };
    this.#utterance = utterance;
    mark(sentence);
    follow(sentence.range, before);
    speechSynthesis.speak(utterance);
  }
}
