import { electronicFormatIBAN, getCountrySpecifications, ValidationErrorsIBAN, validateIBAN } from 'ibantools';
import { fitPattern } from '@/server/facts/values/fit-pattern';
import { foldSigns } from '@/server/facts/values/fold-signs';
import type { Mend, Span } from '@/server/facts/values/span';

export type FoundIban = Span & {
  /** Capitals and digits without blanks, with letters and digits as they were meant where the check proves it. */
  iban: string;
  /** The country, the length and the two check digits agree (ISO 13616). */
  isValid: boolean;
  /** False where the bank's own check within the number fails, though the two check digits agree. */
  passesNationalCheck: boolean;
  mends: readonly Mend[];
};

const SPECIFICATIONS = getCountrySpecifications();
const BEGINNING = /(?<![\p{L}\p{N}])[A-Za-z]{2} ?[\dOoIlSBQ]{2}(?=[ -]?[A-Za-z\d])/gu;
/** The longest IBAN, with a blank after each four. */
const WINDOW = 48;

/**
 * The IBANs of a text, in its order. Each is as long as its country's are, so words behind it are not taken in. Letters
 * read for digits, and digits for letters, are mended where the mended number passes its check: one wrong number in 97
 * does. An IBAN that fails is given too, as not valid, where it is set in capitals throughout.
 */
export function findIbans(original: string): FoundIban[] {
  const text = foldSigns(original);
  const found: FoundIban[] = [];
  for (const { index } of text.matchAll(BEGINNING)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const iban = readIban(text, index);
    if (iban) found.push(iban);
  }
  return found;
}

function readIban(text: string, start: number): FoundIban | null {
  const country = text.slice(start, start + 2).toUpperCase();
  const { chars, bban_regexp: layout } = SPECIFICATIONS[country] ?? {};
  if (!chars || !layout) return null;
  const taken = takeSigns(text, start, chars);
  if (!taken) return null;
  const { signs, offsets } = taken;
  const span = { start, end: (offsets.at(-1) ?? start) + 1 };
  const written = electronicFormatIBAN(signs) ?? '';
  const plain = check(written);
  if (plain.isValid) return { ...span, iban: written, ...plain, mends: [] };
  const fitted = fitPattern({ signs, pattern: `AA99${toPattern(layout)}`, offset: (at) => offsets[at] ?? start });
  const mended = fitted && fitted.mends.length > 0 ? check(fitted.text) : null;
  if (fitted && mended?.isValid) return { ...span, iban: fitted.text, ...mended, mends: fitted.mends };
  // Words of a sentence are no number that failed.
  const isNumber = /^[A-Z]{2}\d{2}[A-Z\d]+$/.test(signs) && (signs.match(/\d/g)?.length ?? 0) >= chars / 2;
  return isNumber ? { ...span, iban: written, ...plain, mends: [] } : null;
}

function check(iban: string): { isValid: boolean; passesNationalCheck: boolean } {
  const { valid, errorCodes } = validateIBAN(iban);
  const isNational = errorCodes.every((code) => code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum);
  return { isValid: valid || (errorCodes.length > 0 && isNational), passesNationalCheck: valid };
}

/** As many letters and digits as the country's IBANs have, with single blanks or hyphens between; null where one goes on. */
function takeSigns(text: string, start: number, length: number): { signs: string; offsets: number[] } | null {
  const offsets: number[] = [];
  let signs = '';
  for (let at = start; at < Math.min(text.length, start + WINDOW) && signs.length < length; at++) {
    const sign = text.charAt(at);
    if (/[A-Za-z\d|]/.test(sign)) {
      signs += sign;
      offsets.push(at);
    } else if (!/[ -]/.test(sign) || !/[A-Za-z\d|]/.test(text.charAt(at - 1))) return null;
  }
  const next = text.charAt((offsets.at(-1) ?? start) + 1);
  return signs.length === length && !/[\p{L}\p{N}]/u.test(next) ? { signs, offsets } : null;
}

/** "^[A-Z]{4}[0-9]{14}$" as "AAAA99999999999999". */
function toPattern(layout: string): string {
  return [...layout.matchAll(/\[([^[\]]+)\]\{(\d+)\}/g)]
    .map(([, kind, count]) => (kind === '0-9' ? '9' : kind === 'A-Z' ? 'A' : 'X').repeat(Number(count)))
    .join('');
}
