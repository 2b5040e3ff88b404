import { labelInSentence } from '@/server/case-types/label';
import type { CaseType, FieldCheck } from '@/server/case-types/schema';
import { findDisagreements } from '@/server/facts/compare-facts';
import type { Fact, FactValue } from '@/server/facts/contract';
import { formatMoney } from '@/server/facts/display';
import type { DraftRequest, FindingClaim } from '@/server/providers/ai/contract';
import { nameSource } from '@/server/providers/ai/local/name-source';

/** `isProblem`: something for the officer to look at, which is also said in the draft's notes. */
export type Comparison = { finding: FindingClaim; isProblem: boolean };

/** Fields that must read the same everywhere and do not. */
export function findContradictions(request: DraftRequest): Comparison[] {
  return findDisagreements(request).map(({ field, facts: [first, other] }) => {
    const [one, two] = [first, other].map(
      (fact) => `${nameSource({ request, documentId: fact.source.documentId })} gives ${fact.display}`,
    );
    const statement = `The documents disagree on the ${labelInSentence(field.label)}: ${one}, ${two}.`;
    const citations = [...first.citations, ...other.citations];
    return { finding: { key: `${field.key}-conflict`, statement, citations }, isProblem: true };
  });
}

type Facts = { caseType: CaseType; facts: Fact[] };

/** The case type's own comparisons, where both values were found. */
export function runChecks(input: Facts): Comparison[] {
  return input.caseType.checks.flatMap((check) => {
    const comparison = runCheck(check, input);
    return comparison ? [comparison] : [];
  });
}

function runCheck(check: FieldCheck, facts: Facts): Comparison | null {
  switch (check.kind) {
    case 'date_in_period':
      return compare({ ...facts, left: check.date, right: check.period, judge: judgeDate });
    case 'dates_agree':
      return compare({ ...facts, left: check.date, right: check.other, judge: judgeSameDay });
    case 'date_not_after':
      return compare({ ...facts, left: check.date, right: check.limit, judge: judgeOrder });
    case 'amount_not_above':
      return compare({ ...facts, left: check.amount, right: check.limit, judge: judgeLimit });
    case 'amounts_agree':
      return compare({ ...facts, left: check.amount, right: check.other, judge: judgeAgreement });
  }
}

type Judgement = { words: string; isProblem: boolean };

function compare(
  input: Facts & {
    left: string;
    right: string;
    judge: (left: FactValue, right: FactValue) => Judgement | null;
  },
): Comparison | null {
  const left = input.facts.find(({ field }) => field === input.left);
  const right = input.facts.find(({ field }) => field === input.right);
  const judgement = left && right ? input.judge(left.value, right.value) : null;
  if (!left || !right || !judgement) return null;
  const describe = (fact: Fact): string => {
    const label = input.caseType.fields.find(({ key }) => key === fact.field)?.label ?? fact.field;
    return `${labelInSentence(label)}, ${fact.display}`;
  };
  return {
    finding: {
      key: `${input.left}-against-${input.right}`,
      statement: `The ${describe(left)}, ${judgement.words} the ${describe(right)}.`,
      citations: [...left.citations, ...right.citations],
    },
    isProblem: judgement.isProblem,
  };
}

function judgeDate(date: FactValue, period: FactValue): Judgement | null {
  if (date.type !== 'date' || period.type !== 'period') return null;
  if (date.date < period.from) return { words: 'is before', isProblem: true };
  if (date.date > period.to) return { words: 'is after', isProblem: true };
  return { words: 'is within', isProblem: false };
}

function judgeSameDay(date: FactValue, other: FactValue): Judgement | null {
  if (date.type !== 'date' || other.type !== 'date') return null;
  const isSameDay = date.date === other.date;
  return { words: isSameDay ? 'is the same as' : 'is not the same as', isProblem: !isSameDay };
}

function judgeOrder(date: FactValue, limit: FactValue): Judgement | null {
  if (date.type !== 'date' || limit.type !== 'date') return null;
  const isLate = date.date > limit.date;
  return { words: isLate ? 'is after' : 'is not after', isProblem: isLate };
}

function judgeLimit(amount: FactValue, limit: FactValue): Judgement | null {
  const by = subtract(amount, limit);
  if (!by) return null;
  return by.minor > 0
    ? { words: `is ${by.shown} more than`, isProblem: true }
    : { words: 'is not more than', isProblem: false };
}

function judgeAgreement(amount: FactValue, other: FactValue): Judgement | null {
  const by = subtract(amount, other);
  if (!by) return null;
  if (by.minor === 0) return { words: 'is the same as', isProblem: false };
  return { words: `is ${by.shown} ${by.minor > 0 ? 'more' : 'less'} than`, isProblem: true };
}

function subtract(left: FactValue, right: FactValue): { minor: number; shown: string } | null {
  if (left.type !== 'money' || right.type !== 'money' || left.currency !== right.currency) return null;
  const minor = left.minor - right.minor;
  return { minor, shown: formatMoney({ minor: Math.abs(minor), currency: left.currency }) };
}
