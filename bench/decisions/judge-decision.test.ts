import { expect, it } from 'vitest';
import type { CaseAssessment } from '../../server/rules/contract';
import type { DecisionTruth } from './decision-truth';
import { judgeDecision } from './judge-decision';

const award = (totalMinor: number) => ({ currency: 'GBP', totalMinor, per: null, lines: [] });
const assessment = (change: Partial<CaseAssessment>): CaseAssessment => ({
  rules: [],
  award: award(100),
  recommendation: 'approved',
  rejectionReason: null,
  recommendationReasons: [],
  asks: [],
  wouldChange: [],
  ...change,
});
const truth = (change: Partial<DecisionTruth>): DecisionTruth => ({
  account: { name: 'A B' },
  submittedOn: '2026-05-20',
  recommendation: 'approved',
  award: award(100),
  mustAsk: [],
  outcomes: {},
  ...change,
});
const judge = (said: Partial<CaseAssessment>, is: Partial<DecisionTruth>) =>
  judgeDecision({ name: 'a', truth: truth(is), assessment: assessment(said) });

it('counts a recommendation right with its reason alone', () => {
  const rejected = { recommendation: 'rejected', rejectionReason: 'too-late' } as const;
  expect(judge(rejected, { ...rejected, award: null }).isRecommendationRight).toBe(true);
  expect(judge(rejected, { ...rejected, rejectionReason: 'no-storm', award: null }).isRecommendationRight).toBe(false);
});

it('compares what is paid to the penny, and what is not paid not at all', () => {
  expect(judge({}, {}).isAwardRight).toBe(true);
  expect(judge({ award: award(101) }, {}).isAwardRight).toBe(false);
  expect(judge({ recommendation: 'more_information' }, {}).isAwardRight).toBe(false);
  const open = { recommendation: 'more_information' } as const;
  expect(judge({ ...open, award: award(5) }, { ...open, award: null }).isAwardRight).toBeNull();
});

it('tells what was not asked for, and an approval that nobody would give', () => {
  const open = { recommendation: 'more_information', award: null, mustAsk: ['ticket', 'receipts'] } as const;
  const judged = judge(
    { asks: [{ evidence: 'ticket', words: 'Please send it.' }] },
    { ...open, mustAsk: [...open.mustAsk] },
  );
  expect(judged).toMatchObject({ notAsked: ['receipts'], isWronglyApproved: true, isRecommendationRight: false });
});

it('compares the rules whose outcome the truth knows', () => {
  const rule = {
    question: '',
    severity: 'blocks' as const,
    statement: '',
    citations: [],
    wouldChange: null,
    told: '',
    ask: null,
    lacks: null,
  };
  const { rules } = judge(
    { rules: [{ ...rule, key: 'in-time', outcome: 'met' }] },
    { outcomes: { 'in-time': 'met', 'not-judged': 'unknown' } },
  );
  expect(rules).toEqual([
    { key: 'in-time', isRight: true },
    { key: 'not-judged', isRight: false },
  ]);
});
