import { expect, it } from 'vitest';
import { housingBenefit } from '@/server/case-types/housing-benefit';
import type { FactValue } from '@/server/facts/contract';
import { doesQuoteAgree } from '@/server/facts/quote-agrees';
import { day, line, period, pounds, words } from '@/tests/support/made-cases';

const agree = (value: FactValue, quotes: string[], field = 'rent') =>
  doesQuoteAgree({ caseType: housingBenefit, field, value, citations: quotes.map((quote) => ({ quote })) });

it.each<[FactValue, string[]]>([
  [pounds(67_500, 'month'), ['will rise to £675.00 from 1 November']],
  [pounds(67_500), ['675.00', 'Rent']],
  [line('Slates', 1_250, 'GBP'), ['Slates', '12.50']],
  [day('2026-03-14'), ['14/03/2026']],
  // One reading of two is enough.
  [day('2026-04-03'), ['03/04/2026']],
  [period('2026-03-12', '2026-03-14'), ['12 March 2026', '14 March 2026']],
  [{ type: 'quantity', number: '58', unit: 'mph' }, ['gusts of 58 mph']],
  [{ type: 'household', composition: 'couple', children: 2 }, ['my wife and our 2 children']],
  [words('Winifred Castle'), ['CASTLE, Winifred (Mrs)']],
  [words('DE89370400440532013000'), ['DE89 3704 0044 0532 0130 00']],
])('%j is what %j says', (value, quotes) => {
  expect(agree(value, quotes)).toBe(true);
});

it.each<[FactValue, string[]]>([
  [pounds(67_500), ['£640.00']],
  [pounds(67_500), ['€675.00']],
  [pounds(67_500), ['1,675.00']],
  [line('Slates', 1_250, 'GBP'), ['Slates']],
  [day('2026-03-14'), ['14 April 2026']],
  [period('2026-03-12', '2026-03-14'), ['12 March 2026 to 15 March 2026']],
  [{ type: 'quantity', number: '58', unit: 'mph' }, ['58 km/h']],
  [{ type: 'household', composition: 'couple', children: 2 }, ['I live alone']],
  [words('Winifred Castle'), ['Winifred Keep']],
  [words('…'), ['Winifred Keep']],
])('%j is not what %j says', (value, quotes) => {
  expect(agree(value, quotes)).toBe(false);
});

it('says nothing where nothing is cited', () => {
  expect(agree(pounds(67_500), [])).toBeNull();
});
