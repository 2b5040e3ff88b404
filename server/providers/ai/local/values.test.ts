import { describe, expect, it } from 'vitest';
import { findDates, findPeriods, formatDate } from '@/server/providers/ai/local/dates';
import { findMoney, formatMoney } from '@/server/providers/ai/local/money';
import { isSameAddress, isSameName } from '@/server/providers/ai/local/same';
import { findValue, isIban, type Kind } from '@/server/providers/ai/local/values';

const read = (kind: Kind, text: string): string | null => {
  const found = findValue({ kind, text, currency: 'GBP', isLabel: (label) => /^date of birth/i.test(label) });
  return found ? text.slice(found.start, found.end) : null;
};

describe('dates', () => {
  it.each([
    ['on 4 NOVEMBER 2024 at noon', '2024-11-04'],
    ['24/02/2025', '2025-02-24'],
    ['2024-12-14 22:35', '2024-12-14'],
    ['12 / 08 / 1987', '1987-08-12'],
    ['the 1st of March, 2026.', '2026-03-01'],
    ['March 3rd, 2025', '2025-03-03'],
    ['12.11.2025', '2025-11-12'],
    ['5-6-87', '1987-06-05'],
    ['Sept. 9 2025', '2025-09-09'],
  ])('reads %j', (text, iso) => {
    expect(findDates(text).map(({ value }) => value)).toEqual([{ kind: 'date', date: iso }]);
  });

  it.each(['31/02/2025', '12/25/2024', '4862.50', 'sort code 40-22-19-3', '1.2.3.2024', '124/02/2025', 'May 2025'])(
    'sees no date in %j',
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );

  it.each([
    ['1 June 2025 to 31 May 2026', '2025-06-01', '2026-05-31'],
    ['from 04/11/2024 until 20/01/2025', '2024-11-04', '2025-01-20'],
    ['20 February and 3 March 2025', '2025-02-20', '2025-03-03'],
    ['12–15 November 2025', '2025-11-12', '2025-11-15'],
    ['2025-01-01 - 2025-12-31', '2025-01-01', '2025-12-31'],
  ])('reads the period %j', (text, from, to) => {
    expect(findPeriods(text).map(({ value }) => value)).toEqual([{ kind: 'period', from, to }]);
  });

  it('sees no period that ends before it begins', () => {
    expect(findPeriods('31 May 2026 to 1 June 2025')).toEqual([]);
  });

  it('writes dates out', () => {
    expect(formatDate('2026-01-14')).toBe('14 January 2026');
  });
});

describe('money', () => {
  it.each([
    ['£1,240.00', 124_000, 'GBP'],
    ['EUR 1.240,00', 124_000, 'EUR'],
    ['estimated at 780 pounds;', 78_000, 'GBP'],
    ['198,40 €', 19_840, 'EUR'],
    ['£420,000', 42_000_000, 'GBP'],
    ['-£50.00', -5_000, 'GBP'],
    ['1,516.50', 151_650, 'GBP'],
  ])('reads %j', (text, minor, currency) => {
    expect(findMoney({ text, currency: 'GBP' }).map(({ value }) => value)).toEqual([
      { kind: 'money', minor, currency },
    ]);
  });

  it.each(['No. 20251183', '24/02/2025', '17.5%', 'version 1.2.3', '£', '22:35'])('sees no amount in %j', (text) => {
    expect(findMoney({ text, currency: 'GBP' })).toEqual([]);
  });

  it('writes amounts out', () => {
    expect(formatMoney(-486_250, 'EUR')).toBe('-€4,862.50');
  });
});

describe('other values', () => {
  it.each<[Kind, string, string | null]>([
    ['reference', 'HP 7781 2290 for damage caused', 'HP 7781 2290'],
    ['reference', 'QQ 12 34 56 C', 'QQ 12 34 56 C'],
    ['reference', 'HP 7781 2290 DATE OF DAMAGE', 'HP 7781 2290'],
    ['reference', 'XKQPTZ', 'XKQPTZ'],
    ['reference', 'see overleaf', null],
    ['name', "Margaret O'Connell, 14 Alder Close", "Margaret O'Connell"],
    ['name', 'TOMASZ WIERZBICKI', 'TOMASZ WIERZBICKI'],
    ['name', 'Dr Anna van der Berg telephoned', 'Dr Anna van der Berg'],
    ['name', 'must keep the receipts', null],
    ['name', 'Date of birth', null],
    ['address', 'Flat 9, 203 Meridian Road, Bristol BS3 4HH, for a term', 'Flat 9, 203 Meridian Road, Bristol BS3 4HH'],
    ['address', '14 Alder Close\nSheffield S10 3TQ\nUnited Kingdom', '14 Alder Close\nSheffield S10 3TQ'],
    ['address', 'm.oconnell1@example.co.uk', null],
    ['phone', '0114 496 0182 or by e-mail', '0114 496 0182'],
    ['phone', '+44 20 7946 0958', '+44 20 7946 0958'],
    ['phone', '07700 900461', '07700 900461'],
    ['iban', 'GB29 NWBK 6016 1331 9268 19.', 'GB29 NWBK 6016 1331 9268 19'],
    ['iban', 'GB29 NWBK 6016 1331 9268 18.', null],
    ['iban', 'AT611904300234573201', 'AT611904300234573201'],
  ])('%s: %j', (kind, text, value) => {
    expect(read(kind, text)).toBe(value);
  });

  it('knows an IBAN by its check digits', () => {
    expect(isIban('DE89 3704 0044 0532 0130 00')).toBe(true);
    expect(isIban('DE89 3704 0044 0532 0130 01')).toBe(false);
  });

  it.each([
    ['T. Wierzbicki', 'TOMASZ WIERZBICKI', true],
    ['KOVÁCS/ANNA MS', 'Dr Anna Kovacs', true],
    ["Margaret O'Connell", 'Margaret O’Connell', true],
    ['Helen March', 'Helen Marsh', true],
    ['Helen March', 'Yuki Tanaka', false],
    ['John Ashworth', 'Jane Ashworth', false],
  ])('%j and %j are one person: %s', (left, right, same) => {
    expect(isSameName(left, right)).toBe(same);
  });

  it.each([
    ['27 GORSE LANE, EXETER EX4 6PN', '27 Gorse Lane, Exeter, Devon EX46PN', true],
    ['27 Gorse Lane, Exeter EX4 6PN', '29 Gorse Lane, Exeter EX4 6PN', false],
    ['27 Gorse Lane, Exeter EX4 6PN', '27 Gorse Lane, Exeter EX4 8PN', false],
  ])('%j and %j are one address: %s', (left, right, same) => {
    expect(isSameAddress(left, right)).toBe(same);
  });
});
