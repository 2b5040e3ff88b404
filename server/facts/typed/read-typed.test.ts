import { describe, expect, it } from 'vitest';
import type { CaseField } from '@/server/case-types/schema';
import type { FactValue } from '@/server/facts/contract';
import { formatValue } from '@/server/facts/display';
import { readTyped } from '@/server/facts/typed/read-typed';

const read = (kind: CaseField['kind'], text: string, more: { key?: string; instead?: FactValue } = {}) =>
  readTyped({
    field: { key: more.key ?? 'some-field', kind, ...(kind === 'quantity' ? { dimension: 'speed' as const } : {}) },
    text,
    currency: 'GBP',
    instead: more.instead,
  });
const show = (reading: ReturnType<typeof read>): string | null =>
  'value' in reading ? formatValue(reading.value) : null;

describe('what an officer types is one value of the field’s kind', () => {
  it.each([
    ['money', '£675.00', '£675.00'],
    ['money', '675', '£675.00'],
    ['money', ' 1 234,56 € ', '€1,234.56'],
    ['money', '-£12.50', '-£12.50'],
    ['money', '£156.00 a week', '£156.00 a week'],
    ['money', '£675 pcm', '£675.00 a month'],
    ['money', 'CHF 80.00', 'CHF 80.00'],
    ['date', '14 March 2026', '14 March 2026'],
    ['date', 'Saturday, 14 March 2026', '14 March 2026'],
    ['date', '2026-03-14', '14 March 2026'],
    ['date', '14/03/2026', '14 March 2026'],
    ['period', '12 March 2026 to 14 March 2026', '12 March 2026 to 14 March 2026'],
    ['period', '12 March 2026 – 14 March 2026', '12 March 2026 to 14 March 2026'],
    ['quantity', '58 mph', '58 mph'],
    ['quantity', '93 km/h', '93 km/h'],
    ['iban', 'DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['national_insurance', 'qq 12 34 56 c', 'QQ 12 34 56 C'],
    ['national_insurance', 'QQ123456C', 'QQ 12 34 56 C'],
    ['phone', '020 7946 0018', '020 7946 0018'],
    ['name', 'Grace Hopper', 'Grace Hopper'],
    ['name', 'Dr Grace Hopper', 'Grace Hopper'],
    ['name', 'Hopper, Grace', 'Hopper, Grace'],
    ['name', 'Sukarno', 'Sukarno'],
    ['name', 'grace o’hopper-smith', 'grace o’hopper-smith'],
    ['address', '10 Mill Lane,\nBrecon LD3 7ZZ', '10 Mill Lane, Brecon LD3 7ZZ'],
    ['reference', 'HQ-4471  208', 'HQ-4471 208'],
    ['reference', '07700 900412', '07700 900412'],
    ['text', 'A study', 'A study'],
    ['household', 'couple, 2 children', 'couple, 2 children'],
    ['household', 'single', 'single, no children'],
    ['household', 'lone parent with one child', 'lone parent, 1 child'],
    ['household', 'Single, 2 children', 'lone parent, 2 children'],
    ['household', 'couple no children', 'couple, no children'],
    ['line', 'Taxi, £12.50, 14 March 2026', 'Taxi, £12.50, 14 March 2026'],
    ['line', '14 March 2026  Hotel, 2 nights  £1,204.50', 'Hotel, 2 nights, £1,204.50, 14 March 2026'],
    ['line', 'Tarpaulin £20.00', 'Tarpaulin, £20.00'],
    ['line', 'Train, €31.00, charged as £27.10', 'Train, €31.00, charged as £27.10'],
  ] as const)('%s: %s', (kind, text, expected) => {
    expect(show(read(kind, text))).toBe(expected);
  });

  it.each([
    ['money', '£600 or £650', 'Write one amount, such as £675.00.'],
    ['money', 'about £600', 'Write one amount, such as £675.00.'],
    ['money', '£20.00 a night', 'Write one amount, such as £675.00.'],
    ['money', '$50', 'Write one amount, such as £675.00.'],
    ['money', 'a lot', 'Write one amount, such as £675.00.'],
    ['date', '03/04/2026', 'Write one day with its month in letters and its whole year, such as 14 March 2026.'],
    [
      'date',
      '12 or 13 March 2026',
      'Write one day with its month in letters and its whole year, such as 14 March 2026.',
    ],
    ['date', '31 February 2026', 'Write one day with its month in letters and its whole year, such as 14 March 2026.'],
    ['period', '14 March 2026', 'Write the first and the last day, such as 12 March 2026 to 14 March 2026.'],
    [
      'period',
      '14 March 2026 to 12 March 2026',
      'Write the first and the last day, such as 12 March 2026 to 14 March 2026.',
    ],
    ['quantity', '58', 'Write one number with its unit, such as 58 mph.'],
    ['quantity', '58 mm', 'Write one number with its unit, such as 58 mph.'],
    [
      'iban',
      'DE89 3704 0044 0532 0130 01',
      'Write one IBAN whose check digits agree, such as DE89 3704 0044 0532 0130 00.',
    ],
    ['national_insurance', '12 34 56', 'Write one National Insurance number, such as QQ 12 34 56 C.'],
    ['phone', 'ask her', 'Write one telephone number, such as 020 7946 0018.'],
    ['name', 'Person 7', 'Write the name in letters alone, such as Grace Hopper.'],
    ['address', '10', 'Write the address on one line, such as 10 Mill Lane, Brecon LD3 7ZZ.'],
    ['reference', '—', 'Write the reference in letters and digits, such as AB-1234.'],
    ['text', '…', 'Write it in letters and digits, in at most 200 characters.'],
    [
      'household',
      'couple',
      'Write who lives together and how many children, such as couple, 2 children; or single, no children.',
    ],
    [
      'line',
      '£12.50',
      'Write what it is, one amount and, where it is known, the day, such as Taxi, £12.50, 14 March 2026.',
    ],
    [
      'line',
      'Taxi, £12.50, £13.00',
      'Write what it is, one amount and, where it is known, the day, such as Taxi, £12.50, 14 March 2026.',
    ],
    [
      'line',
      'Taxi, £12.50, 03/04/2026',
      'Write what it is, one amount and, where it is known, the day, such as Taxi, £12.50, 14 March 2026.',
    ],
  ] as const)('%s: refuses “%s”, and shows how to write it', (kind, text, problem) => {
    expect(read(kind, text)).toEqual({ problem });
  });

  it.each([
    'lone parent',
    'lone parent, no children',
    'not married, 2 children',
    'never married, no children',
    'husband left, 2 children',
    'ex-husband elsewhere, 1 child',
    'couple, 1 baby',
    'single, expecting one child',
    'couple, 2 children and one on the way',
    'married, 2 children',
    'couple, 2',
  ])('household: refuses “%s”, since only the words that are shown are read', (text) => {
    expect(read('household', text)).toMatchObject({ problem: expect.stringContaining('such as couple, 2 children') });
  });

  it('needs to know how often a rent falls due, and takes that from the fact it corrects', () => {
    const instead: FactValue = { type: 'money', minor: 64_000, currency: 'GBP', per: 'month' };
    expect(read('money', '£675.00', { key: 'rent' })).toEqual({
      problem: 'Write one amount and how often it falls due, such as £675.00 a month.',
    });
    expect(show(read('money', '£675.00', { key: 'rent', instead }))).toBe('£675.00 a month');
    expect(show(read('money', '£156.00 a week', { key: 'rent', instead }))).toBe('£156.00 a week');
  });
});

describe('what an officer sees of a value can be typed as it stands', () => {
  const values: [CaseField['kind'], FactValue][] = [
    ...(['week', 'two_weeks', 'four_weeks', 'month', 'quarter', 'year', null] as const).map(
      (per): [CaseField['kind'], FactValue] => ['money', { type: 'money', minor: 123_450, currency: 'GBP', per }],
    ),
    ['money', { type: 'money', minor: -350, currency: 'EUR', per: null }],
    ['money', { type: 'money', minor: 12_000, currency: 'CHF', per: null }],
    ['money', { type: 'money', minor: 1_200, currency: 'JPY', per: null }],
    ['date', { type: 'date', date: '2026-05-01' }],
    ['period', { type: 'period', from: '2026-05-01', to: '2027-04-30' }],
    ['quantity', { type: 'quantity', number: '20.5', unit: 'm/s' }],
    ['household', { type: 'household', composition: 'couple', children: 0 }],
    ['household', { type: 'household', composition: 'lone_parent', children: 3 }],
    ['household', { type: 'household', composition: 'single', children: 0 }],
    [
      'line',
      {
        type: 'line',
        description: 'Hotel, 2 nights, breakfast',
        minor: 120_450,
        currency: 'CHF',
        date: '2026-05-02',
        charged: { minor: 110_000, currency: 'GBP' },
      },
    ],
    ['line', { type: 'line', description: 'Slates', minor: 5, currency: 'GBP', date: null, charged: null }],
  ];
  it.each(values)('%s: %j', (kind, value) => {
    expect(read(kind, formatValue(value))).toEqual({ value });
  });
});
