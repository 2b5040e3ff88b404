import { fitPattern } from '@/server/facts/values/fit-pattern';
import { foldSigns } from '@/server/facts/values/fold-signs';
import type { Mend, Span } from '@/server/facts/values/span';

export type FoundNationalInsurance = Span & {
  /** "QQ123456C" */
  number: string;
  /** The prefix is one that is issued. Made-up papers often carry QQ, which never is. */
  isIssued: boolean;
  mends: readonly Mend[];
};

const LIKE =
  /(?<![\p{L}\p{N}])([A-Za-z0-9]{2})([ -]?)([\dOoIlSBQ|]{2})\2([\dOoIlSBQ|]{2})\2([\dOoIlSBQ|]{2})[ -]?([A-Da-d8])(?![\p{L}\p{N}])/gu;
/** HMRC's rules for the two letters, and the pairs that it never gives out. */
const PREFIX = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]$/;
/** More slips than this, and the signs may be anything. */
const MAX_MENDS = 2;

/**
 * The National Insurance numbers of a text, in its order. A letter read for a digit is mended where the number then has a
 * prefix that is issued; an unissued prefix is given as such, but never made by mending.
 */
export function findNationalInsurance(original: string): FoundNationalInsurance[] {
  const text = foldSigns(original);
  return [...text.matchAll(LIKE)].flatMap((hit) => {
    const offsets = [...hit[0]].flatMap((sign, at) => (/[ -]/.test(sign) ? [] : [hit.index + at]));
    const signs = hit[0].replace(/[ -]/g, '');
    const fitted = fitPattern({ signs, pattern: 'AA999999A', offset: (at) => offsets[at] ?? hit.index });
    if (!fitted || fitted.mends.length > MAX_MENDS || !/[A-D]$/.test(fitted.text)) return [];
    const isIssued = PREFIX.test(fitted.text.slice(0, 2));
    if (!isIssued && (fitted.mends.length > 0 || !/^[A-Z]{2}/.test(signs))) return [];
    return [{ start: hit.index, end: hit.index + hit[0].length, number: fitted.text, isIssued, mends: fitted.mends }];
  });
}
