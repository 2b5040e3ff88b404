import type { WordBox } from './contract';

type Read = Pick<WordBox, 'start' | 'end' | 'otherReading'>;

/** A word that was read two ways, with both. */
export type Doubt = { reading: string; otherReading: string };

/** The words that two readings of their place make different things of. */
export function findDoubtful<Word extends Read>({
  text,
  words,
}: {
  text: string;
  words: readonly Word[];
}): (Word & { otherReading: string })[] {
  return words.flatMap((word) => {
    const { otherReading } = word;
    if (otherReading === undefined || isSameValue(text.slice(word.start, word.end), otherReading)) return [];
    return [{ ...word, otherReading }];
  });
}

/** What was read two ways in a stretch of a page's text, in its order. */
export function listDoubts({
  text,
  words,
  start,
  end,
}: {
  text: string;
  words: readonly Read[];
  start: number;
  end: number;
}): Doubt[] {
  const within = words.filter((word) => word.start < end && word.end > start);
  return findDoubtful({ text, words: within }).map((word) => ({
    reading: text.slice(word.start, word.end),
    otherReading: word.otherReading,
  }));
}

/**
 * Whether two readings say the same: £1,240.00 and £1.240,00, or "claim," and "Claim". What changes an amount is no punctuation: its
 * sign, and the mark before its pence.
 */
export function isSameValue(left: string, right: string): boolean {
  const [a, b] = [currencyOf(left), currencyOf(right)];
  // A reader that lacks the sign drops it; two that see different signs disagree.
  if (a !== null && b !== null && a !== b) return false;
  return foldValue(left) === foldValue(right);
}

const currencyOf = (word: string): string | null => /\p{Sc}/u.exec(word)?.[0] ?? null;

function foldValue(word: string): string {
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '');
  const sign = /^\p{Sc}?-\p{Sc}?\d/u.test(plain) ? '-' : '';
  // Two digits after a mark that stands nowhere else in it are pence; 12.03.24 is a date.
  const pence = /^([^.]*)\.(\d{2})$|^([^,]*),(\d{2})$/.exec(plain);
  const whole = pence ? `${pence[1] ?? pence[3]}` : plain;
  const cents = pence ? `.${pence[2] ?? pence[4]}` : '';
  return `${sign}${whole.replace(/[^\p{L}\p{N}]/gu, '')}${cents}`;
}
