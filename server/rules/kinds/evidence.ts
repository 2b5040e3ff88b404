import type { Rule } from '@/server/case-types/rules-schema';
import type { CaseToJudge, Judgement } from '@/server/rules/contract';
import { evidenceLabelOf, factsOf, labelOf } from '@/server/rules/operands';
import { tabulatePayments } from '@/server/rules/tables';

type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;

/** Days between payments that come once a week, with a day to spare. */
const WEEKLY_DAYS = 8;
const DAY_MS = 86_400_000;

export function judgeRequiredEvidence(rule: RuleOf<'required_evidence'>, input: CaseToJudge): Judgement {
  const label = evidenceLabelOf(input, rule.evidence);
  if (rule.when) {
    const { field, mentions } = rule.when;
    const lines = factsOf(input, field, 'line');
    const asking = lines.filter(({ value }) => mentions.some((word) => value.description.toLowerCase().includes(word)));
    if (lines.length > 0 && asking.length === 0)
      return { outcome: 'met', statement: 'Nothing is claimed that needs this paper.', citations: [] };
  }
  const there = input.parts.filter(({ kind }) => kind === rule.evidence);
  if (there.length === 0)
    return {
      outcome: 'not_met',
      statement: `Not among the papers: ${label}.`,
      citations: [],
      wouldChange: capitalise(label),
    };
  if (!rule.count) return { outcome: 'met', statement: `Among the papers: ${label}.`, citations: [] };
  return countDays(rule, input, label);
}

function countDays(rule: RuleOf<'required_evidence'>, input: CaseToJudge, label: string): Judgement {
  const { field, least, leastIfWeekly } = rule.count ?? { field: '', least: 1, leastIfWeekly: 1 };
  const facts = factsOf(input, field, 'date');
  const days = [...new Set(facts.map(({ value }) => value.date))].sort();
  const citations = facts.flatMap((fact) => fact.citations.slice(0, 1));
  const needed = isWeekly(days) ? leastIfWeekly : least;
  const has = `${days.length} ${days.length === 1 ? `day has a paper` : 'different days have papers'}`;
  if (days.length === 0)
    return { outcome: 'unknown', statement: `The ${labelOf(input, field)} was found on no ${label}.`, citations: [] };
  const table = tabulatePayments(input, { dates: facts });
  if (days.length >= needed)
    return { outcome: 'met', statement: `${capitalise(has)}, and ${needed} are needed.`, citations, table };
  return {
    outcome: 'not_met',
    statement: `Only ${has}, and ${needed} are needed.`,
    citations,
    table,
    wouldChange: `${capitalise(label)} of ${needed - days.length} more ${needed - days.length === 1 ? 'payment' : 'payments'}`,
  };
}

function isWeekly(days: string[]): boolean {
  const gaps = days.slice(1).map((day, index) => (Date.parse(day) - Date.parse(days[index] ?? day)) / DAY_MS);
  return gaps.length > 0 && Math.min(...gaps) <= WEEKLY_DAYS;
}

export function judgeNotRefused(rule: RuleOf<'not_refused'>, input: CaseToJudge): Judgement {
  const label = evidenceLabelOf(input, rule.evidence);
  const there = input.parts.filter(({ kind }) => kind === rule.evidence);
  if (there.length === 0) return { outcome: 'unknown', statement: `Not among the papers: ${label}.`, citations: [] };
  const refusing = there.filter(({ refuses }) => refuses);
  if (refusing.length === there.length)
    return { outcome: 'not_met', statement: `The ${label} turns the request down.`, citations: [] };
  if (refusing.length > 0)
    return { outcome: 'unknown', statement: 'One paper grants the request, and another turns it down.', citations: [] };
  return { outcome: 'met', statement: `The ${label} turns nothing down.`, citations: [] };
}

const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
