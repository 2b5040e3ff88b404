import { expect, it } from 'vitest';
import { formatAmount } from './format-amount';

it('writes money as its language does, in the decimals of its currency', () => {
  expect(formatAmount({ minor: 124_000, currency: 'GBP', locale: 'en' })).toBe('£1,240.00');
  expect(formatAmount({ minor: -25_000, currency: 'EUR', locale: 'en' })).toBe('−€250.00');
  expect(formatAmount({ minor: 124_050, currency: 'EUR', locale: 'es' }).replace(/\s/, ' ')).toBe('1240,50 €');
  expect(formatAmount({ minor: 500, currency: 'JPY', locale: 'en' })).toBe('¥500');
});
