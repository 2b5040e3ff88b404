import { describe, expect, it } from 'vitest';
import { findCaseType } from '../../../server/case-types/registry';
import type { FactValue } from '../../../server/facts/contract';
import { isSameValue, isShownValue } from './compare-values';
import { readTrueValue, type WrittenValue } from './truth-values';

const housing = findCaseType('housing-benefit');
if (!housing) throw new Error('There is no case type for housing.');
const truthOf = (key: string, written: WrittenValue) => readTrueValue({ key, written, caseType: housing });
const text = (words: string): FactValue => ({ type: 'text', text: words });
const money = (minor: number, per: 'week' | 'month' | null = null): FactValue => ({
  type: 'money',
  minor,
  currency: 'GBP',
  per,
});

describe('isSameValue', () => {
  it.each<[string, WrittenValue, FactValue]>([
    ['claimant-name', 'Ada Quill', text('QUILL, Ada')],
    ['claimant-name', 'Ada Quill', text('Ms Ada Quill')],
    ['landlord-name', 'Quill Homes Ltd', text('QUILL HOMES LTD.')],
    ['home-address', 'Flat 2, 9 Rope Yard, Ely CB7 4ZZ', text('FLAT 2 9 Rope Yard\nEly, CB74ZZ')],
    ['national-insurance-number', 'QQ 12 34 56 A', text('QQ123456A')],
    ['phone', '07700 900123', text('+44 (0)7700 900123')],
    ['destination', 'Porto', text('Porto, Portugal')],
    ['destination', 'Porto, Portugal', text('PORTO')],
    ['rent', { minor: 52000, currency: 'GBP' }, money(52000, 'month')],
    ['rent', { minor: 52000, currency: 'GBP', per: 'week' }, money(52000, 'week')],
    ['tenancy-start', '2025-12-01', { type: 'date', date: '2025-12-01' }],
    [
      'statement-period',
      { from: '2026-09-01', to: '2026-10-31' },
      { type: 'period', from: '2026-09-01', to: '2026-10-31' },
    ],
    ['gust', { value: 59, unit: 'kn', mph: 67.9 }, { type: 'quantity', number: '59', unit: 'kn' }],
    ['gust', { value: 59, unit: 'kn', mph: 67.9 }, { type: 'quantity', number: '67.9', unit: 'mph' }],
    ['household', 'lone parent, 2 children', { type: 'household', composition: 'lone_parent', children: 2 }],
    ['household', 'couple, 1 child', { type: 'household', composition: 'couple', children: 1 }],
    ['household', 'single, 25 or over', { type: 'household', composition: 'single', children: 0 }],
    [
      'taxi',
      { minor: 4220, currency: 'EUR' },
      {
        type: 'line',
        description: 'Taxi',
        minor: 31500,
        currency: 'DKK',
        date: null,
        charged: { minor: 4220, currency: 'EUR' },
      },
    ],
  ])('takes another writing of %s, %j, for the same', (key, written, said) => {
    expect(isSameValue({ truth: truthOf(key, written), said })).toBe(true);
  });

  it.each<[string, WrittenValue, FactValue]>([
    ['claimant-name', 'Ada Quill', text('Ada')],
    ['claimant-name', 'Ada Quill', text('Ada Marsh')],
    ['home-address', 'Flat 2, 9 Rope Yard, Ely CB7 4ZZ', text('Flat 29 Rope Yard, Ely CB7 4ZZ')],
    ['home-address', 'Flat 2, 9 Rope Yard, Ely CB7 4ZZ', text('Flat 2, 9 Rope Yard, Ely')],
    ['national-insurance-number', 'QQ 12 34 56 A', text('QQ123456B')],
    ['destination', 'Porto', text('Porto for the congress')],
    ['employer', 'Quill', text('Quill, London')],
    ['rent', { minor: 52000, currency: 'GBP' }, money(5200)],
    ['rent', { minor: 52000, currency: 'GBP', per: 'week' }, money(52000, 'month')],
    ['rent', { minor: 52000, currency: 'GBP', per: 'week' }, money(52000)],
    ['rent', { minor: 52000, currency: 'EUR' }, money(52000)],
    ['tenancy-start', '2025-12-01', { type: 'date', date: '2025-01-12' }],
    ['tenancy-start', '2025-12-01', text('2025-12-01')],
    ['statement-period', { from: '2026-09-01', to: '2026-10-31' }, { type: 'date', date: '2026-09-01' }],
    ['gust', { value: 59, unit: 'kn', mph: 67.9 }, { type: 'quantity', number: '59', unit: 'mph' }],
    ['gust', { value: 59, unit: 'kn', mph: 67.9 }, { type: 'quantity', number: '59', unit: 'mm' }],
    ['household', 'couple, 1 child', { type: 'household', composition: 'couple', children: 0 }],
  ])('takes no other value of %s, %j, for it: %j', (key, written, said) => {
    expect(isSameValue({ truth: truthOf(key, written), said })).toBe(false);
  });

  it('refuses a household that it cannot read', () => {
    expect(() => truthOf('household', 'two of us')).toThrow('“two of us” is no household');
  });
});

describe('isShownValue', () => {
  const truth = truthOf('claimant-name', 'Ada Quill');

  it('takes what a paper prints of the name, and an initial', () => {
    expect(isShownValue({ truth, printed: ['Frau Quill'], said: text('Frau Quill') })).toBe(true);
    expect(isShownValue({ truth, printed: [], said: text('Ms A. Quill') })).toBe(true);
  });

  it('takes no single word for a name, and no words that are not printed', () => {
    expect(isShownValue({ truth, printed: ['Ada'], said: text('Ada') })).toBe(false);
    expect(isShownValue({ truth, printed: ['Frau Quill'], said: text('Frau Marsh') })).toBe(false);
  });

  it('takes a place as printed', () => {
    const place = truthOf('destination', 'Ghent');
    expect(isShownValue({ truth: place, printed: ['Gent (B)'], said: text('Gent (B)') })).toBe(true);
    expect(isShownValue({ truth: place, printed: ['Gent (B)'], said: text('Bruges') })).toBe(false);
  });
});
