import { expect, it } from 'vitest';
import type { CaseField } from '@/server/case-types/schema';
import { readValue } from '@/server/facts/extract/read-value';

const read = (kind: CaseField['kind'], quote: string, key = 'a-field') =>
  readValue({
    field: { key, kind },
    quote,
    currency: 'GBP',
  });

it.each<[CaseField['kind'], string, object]>([
  ['money', '£1 234.50', { type: 'money', minor: 123_450, currency: 'GBP', per: null }],
  ['money', '£675.00 per month', { type: 'money', minor: 67_500, currency: 'GBP', per: 'month' }],
  ['money', '1.234,60 EUR', { type: 'money', minor: 123_460, currency: 'EUR', per: null }],
  ['date', '3. März 2026', { type: 'date', date: '2026-03-03' }],
  ['period', '19. bis 21. Oktober 2026', { type: 'period', from: '2026-10-19', to: '2026-10-21' }],
  ['quantity', '59 kn', { type: 'quantity', number: '59', unit: 'kn' }],
  ['iban', 'AT61 1904 3002 3457 3201', { type: 'text', text: 'AT611904300234573201' }],
  ['national_insurance', 'QQ 12 34 56 C', { type: 'text', text: 'QQ 12 34 56 C' }],
  ['phone', '07700 900321', { type: 'text', text: '07700 900321' }],
  ['reference', 'TW/88-104732', { type: 'text', text: 'TW/88-104732' }],
  ['address', '4 Mill Lane\nSt Agnes TR5 OXA', { type: 'text', text: '4 Mill Lane, St Agnes TR5 0XA' }],
  ['name', 'Eleanor\nWhitcombe', { type: 'text', text: 'Eleanor Whitcombe' }],
])('reads a %s from %j', (kind, quote, value) => {
  expect(read(kind, quote)).toEqual(value);
});

it.each<[CaseField['kind'], string]>([
  ['money', '£10 or £20'],
  ['money', 'ten pounds or so'],
  ['date', '03/04/2026'],
  ['period', '12 October 2026'],
  ['iban', 'AT61 1994 3002 3457 3201'],
  ['reference', '07700 900321'],
  ['reference', '—'],
  ['name', '…'],
  ['text', 'a '.repeat(200)],
  ['line', 'Slates £20.00'],
])('reads no %s from %j', (kind, quote) => {
  expect(read(kind, quote)).toBeNull();
});
