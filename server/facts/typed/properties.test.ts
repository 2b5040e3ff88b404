import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseField } from '@/server/case-types/schema';
import { factValueSchema } from '@/server/facts/contract';
import { formatValue } from '@/server/facts/display';
import { readTyped } from '@/server/facts/typed/read-typed';

const KINDS: CaseField['kind'][] = [
  'date',
  'money',
  'reference',
  'name',
  'address',
  'text',
  'phone',
  'iban',
  'period',
  'national_insurance',
  'quantity',
  'household',
  'line',
];

/** Pieces of values, in any order and with anything between. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '£',
        '€',
        '12.50',
        '1,234.00',
        '7',
        '14 March 2026',
        '03/04/2026',
        'to',
        '58 mph',
        'a month',
        ',',
      ),
      fc.constantFrom('couple', 'two children', 'single', 'Ada', 'Mrs', 'Hopper', 'charged as', 'Hotel', '-', '(', ')'),
      fc.constantFrom('DE89 3704 0044 0532 0130 00', 'QQ123456C', '020 7946 0018', 'LD3 7ZZ', '10 Mill Lane'),
      fc.string({ maxLength: 8, unit: 'binary' }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(' '));

it('whatever is typed gives one value that can be kept, or a sentence; and what is shown of the value gives it again', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), typed, (kind, text) => {
      const field = { key: 'some-field', kind };
      const first = readTyped({ field, text, currency: 'GBP' });
      if ('problem' in first) {
        expect(first.problem).toMatch(/^Write .*\.$/);
        return;
      }
      read += 1;
      expect(factValueSchema.parse(first.value)).toEqual(first.value);
      expect(readTyped({ field, text: formatValue(first.value), currency: 'GBP' })).toEqual(first);
    }),
    { numRuns: 1_500 },
  );
  expect(read).toBeGreaterThan(150);
});

it('a long text of any one pattern is read to its end', () => {
  for (const piece of ['1', '1,', '£1 ', '12 March ', 'a', 'Ada ', ', ', 'charged as ', '7 children ', '('])
    for (const kind of KINDS)
      expect(readTyped({ field: { key: 'some-field', kind }, text: piece.repeat(500), currency: 'GBP' })).toBeTruthy();
});
