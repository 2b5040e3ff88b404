import { agreeWith } from '@/server/case-types/label';
import type { Rule } from '@/server/case-types/rules-schema';
import { formatDate, formatList } from '@/server/facts/display';
import { isClaimed } from '@/server/facts/needs-evidence';
import type { CaseToJudge, Judgement, RuleFact } from '@/server/rules/contract';
import { evidenceLabelOf, factsOf, labelOf, listProven } from '@/server/rules/operands';
import { ASK_HOW_OFTEN_PAID, findPayInterval, type PayInterval } from '@/server/rules/pay-interval';
import { nameIt } from '@/server/rules/spanish';
import { tabulatePayments } from '@/server/rules/tables';
import { tellIn } from '@/server/rules/tell-in';

type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;

export function judgeRequiredEvidence(rule: RuleOf<'required_evidence'>, input: CaseToJudge): Judgement {
  const label = evidenceLabelOf(input, rule.evidence);
  if (rule.when && !isClaimed(rule.when, listProven(input, rule.when.field)))
    return { outcome: 'met', statement: 'Nothing is claimed that needs this paper.', citations: [] };
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

/** How often the payment of a payslip's day comes, as the payslip says. */
function saysHowOften({ facts }: CaseToJudge, { entry }: RuleFact): PayInterval | null {
  const said = facts.flatMap((fact) =>
    entry !== null && fact.entry === entry && fact.value.type === 'money' && fact.value.per !== null
      ? [fact.value.per]
      : [],
  );
  return said[0] ?? null;
}

function countDays(rule: RuleOf<'required_evidence'>, input: CaseToJudge, label: string): Judgement {
  const { field, least, leastIfWeekly } = rule.count ?? { field: '', least: 1, leastIfWeekly: 1 };
  const facts = factsOf(input, field, 'date');
  const certain = new Set(facts.map(({ value }) => value.date));
  // A day that can be read in two ways is one day, unless it may be one that is counted already.
  const open = factsOf(input, field, 'ambiguous').filter(
    ({ value }) => !value.readings.some((reading) => reading.type === 'date' && certain.has(reading.date)),
  );
  const shown = new Set(open.map(({ display }) => display));
  const days = [...certain].sort();
  const citations = facts.flatMap((fact) => fact.citations.slice(0, 1));
  const interval = findPayInterval({ days, said: facts.map((fact) => saysHowOften(input, fact)) });
  const needed = interval === 'week' ? leastIfWeekly : least;
  const count = days.length + shown.size;
  const has = `${count} ${count === 1 ? `day has a paper` : 'different days have papers'}`;
  if (count === 0)
    return {
      outcome: 'unknown',
      statement: `The ${labelOf(input, field)} ${agreeWith(labelOf(input, field), 'was')} found on no ${label}.`,
      citations: [],
      lacks: field,
    };
  const table = tabulatePayments(input, { dates: facts });
  // Two of them would be enough of a month's, and too few of a week's.
  if (interval === null && count >= least && count < leastIfWeekly)
    return {
      outcome: 'unknown',
      statement: `${capitalise(has)}, at intervals that don’t tell how often the pay comes.`,
      told: '',
      citations,
      table,
      lacks: field,
      ask: ASK_HOW_OFTEN_PAID,
    };
  if (count >= needed)
    return { outcome: 'met', statement: `${capitalise(has)}, and ${needed} are needed.`, citations, table };
  return {
    outcome: 'not_met',
    statement: `Only ${has}, and ${needed} are needed.`,
    told: tellIn(input, {
      en: () =>
        `We have your ${label} of ${formatList([...days.map((day) => formatDate(day)), ...shown], 'and')}, and need those of ${needed} different days.`,
      es: () => {
        const had = formatList([...days.map((day) => formatDate(day, 'es')), ...shown], 'and', 'es');
        return `Tenemos de usted ${nameIt(label)} de estos días: ${had}. Necesitamos los documentos de ${needed} días distintos.`;
      },
    }),
    citations,
    table,
    wouldChange: `${capitalise(label)} of ${needed - count} more ${needed - count === 1 ? 'payment' : 'payments'}`,
  };
}

export function judgeNotRefused(rule: RuleOf<'not_refused'>, input: CaseToJudge): Judgement {
  const label = evidenceLabelOf(input, rule.evidence);
  const there = input.parts.filter(({ kind }) => kind === rule.evidence);
  if (there.length === 0) return { outcome: 'unknown', statement: `Not among the papers: ${label}.`, citations: [] };
  const refusing = there.filter(({ refuses }) => refuses);
  if (refusing.length === there.length)
    return {
      outcome: 'not_met',
      statement: `The ${label} turns the request down.`,
      told: tellIn(input, {
        en: () => `The ${label} that you sent turns the request down.`,
        es: () => `En ${nameIt(label)} que envió se rechaza la petición.`,
      }),
      citations: [],
    };
  if (refusing.length > 0)
    return {
      outcome: 'unknown',
      statement: 'One paper grants the request, and another turns it down.',
      told: tellIn(input, {
        en: () => `You sent more than one ${label}. One of them grants the request, and another turns it down.`,
        es: () =>
          `Envió más de un documento de este tipo: ${label}. Uno de ellos concede la petición y otro la rechaza.`,
      }),
      citations: [],
    };
  return { outcome: 'met', statement: `The ${label} turns nothing down.`, citations: [] };
}

const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
