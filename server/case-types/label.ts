/** A label as it reads inside a sentence: "policy number", but "IBAN" and "National Insurance number" keep their capitals. */
export function labelInSentence(label: string): string {
  return /^\p{Lu}\p{Ll}+(?! \p{Lu})/u.test(label) && !/^\p{L}+ \p{Lu}/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}
