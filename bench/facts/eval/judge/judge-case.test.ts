import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../server/facts/contract';
import { judgeCase } from './judge-case';
import { makeFact, makeTruth, pounds } from './made-case';

const gbp = (minor: number) => ({ minor, currency: 'GBP' });
const truth = makeTruth({
  documents: [{ file: 'a.pdf', shows: {} }],
  facts: {
    rent: gbp(67500),
    'net-pay': [gbp(90560), gbp(90560)],
    'closing-balance': [gbp(10000), gbp(-500)],
    capital: gbp(10000),
  },
});
const judge = (facts: Fact[], withheld: Fact[] = []) =>
  Object.fromEntries(judgeCase({ truth, facts, withheld }).map(({ field, outcome }) => [field, outcome]));

describe('judgeCase', () => {
  it('goes by the first fact of a field', () => {
    const [right, wrong] = [67500, 64000].map((minor) => makeFact({ field: 'rent', value: pounds(minor) }));
    expect(judge([right, wrong].flatMap((one) => one ?? []))).toMatchObject({ rent: 'right' });
    expect(judge([wrong, right].flatMap((one) => one ?? []))).toMatchObject({ rent: 'wrong' });
    expect(judge([], right ? [right] : [])).toMatchObject({ rent: 'abstained', capital: 'missed' });
    expect(judge([], wrong ? [wrong] : [])).toMatchObject({ rent: 'missed' });
    expect(judge([])).toMatchObject({ rent: 'missed', 'net-pay': 'missed', capital: 'missed' });
  });

  it('wants each entry of a list once, and no other', () => {
    const pay = (entry: string, minor = 90560) => makeFact({ field: 'net-pay', value: pounds(minor), entry });
    expect(judge([pay('one'), pay('two')])).toMatchObject({ 'net-pay': 'right' });
    expect(judge([pay('one'), pay('one'), pay('two')])).toMatchObject({ 'net-pay': 'right' });
    expect(judge([pay('one')])).toMatchObject({ 'net-pay': 'wrong' });
    expect(judge([pay('one'), pay('two'), pay('three')])).toMatchObject({ 'net-pay': 'wrong' });
    expect(judge([pay('one'), pay('two', 90561)])).toMatchObject({ 'net-pay': 'wrong' });
  });

  it('tells entries apart by their papers where none is named', () => {
    const pay = (file: string) => makeFact({ field: 'net-pay', value: pounds(90560), file });
    expect(judge([pay('a.pdf'), pay('b.pdf')])).toMatchObject({ 'net-pay': 'right' });
    expect(judge([pay('a.pdf'), pay('a.pdf')])).toMatchObject({ 'net-pay': 'wrong' });
  });

  it('adds the balances up to the capital, an overdrawn one as nothing', () => {
    const balance = (entry: string, minor: number) =>
      makeFact({ field: 'closing-balance', value: pounds(minor), entry });
    expect(judge([balance('one', 10000), balance('two', -500)])).toMatchObject({ capital: 'right' });
    expect(judge([balance('one', 10000), balance('two', 500)])).toMatchObject({ capital: 'wrong' });
    const stated = makeFact({ field: 'capital', value: pounds(9500) });
    expect(judge([balance('one', 10000), stated])).toMatchObject({ capital: 'wrong' });
  });
});
