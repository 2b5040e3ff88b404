import { parseAmount } from '@/server/facts/values/find-amounts';
import { parseDate } from '@/server/facts/values/find-dates';
import { findIbans } from '@/server/facts/values/find-ibans';
import { findNationalInsurance } from '@/server/facts/values/find-national-insurance';
import { parsePeriod } from '@/server/facts/values/find-periods';
import { findPhones } from '@/server/facts/values/find-phones';
import { parseQuantity } from '@/server/facts/values/find-quantities';
import type { Shown } from './contract';

/** What code reads from the printed words, in the shape of the value they were made from. */
export function readBack({ field, value, printed }: Shown): unknown {
  switch (value.type) {
    case 'money': {
      const amount = parseAmount(printed, { currency: value.currency, isAmountCell: true });
      return amount && { minor: amount.minor, currency: amount.currency };
    }
    case 'date':
      return parseDate(printed, { order: 'day_first', isBirth: field === 'date-of-birth', isDateCell: true })?.date;
    case 'period':
      return parsePeriod(printed, { order: 'day_first' })?.period;
    case 'quantity':
      return parseQuantity(/[a-z]/i.test(printed) ? printed : `${printed} ${value.unit}`)?.number;
    case 'text':
      if (field === 'iban') return findIbans(printed)[0]?.iban;
      if (field === 'national-insurance-number') return findNationalInsurance(printed)[0]?.number;
      if (field === 'phone') return findPhones(printed).length;
      return printed;
    default:
      return null;
  }
}

/** What `readBack` should give. */
export function expectedOf({ field, value }: Shown): unknown {
  switch (value.type) {
    case 'money':
      return { minor: value.minor, currency: value.currency };
    case 'date':
      return value.date;
    case 'period':
      return { from: value.from, to: value.to };
    case 'quantity':
      return value.number;
    case 'text':
      if (field === 'national-insurance-number') return value.text.replace(/[ -]/g, '');
      return field === 'phone' ? 1 : value.text;
    default:
      return null;
  }
}
