import { foldSigns } from '@/server/facts/values/fold-signs';
import type { Span } from '@/server/facts/values/span';

/** `sortCode` as "201126". */
export type FoundSortCode = Span & { sortCode: string };
/** Eight digits. */
export type FoundAccountNumber = Span & { accountNumber: string };

const SORT_CODE =
  /(?:sort[ -]?(?:ing )?code|s\/c)[^\p{L}\d\n]{0,6}(?:no\.? ?|number:? ?)?(?<labelled>\d{2}[- ]?\d{2}[- ]?\d{2})(?![\d]|[-.,/]\d)|(?<![\p{L}\d.,/-])(?<paired>\d{2}-\d{2}-\d{2})(?=[ /,|]{1,4}(?:a\/c[: ]{1,2}|account[: ]{1,2})?\d{8}(?!\d))/giu;
const ACCOUNT =
  /(?:account|acct\.?|a\/c)[ .:]{0,2}(?:number|no\.?|num\.?|nr\.?)?[^\p{L}\d\n]{0,6}(?<labelled>\d{8}|\d{4} \d{4})(?!\d| ?-? ?\d)|(?<=(?<!\d)\d{2}-\d{2}-\d{2}[ /,|]{1,4})(?<paired>\d{8})(?!\d)/giu;

/**
 * The UK sort codes of a text: six digits carry no check of their own, so each needs its label, or the account number
 * that follows one.
 */
export function findSortCodes(original: string): FoundSortCode[] {
  return collect(original, SORT_CODE).map(({ digits: sortCode, ...span }) => ({ ...span, sortCode }));
}

/** The UK account numbers of a text, each by its label or by the sort code before it. */
export function findAccountNumbers(original: string): FoundAccountNumber[] {
  return collect(original, ACCOUNT).map(({ digits: accountNumber, ...span }) => ({ ...span, accountNumber }));
}

function collect(original: string, pattern: RegExp): (Span & { digits: string })[] {
  return [...foldSigns(original).matchAll(pattern)].map((hit) => {
    const written = hit.groups?.labelled ?? hit.groups?.paired ?? '';
    const end = hit.index + hit[0].length;
    return { start: end - written.length, end, digits: written.replace(/\D/g, '') };
  });
}
