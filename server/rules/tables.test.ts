import { expect, it } from 'vitest';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge, RuleTable } from '@/server/rules/contract';
import {
  add,
  change,
  euros,
  line,
  pounds,
  rentCase,
  state,
  stormCase,
  tripCase,
  without,
} from '@/tests/support/made-cases';

function tableOf(input: CaseToJudge, key: string): RuleTable {
  const table = assessCase(input).rules.find((rule) => rule.key === key)?.table;
  if (!table) throw new Error(`the rule ${key} has no table`);
  return table;
}
const textsOf = ({ rows }: RuleTable) => rows.map(({ cells }) => cells.map(({ text }) => text));
const openOf = ({ rows }: RuleTable) => rows.map(({ isOpen }) => isOpen);

it('puts each claimed line beside its receipt, and a receipt that nobody claims last', () => {
  const spare = state('receipts', 'receipts', line('Tram', 450, 'EUR', '2026-03-11'), 'receipt-2');
  const table = tableOf(add(without(tripCase(), 'hotel-invoice'), spare), 'each-line-has-receipt');
  expect(table.columns.map(({ label }) => label)).toEqual(['Claimed', 'Amount', 'Receipt']);
  expect(textsOf(table)).toEqual([
    ['Train', '€120.00', '€120.00'],
    ['Hotel, 2 nights', '€240.00', 'None'],
    ['Taxi', '€30.00', 'Taxi, €30.00, 11 March 2026'],
    ['Not claimed', '', 'Tram, €4.50, 11 March 2026'],
  ]);
  expect(openOf(table)).toEqual([false, true, false, false]);
  expect(table.rows[0]?.cells.map(({ place }) => place?.documentId ?? null)).toEqual([
    'expense-claim-form',
    null,
    'ticket',
  ]);
});

it('has the table where every line has its receipt too', () => {
  expect(openOf(tableOf(tripCase(), 'each-line-has-receipt'))).toEqual([false, false, false]);
});

it('says which receipt in another currency lacks what was charged', () => {
  const franc = state('receipts', 'receipts', line('Supper', 4_200, 'CHF', '2026-03-11'), 'receipt-2');
  const table = tableOf(add(tripCase(), franc), 'charged-in-euro');
  expect(textsOf(table)).toEqual([['Supper, 11 March 2026', 'CHF 42.00', 'Not stated']]);
  expect(openOf(table)).toEqual([true]);
});

it('adds lines up beside the total that is stated', () => {
  const table = tableOf(change(tripCase(), 'amount-claimed', euros(40_000)), 'lines-add-up');
  expect(textsOf(table).slice(-2)).toEqual([
    ['The lines make', '€390.00'],
    ['The stated total', '€400.00'],
  ]);
  expect(openOf(table)).toEqual([false, false, false, true, true]);
});

it('lists payments by their day, with what their own paper states', () => {
  expect(textsOf(tableOf(rentCase(), 'has-payslips'))).toEqual([
    ['31 March 2026', 'Net pay £1,040.00'],
    ['30 April 2026', 'Net pay £1,040.00'],
  ]);
});

it('shows the balances that savings are made of', () => {
  const table = tableOf(rentCase(), 'capital-within-limit');
  expect(textsOf(table)).toEqual([['Closing balance', '£6,100.00', 'The bank statement']]);
});

it('shows what a limit is made of where it is a sum', () => {
  const table = tableOf(change(stormCase(), 'amount-claimed', pounds(160_000)), 'claimed-no-more-than-cost');
  expect(textsOf(table)).toEqual([
    ['Total of the repair estimate', '£1,300.00', 'The repair estimate'],
    ['Tarpaulin', '£200.00', 'The receipts for emergency work'],
  ]);
});

it('has as many cells as columns in every row of every table', () => {
  for (const input of [stormCase(), rentCase(), tripCase()])
    for (const { table } of assessCase(input).rules)
      for (const { cells } of table?.rows ?? []) expect(cells).toHaveLength(table?.columns.length ?? 0);
});
