/** A label as it reads inside a sentence: "policy number", but "IBAN" and "National Insurance number" keep their capitals. */
export function labelInSentence(label: string): string {
  return /^\p{Lu}\p{Ll}+(?! \p{Lu})/u.test(label) && !/^\p{L}+ \p{Lu}/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

/** What a key of the case type's fields or evidence is called inside a sentence; the key itself where it has none of that key. */
export const nameInSentence = (labelled: readonly { key: string; label: string }[], key: string): string =>
  labelInSentence(labelled.find((candidate) => candidate.key === key)?.label ?? key);
