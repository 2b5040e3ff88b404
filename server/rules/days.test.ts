import { describe, expect, it } from 'vitest';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge, RuleFact } from '@/server/rules/contract';
import { add, change, period, pounds, rentCase, state } from '@/tests/support/made-cases';

const OLD = 'old-statement';
const at = (documentId: string, start: number) => ({ documentId, page: 1, quote: '£5.00', start });

/** A case with a second account, whose statement is too old; the capital is the sum of both balances. */
function withOldStatement({ balance, sum }: { balance: RuleFact; sum: Partial<RuleFact> }): CaseToJudge {
  const one = change(rentCase(), 'capital', null);
  const capital = { ...state('bank-statement', 'capital', pounds(610_500)), ...sum };
  const older = state('bank-statement', 'statement-period', period('2026-01-01', '2026-02-01'), OLD);
  const input = add(one, older, balance, capital);
  return { ...input, parts: [...input.parts, { documentId: OLD, kind: 'bank-statement', refuses: false }] };
}

const outcomeOf = (input: CaseToJudge) =>
  assessCase(input).rules.find(({ key }) => key === 'statements-fresh')?.outcome;

describe('the statements that the capital rests on', () => {
  const drafted = { ...state('bank-statement', 'closing-balance', pounds(500), OLD), citations: [at(OLD, 7)] };
  const own = at('bank-statement', 7);
  // The officer found the right figure on the form.
  const onForm = at('application-form', 90);
  const readOn = { documentId: OLD, kind: 'bank-statement', page: 1, places: [at(OLD, 7)] };

  it('are those of its balances', () => {
    expect(outcomeOf(withOldStatement({ balance: drafted, sum: { citations: [own, at(OLD, 7)] } }))).toBe('not_met');
  });

  it('are the same where an officer corrects a balance by the words of another paper', () => {
    const source = { documentId: 'application-form', kind: 'application-form' };
    const balance = { ...drafted, source, citations: [onForm], readOn };
    expect(outcomeOf(withOldStatement({ balance, sum: { citations: [own, onForm] } }))).toBe('not_met');
  });

  it('are the same where an officer corrects the sum itself', () => {
    const sum = {
      source: { documentId: 'application-form', kind: 'application-form' },
      citations: [onForm],
      readOn: { documentId: 'bank-statement', kind: 'bank-statement', page: 1, places: [own, at(OLD, 7)] },
    };
    expect(outcomeOf(withOldStatement({ balance: drafted, sum }))).toBe('not_met');
  });
});
