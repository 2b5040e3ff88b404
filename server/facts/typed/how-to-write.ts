import type { CaseField } from '@/server/case-types/schema';
import { formatMoney, formatValue } from '@/server/facts/display';
import { isRent } from '@/server/facts/extract/read-value';

type Asked = { field: Pick<CaseField, 'key' | 'kind' | 'dimension'>; currency: string };

const QUANTITIES: Record<NonNullable<CaseField['dimension']>, string> = {
  speed: '58 mph',
  length: '12 mm',
  temperature: '4 °C',
  duration: '45 min',
  mass: '20 kg',
};

/** Why a typed value was refused: a sentence that shows how to write one of its kind. */
export function sayHowToWrite({ field, currency }: Asked): string {
  switch (field.kind) {
    case 'money': {
      const example = { type: 'money' as const, minor: 67_500, currency };
      return isRent(field)
        ? `Write one amount and how often it falls due, such as ${formatValue({ ...example, per: 'month' })}.`
        : `Write one amount, such as ${formatValue({ ...example, per: null })}.`;
    }
    case 'date':
      return 'Write one day with its month in letters and its whole year, such as 14 March 2026.';
    case 'period':
      return 'Write the first and the last day, such as 12 March 2026 to 14 March 2026.';
    case 'quantity':
      return `Write one number with its unit, such as ${QUANTITIES[field.dimension ?? 'speed']}.`;
    case 'iban':
      return 'Write one IBAN whose check digits agree, such as DE89 3704 0044 0532 0130 00.';
    case 'national_insurance':
      return 'Write one National Insurance number, such as QQ 12 34 56 C.';
    case 'phone':
      return 'Write one telephone number, such as 020 7946 0018.';
    case 'name':
      return 'Write the name in letters alone, such as Grace Hopper.';
    case 'address':
      return 'Write the address on one line, such as 10 Mill Lane, Brecon LD3 7ZZ.';
    case 'reference':
      return 'Write the reference in letters and digits, such as AB-1234.';
    case 'text':
      return 'Write it in letters and digits, in at most 200 characters.';
    case 'household':
      return 'Write who lives together and how many children, such as couple, 2 children; or single, no children.';
    case 'line':
      return `Write what it is, one amount and, where it is known, the day, such as Taxi, ${formatMoney({ minor: 1_250, currency })}, 14 March 2026.`;
  }
}
