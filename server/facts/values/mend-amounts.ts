import { DIGIT_FOR } from '@/server/facts/values/fit-pattern';
import type { Mend } from '@/server/facts/values/span';

/** After a currency's sign: digits with their pence, and letters that look like digits among them. */
const MARKED = /(?<=[£€¥₹$] ?)[\dOoQIl|ZSB.,']{4,24}(?![\p{L}\d|])/gu;
/** Without a sign thousands and pence must both stand in their places. */
const BARE = /(?<![\p{L}\d.,'|])[\dOoQIl|ZSB]{1,3}(?:[.,'][\dOoQIl|ZSB]{3}){1,4}[.,][\dOoQIl|ZSB]{2}(?![\p{L}\d|])/gu;
const PROVEN = /^\d{1,3}(?:,\d{3}|'\d{3})+\.\d{2}$|^\d{1,3}(?:\.\d{3})+,\d{2}$|^\d{1,7}[.,]\d{2}$/;

/**
 * Puts digits for letters that stand in an amount's digits: "£1,O25.50". The rest of its pattern has to be whole, and
 * more than half of it digits as they are.
 */
export function mendAmounts(text: string): { text: string; mends: Mend[] } {
  const mends: Mend[] = [];
  const mend = (run: string, at: number): string => {
    const letters = run.match(/[^\d.,']/g)?.length ?? 0;
    const digits = run.match(/\d/g)?.length ?? 0;
    const mended = run.replace(/[^\d.,']/g, (letter) => DIGIT_FOR[letter] ?? letter);
    if (letters === 0 || letters >= digits || !PROVEN.test(mended)) return run;
    for (const [index, read] of [...run].entries()) {
      const meant = mended.charAt(index);
      if (read !== meant) mends.push({ at: at + index, read, meant });
    }
    return mended;
  };
  const marked = text.replace(MARKED, mend);
  return { text: marked.replace(BARE, mend), mends };
}
