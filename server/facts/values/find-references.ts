import { isCalledOtherwise } from '@/server/facts/values/date-context';
import { findAmounts } from '@/server/facts/values/find-amounts';
import { findDates } from '@/server/facts/values/find-dates';
import { findIbans } from '@/server/facts/values/find-ibans';
import { findNationalInsurance } from '@/server/facts/values/find-national-insurance';
import { findPhones } from '@/server/facts/values/find-phones';
import { findPostcodes } from '@/server/facts/values/find-postcodes';
import { findQuantities } from '@/server/facts/values/find-quantities';
import { findTimes } from '@/server/facts/values/find-times';
import { findAccountNumbers, findSortCodes } from '@/server/facts/values/find-uk-accounts';
import { foldSigns } from '@/server/facts/values/fold-signs';
import { blotOut, type Span } from '@/server/facts/values/span';

export type FoundReference = Span & {
  /** Capitals and digits alone, to compare by: "HP77812290". */
  compact: string;
  /** A for letters, 9 for digits, runs written once: "A9", "A-9/9". */
  shape: string;
};

// linear: a run can end before any of its marks, so that it fails over no more than the last part.
const TOKEN =
  /(?<![\p{L}\p{N}])[A-Z0-9]+(?:[/._-][A-Z0-9]+)*(?:(?: (?=[A-Z0-9]*\d))[A-Z0-9]+(?:[/.-][A-Z0-9]+)*){0,4}(?: [A-Z](?![\p{L}\p{N}.]))?(?![\p{L}\p{N}])/gu;
const MIN_SIGNS = 4;
const MAX_SIGNS = 24;

/**
 * What could be the number of a policy, a claim or a member of staff: capitals and digits in one run, with single blanks
 * and hyphens. What reads as a value of a known kind is none: a telephone number is never a policy number. Which number it
 * is, only its label tells.
 */
export function findReferences(original: string, hints: { country?: string } = {}): FoundReference[] {
  const text = foldSigns(original);
  const others: Span[] = [
    ...findAmounts(text),
    ...findDates(text),
    ...findTimes(text),
    ...findQuantities(text),
    ...findPhones(text, hints),
    ...findIbans(text),
    ...findNationalInsurance(text),
    ...findPostcodes(text, hints),
    ...findSortCodes(text),
    ...findAccountNumbers(text),
  ].sort((a, b) => a.start - b.start);
  return [...blotOut(text, others).matchAll(TOKEN)].flatMap((hit) => {
    const compact = compactReference(hit[0]);
    const hasDigits = /\d\D*\d/.test(compact);
    // One digit will do in a single word, as in a booking's code.
    if (!hasDigits && !/^(?=.*\d)[A-Z\d]{5,8}$/.test(hit[0])) return [];
    if (compact.length < MIN_SIGNS || compact.length > MAX_SIGNS) return [];
    // A year or a house number alone is a reference only where something calls it one.
    if (/^\d{1,4}$/.test(compact) && !isCalledOtherwise(text, hit.index)) return [];
    return [{ start: hit.index, end: hit.index + hit[0].length, compact, shape: shapeOf(hit[0]) }];
  });
}

/** Capitals and digits alone: two references are the same when these are. */
export const compactReference = (reference: string): string => reference.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

const shapeOf = (reference: string): string => reference.replace(/[A-Z]+/g, 'A').replace(/\d+/g, '9');
