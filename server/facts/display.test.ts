import { expect, it } from 'vitest';
import type { FactValue } from '@/server/facts/contract';
import { describeValue, formatValue } from '@/server/facts/display';

it.each<[string, FactValue, unknown]>([
  ['£1,025.50', { type: 'money', minor: 102_550, currency: 'GBP', per: null }, { minor: 102_550, currency: 'GBP' }],
  [
    '£675.00 a month',
    { type: 'money', minor: 67_500, currency: 'GBP', per: 'month' },
    { minor: 67_500, currency: 'GBP', per: 'month' },
  ],
  ['-€3.50', { type: 'money', minor: -350, currency: 'EUR', per: null }, { minor: -350, currency: 'EUR' }],
  ['CHF 12.00', { type: 'money', minor: 1_200, currency: 'CHF', per: null }, { minor: 1_200, currency: 'CHF' }],
  ['JPY 1,200', { type: 'money', minor: 1_200, currency: 'JPY', per: null }, { minor: 1_200, currency: 'JPY' }],
  ['14 January 2026', { type: 'date', date: '2026-01-14' }, '2026-01-14'],
  [
    '1 June 2025 to 31 May 2026',
    { type: 'period', from: '2025-06-01', to: '2026-05-31' },
    { from: '2025-06-01', to: '2026-05-31' },
  ],
  [
    '3 April or 4 March 2026',
    {
      type: 'ambiguous',
      readings: [
        { type: 'date', date: '2026-04-03' },
        { type: 'date', date: '2026-03-04' },
      ],
    },
    { ambiguous: ['2026-04-03', '2026-03-04'] },
  ],
  [
    '17 February 2015 or 17 February 1915',
    {
      type: 'ambiguous',
      readings: [
        { type: 'date', date: '2015-02-17' },
        { type: 'date', date: '1915-02-17' },
      ],
    },
    { ambiguous: ['2015-02-17', '1915-02-17'] },
  ],
  ['59 kn', { type: 'quantity', number: '59', unit: 'kn' }, { value: 59, unit: 'kn', mph: 67.9 }],
  ['31.4 mm', { type: 'quantity', number: '31.4', unit: 'mm' }, { value: 31.4, unit: 'mm' }],
  ['HW 5520 8841', { type: 'text', text: 'HW 5520 8841' }, 'HW 5520 8841'],
  [
    'single, no children',
    { type: 'household', composition: 'single', children: 0 },
    { composition: 'single', children: 0 },
  ],
  [
    'lone parent, 2 children',
    { type: 'household', composition: 'lone_parent', children: 2 },
    { composition: 'lone_parent', children: 2 },
  ],
  [
    'couple, 1 child',
    { type: 'household', composition: 'couple', children: 1 },
    { composition: 'couple', children: 1 },
  ],
])('shows %s', (display, value, given) => {
  expect(formatValue(value)).toBe(display);
  expect(describeValue(value)).toEqual(given);
});

it('shows a line with what was charged for it', () => {
  const charged = { minor: 4_220, currency: 'EUR' };
  const line = {
    type: 'line',
    description: 'Taxi',
    minor: 31_500,
    currency: 'DKK',
    date: '2026-10-28',
    charged,
  } as const;
  expect(formatValue(line)).toBe('Taxi, DKK 315.00, charged as €42.20, 28 October 2026');
  expect(formatValue({ ...line, charged: null, date: null })).toBe('Taxi, DKK 315.00');
});
