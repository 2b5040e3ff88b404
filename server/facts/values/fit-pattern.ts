import type { Mend } from '@/server/facts/values/span';

/** Letters that readers take for a digit, and the digit. */
export const DIGIT_FOR: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  Z: '2',
  S: '5',
  s: '5',
  B: '8',
};
const LETTER_FOR: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '8': 'B' };

/**
 * Reads signs against a pattern of the same length: `A` a letter, `9` a digit, `X` either. A sign of the wrong kind is
 * mended where it looks like one of the right kind. Null where the signs don't fit. Mends count from `offset(index)`.
 */
export function fitPattern(input: {
  signs: string;
  pattern: string;
  offset: (index: number) => number;
}): { text: string; mends: Mend[] } | null {
  const { signs, pattern } = input;
  if (signs.length !== pattern.length) return null;
  const mends: Mend[] = [];
  let text = '';
  for (const [index, sign] of [...signs].entries()) {
    const meant = readSign(sign, pattern.charAt(index));
    if (meant === null) return null;
    if (meant !== sign.toUpperCase()) mends.push({ at: input.offset(index), read: sign, meant });
    text += meant;
  }
  return { text, mends };
}

function readSign(sign: string, kind: string): string | null {
  const isDigit = /^\d$/.test(sign);
  const isLetter = /^[A-Za-z]$/.test(sign);
  if (kind === 'X') return isDigit || isLetter ? sign.toUpperCase() : null;
  if (kind === '9') return isDigit ? sign : (DIGIT_FOR[sign] ?? null);
  return isLetter ? sign.toUpperCase() : (LETTER_FOR[sign] ?? null);
}
