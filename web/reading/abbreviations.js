/**
 * Words with a full stop that belongs to them and not to the sentence, because something always follows: titles before names,
 * "No." before numbers. What may stand at an end too, as "etc." does, is not here: a sentence too long is heard as one, but one
 * that is cut is not understood.
 * @type {Record<string, string>}
 */
const always = {
  ar: 'د أ م ص',
  de: 'Dr Prof Hr Fr Frl Dipl Ing St Nr bzw ca vgl',
  en: 'Mr Mrs Ms Mx Dr Prof St Rev Hon Capt Col Gen Lt Sgt vs cf approx',
  es: 'Sr Sra Srta Dr Dra D Prof Ud Uds núm pág',
  fa: 'د ص',
  fr: 'M MM Mme Mlle Mgr Dr Pr St Ste cf env',
  hi: 'डॉ प्रो पं सं कि मी रु',
  it: 'Sig Sigg Dott Prof Ing Avv San pag ca',
  nl: 'dhr mevr dr prof ir mr drs St ca nr',
  pl: 'dr prof inż mgr św ul nr ok np tzw',
  pt: 'Sr Sra Srta Dr Dra Prof Eng pág',
  ru: 'г ул им проф акад др стр см ок напр',
  tr: 'Dr Prof Doç Av Sn Hz bkz',
  uk: 'м вул ім проф акад див бл напр',
};

/**
 * Whether the full stop at the end of a text is that of an abbreviation or an initial ("J. Lund", "z. B.").
 * @param {string} text
 * @param {string} language  BCP 47
 */
export function isAbbreviated(text, language) {
  const [, last = ''] = /(?:^|[\s\p{Ps}\p{Pi}'"’.\u00a0-])([\p{L}\p{M}]+)\.\s*$/u.exec(text) ?? [];
  if (!last) return false;
  const [primary] = language.toLowerCase().split('-');
  // One letter is an initial; Chinese, Japanese and Korean put no such stop behind their letters, and Hebrew has its own sign.
  if (/^\p{Lu}$/u.test(last)) return true;
  return (always[primary] ?? '').split(' ').includes(last);
}
