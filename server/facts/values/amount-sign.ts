import type { MarkAfter, MarkBefore } from '@/server/facts/values/amount-marks';

export type SignedBy = 'minus' | 'brackets' | 'credit' | 'debit';

/** `isDoubtful`: the same mark also serves as a dash, a bullet or a bracket of a sentence. */
export type AmountSign = { isNegative: boolean; by: SignedBy | null; isDoubtful: boolean; start: number };

/**
 * The sign of an amount. CR and DR are read as on a bank's statement: what is overdrawn is negative. A dash between blanks
 * parts a label from its amount; brackets behind words are a sentence's.
 */
export function readSign(input: { text: string; original: string; before: MarkBefore; after: MarkAfter }): AmountSign {
  const { before, after } = input;
  const isBracketed = before.isBracketed && after.isBracketed;
  // The bracket may stand within the currency, "£(123.45)", and then the amount begins before it.
  const outer = input.text.slice(Math.max(0, before.start - 2), before.start).lastIndexOf('(');
  const bracketAt = isBracketed && outer >= 0 ? Math.max(0, before.start - 2) + outer : before.start;
  const lead = readLead(input);
  const start = lead.isSign || isInner(before) || before.sign.trim() === '+' ? before.start : skipDash(before);
  if (lead.isSign || after.hasMinus) return { isNegative: true, by: 'minus', isDoubtful: lead.isDoubtful, start };
  if (isBracketed) {
    const isProse = isInProse({ text: input.text, start: bracketAt, end: after.end });
    return { isNegative: !isProse, by: 'brackets', isDoubtful: isProse, start: isProse ? start : bracketAt };
  }
  if (after.side) return { isNegative: after.side === 'debit', by: after.side, isDoubtful: false, start };
  return { isNegative: false, by: null, isDoubtful: false, start };
}

/** Whether the sign stands between the currency and the digits, where it can be nothing else. */
const isInner = (before: MarkBefore): boolean => before.sign !== '' && before.signAt > before.start;

/** Where the amount begins when the dash before it is none of its own. */
const skipDash = (before: MarkBefore): number =>
  before.sign === '' ? before.start : before.signAt + before.sign.length;

function readLead(input: { text: string; original: string; before: MarkBefore }): {
  isSign: boolean;
  isDoubtful: boolean;
} {
  const { text, before } = input;
  const sign = before.sign.trim();
  if (sign === '' || sign === '+') return { isSign: false, isDoubtful: false };
  if (isInner(before)) return { isSign: true, isDoubtful: false };
  const isApart = /\s$/.test(before.sign);
  const ahead = text.slice(Math.max(0, before.start - 2), before.start);
  if (/[\p{L}\d)£€$%]$/u.test(ahead)) return { isSign: false, isDoubtful: false };
  // A true minus is never a bullet or a dash; after a number it takes something away from that.
  if (input.original.charAt(before.start) === '\u2212')
    return { isSign: !/\d ?$/.test(ahead), isDoubtful: /\d ?$/.test(ahead) };
  if (!isApart) return { isSign: sign !== '—', isDoubtful: sign === '–' };
  const startsCell = ahead === '' || /(?:[\n\t:(]| {2})$/.test(ahead) || /^[\n\t:] $/.test(ahead);
  return { isSign: startsCell && sign === '-', isDoubtful: startsCell };
}

/** Brackets behind a word or before one belong to a sentence: "five hundred pounds (£500.00) is due". */
function isInProse(input: { text: string; start: number; end: number }): boolean {
  const ahead = input.text.slice(Math.max(0, input.start - 2), input.start);
  const behind = input.text.slice(input.end, input.end + 4);
  return /\p{L},? ?$/u.test(ahead) && !/ {2}$/.test(ahead) ? true : /^ ?\)[,;]? \p{Ll}/u.test(behind);
}
