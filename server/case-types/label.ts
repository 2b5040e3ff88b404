/** A label as it reads inside a sentence: "policy number", but "IBAN" and "National Insurance number" keep their capitals. */
export function labelInSentence(label: string): string {
  return /^\p{Lu}\p{Ll}+(?! \p{Lu})/u.test(label) && !/^\p{L}+ \p{Lu}/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

/** What a key of the case type's fields or evidence is called inside a sentence; the key itself where it has none of that key. */
export const nameInSentence = (labelled: readonly { key: string; label: string }[], key: string): string =>
  labelInSentence(labelled.find((candidate) => candidate.key === key)?.label ?? key);

/** What follows the noun that a label is about: "lines | of the estimate", "costs | claimed". */
const AFTER_NOUN = /(?:\s(?:of|in|for|to|from|on|by|with|paid|\p{L}+ed)\b|(?<!\s)\s*\().*/su;

/** "is" or "was" as it agrees with a label: "the costs claimed were", "the address was". */
export function agreeWith(label: string, verb: 'is' | 'was'): string {
  const isPlural = /(?<![suiSUI])s$/.test(label.replace(AFTER_NOUN, ''));
  if (verb === 'is') return isPlural ? 'are' : 'is';
  return isPlural ? 'were' : 'was';
}
