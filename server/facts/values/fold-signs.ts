/** Signs that stand for a plain one. Each is one UTF-16 unit, so that offsets stay what they are. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  // Blanks of every width but the tab and the line's end, which separate cells and lines.
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/[\u2212\ufe63\uff0d]/g, '-'],
  [/[\u2018\u2019\u02bc\u2032\u00b4`\uff07]/g, "'"],
  [/\uff0c/g, ','],
  [/\uff0e/g, '.'],
  [/\uffe5/g, '¥'],
  [/\uffe1/g, '£'],
  [/\uff04/g, '$'],
  [/[\u2010\u2011]/g, '-'],
];

/** Digits of other scripts by the code of their zero: full-width, Arabic-Indic, Persian, Devanagari. */
const ZEROS = [0xff10, 0x0660, 0x06f0, 0x0966];
const OTHER_DIGITS = /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g;

/**
 * The text in plain signs: blanks, minus signs, apostrophes, full-width marks and other scripts' digits. It is as long as
 * it was. En and em dashes stay, as they also stand for "to".
 */
export function foldSigns(text: string): string {
  const plain = PLAIN.reduce((folded, [signs, sign]) => folded.replace(signs, sign), text);
  return plain.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code < first + 10) ?? code;
    return String(code - zero);
  });
}
