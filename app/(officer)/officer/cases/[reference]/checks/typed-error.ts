import type { QualityErrorKind } from '@/generated/prisma/enums';
import { WORDS_LENGTH } from '@/server/checks/schema';
import { parseAmount } from '@/server/facts/values/find-amounts';

/** One thing that is wrong, as it is typed. */
export type TypedError = { id: string; kind: QualityErrorKind; words: string; harm: string };

export const newError = (id: string): TypedError => ({ id, kind: 'fact', words: '', harm: '' });

export type ErrorProblem = { id: string; field: 'words' | 'harm'; text: string };

/** What keeps these errors from being sent; the first thing of each. */
export function findProblems({ errors, currency }: { errors: TypedError[]; currency: string | null }): ErrorProblem[] {
  return errors.flatMap(({ id, words, harm }): ErrorProblem[] => {
    if (words.trim() === '') return [{ id, field: 'words', text: 'Say what is wrong, and where.' }];
    if (words.trim().length > WORDS_LENGTH) return [{ id, field: 'words', text: 'Shorten this.' }];
    if (harm.trim() !== '' && readHarm({ harm, currency }) === null)
      return [{ id, field: 'harm', text: 'Write an amount such as 120.50, or leave it blank.' }];
    return [];
  });
}

/** In minor units; null for none, and for what is no amount of this currency. */
export function readHarm({ harm, currency }: { harm: string; currency: string | null }): number | null {
  if (currency === null || harm.trim() === '') return null;
  const amount = parseAmount(harm, { isAmountCell: true, currency });
  return amount && amount.minor >= 0 && (amount.currency === null || amount.currency === currency)
    ? amount.minor
    : null;
}
