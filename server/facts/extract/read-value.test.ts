import { describe, expect, it } from 'vitest';
import type { CaseField } from '@/server/case-types/schema';
import { formatValue } from '@/server/facts/display';
import { readHousehold } from '@/server/facts/extract/read-household';
import { readValue } from '@/server/facts/extract/read-value';

const fieldOf = (kind: CaseField['kind'], key = 'some-field'): Pick<CaseField, 'key' | 'kind' | 'dimension'> => ({
  key,
  kind,
});
const show = (value: ReturnType<typeof readValue>): string | null => value && formatValue(value);

describe('readValue', () => {
  it.each([
    ['money', '£1,025.50', '£1,025.50'],
    ['money', '£ 1, 025.50', '£1,025.50'],
    ['money', '1 234,56 €', '€1,234.56'],
    ['money', '(£123.45)', '-£123.45'],
    ['money', '£12k', '£12,000.00'],
    ['money', 'between £10.00 and £20.00', null],
    ['date', '12 November 2026', '12 November 2026'],
    ['date', '2026-11-12', '12 November 2026'],
    ['date', '03/04/2026', '3 April or 4 March 2026'],
    ['period', '12 October 2026 to 14 October 2026', '12 October 2026 to 14 October 2026'],
    ['period', '12 October 2026\tto\t14 October 2026', '12 October 2026 to 14 October 2026'],
    ['period', '14 October 2026 to 12 October 2026', null],
    ['iban', 'DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['national_insurance', 'QQ123456C', 'QQ 12 34 56 C'],
    ['phone', '07700  900412', '07700 900412'],
    ['name', 'Dr Winifred Castle', 'Winifred Castle'],
    ['name', 'MR HUGH BARLOW', 'HUGH BARLOW'],
    ['address', '14 Alder Close\nLincoln LN1 3BD', '14 Alder Close, Lincoln LN1 3BD'],
    ['address', '14 Alder Close,\nLincoln TR5 OXA', '14 Alder Close, Lincoln TR5 0XA'],
    ['reference', 'HQ-4471  208', 'HQ-4471 208'],
    ['text', '  ', null],
  ] as const)('%s: %s', (kind, quote, expected) => {
    expect(show(readValue({ field: fieldOf(kind), quote }))).toBe(expected);
  });

  it('takes the order of dates and the currency from the paper, where the quote leaves them open', () => {
    expect(show(readValue({ field: fieldOf('date'), quote: '03/04/2026', order: 'day_first' }))).toBe('3 April 2026');
    expect(readValue({ field: fieldOf('money'), quote: '675.00' })).toBeNull();
    expect(show(readValue({ field: fieldOf('money'), quote: '675.00', currency: 'GBP' }))).toBe('£675.00');
  });

  it('says how often a rent falls due, by its own words or its label’s', () => {
    const rent = fieldOf('money', 'rent');
    expect(show(readValue({ field: rent, quote: '£640.00 per calendar month' }))).toBe('£640.00 a month');
    expect(show(readValue({ field: rent, quote: '£156.00', label: 'Weekly rent' }))).toBe('£156.00 a week');
    expect(show(readValue({ field: rent, quote: '£156.00', label: 'Rent' }))).toBe('£156.00');
  });

  it('takes a quantity of what is measured alone', () => {
    const gust = { ...fieldOf('quantity'), dimension: 'speed' as const };
    expect(show(readValue({ field: gust, quote: '71 mph' }))).toBe('71 mph');
    expect(readValue({ field: gust, quote: '71 mm' })).toBeNull();
  });
});

describe('readHousehold', () => {
  it.each([
    ['I live alone.', 'single, no children'],
    ['I live on my own and have no children.', 'single, no children'],
    ['I live alone with my 2 dependent children', 'lone parent, 2 children'],
    ['I live with my wife Edwina and our 4 children', 'couple, 4 children'],
    ['I have no partner.\nson\ndaughter', 'lone parent, 2 children'],
    ['Husband Mikel, daughter Ane (6)', 'couple, 1 child'],
    ['You\nWife\nDaughter\nSon', 'couple, 2 children'],
    ['I live with my partner, two sons and one daughter', 'couple, 3 children'],
    ['[ ] I live alone\n[x] I am a lone parent\nHow many children? 1', 'lone parent, 1 child'],
    ['☒ I have a partner\nNumber of children: none', 'couple, no children'],
    ['Single parent\nChildren\n3', 'lone parent, 3 children'],
    ['I live alone with my wife', null],
    ['Two rooms and a kitchen', null],
  ])('%s', (quote, expected) => {
    expect(show(readHousehold(quote))).toBe(expected);
  });
});
