import type { CaseField } from '@/server/case-types/schema';
import { EACH, type FactValue } from '@/server/facts/contract';
import { parseAmount } from '@/server/facts/values/find-amounts';
import { parseDate } from '@/server/facts/values/find-dates';
import { findIbans } from '@/server/facts/values/find-ibans';
import { findNationalInsurance } from '@/server/facts/values/find-national-insurance';
import { parsePeriod } from '@/server/facts/values/find-periods';
import { findPhones } from '@/server/facts/values/find-phones';
import { parseQuantity } from '@/server/facts/values/find-quantities';

/** Longer words are a passage and no value. */
const MAX_WORDS = 200;

/**
 * The one value of a field's type that a quote yields, whoever chose the quote; null where it yields none or more than one. A household
 * and a line of a list rest on more than one stretch of a page, and are never read so. `currency` is the case type's.
 */
export function readValue(input: { field: CaseField; quote: string; currency: string }): FactValue | null {
  const { field, quote, currency } = input;
  switch (field.kind) {
    case 'money':
      return readMoney({ quote, currency });
    case 'date': {
      const found = parseDate(quote, { isBirth: field.key === 'date-of-birth' });
      return found?.date ? { type: 'date', date: found.date } : null;
    }
    case 'period': {
      const found = parsePeriod(quote);
      return found?.period ? { type: 'period', ...found.period } : null;
    }
    case 'quantity': {
      const found = parseQuantity(quote);
      return found && { type: 'quantity', number: found.number, unit: found.unit };
    }
    case 'iban':
      return only(findIbans(quote).flatMap(({ iban, isValid }) => (isValid ? [iban] : [])));
    case 'national_insurance':
      return only(findNationalInsurance(quote).map(({ start, end }) => quote.slice(start, end)));
    case 'phone':
      return only(findPhones(quote).map(({ start, end }) => quote.slice(start, end)));
    case 'reference':
      return /\d/.test(quote) && findPhones(quote).length === 0 ? readWords(quote) : null;
    case 'name':
    case 'address':
    case 'text':
      return readWords(quote);
    case 'household':
    case 'line':
      return null;
  }
}

function readMoney({ quote, currency }: { quote: string; currency: string }): FactValue | null {
  const found = parseAmount(quote, { currency });
  if (!found || found.currency === null || found.range !== null || found.isSignDoubtful) return null;
  const per = EACH.find((each) => each === found.per) ?? null;
  return { type: 'money', minor: found.minor, currency: found.currency, per };
}

function readWords(quote: string): FactValue | null {
  const text = quote.replace(/\s+/g, ' ').trim();
  return text.length > 0 && text.length <= MAX_WORDS && /[\p{L}\p{N}]/u.test(text) ? { type: 'text', text } : null;
}

function only(found: string[]): FactValue | null {
  const [text] = found;
  return text !== undefined && found.length === 1 ? { type: 'text', text } : null;
}
