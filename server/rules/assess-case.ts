import type { Rule } from '@/server/case-types/rules-schema';
import { findAward } from '@/server/rules/award/find-award';
import type { Ask, Award, CaseAssessment, CaseToJudge, Judgement } from '@/server/rules/contract';
import { evaluateRule } from '@/server/rules/evaluate';
import { settleChanges } from '@/server/rules/settle-changes';

/** Asked where nothing is open but what would be paid can't be worked out. */
const NOT_KNOWN = 'Please send clearer copies of the papers that show the amounts.';

type Judged = { rule: Rule; judgement: Judgement };

/**
 * Rules, award and recommendation of a case: a pure function of its facts, its case type, its account and the day of submission.
 * The order of the papers changes nothing but the order among equals.
 */
export function assessCase(given: CaseToJudge): CaseAssessment {
  const input = settleChanges(given);
  const award = findAward(input);
  const judged = input.caseType.rules.map((rule) => ({ rule, judgement: evaluateRule({ rule, input, award }) }));
  return {
    rules: judged.map(({ rule, judgement }) => {
      const { key, question, severity } = rule;
      const { ask: _ask, wouldChange = null, told = judgement.statement, ...rest } = judgement;
      const ask = judgement.outcome === 'met' ? null : findAsk({ rule, judgement });
      return { key, question, severity, wouldChange, told, ask, ...rest };
    }),
    award,
    ...recommend({ judged, award }),
  };
}

type Recommended = Omit<CaseAssessment, 'rules' | 'award'>;

function recommend({ judged, award }: { judged: Judged[]; award: Award | null }): Recommended {
  const blocking = judged.filter(({ rule }) => rule.severity === 'blocks');
  const failed = blocking.filter(({ judgement }) => judgement.outcome === 'not_met');
  const rejecting = failed.filter(({ rule }) => rule.otherwise.action === 'reject');
  const [deciding] = rejecting;
  if (deciding && deciding.rule.otherwise.action === 'reject')
    return {
      recommendation: 'rejected',
      rejectionReason: deciding.rule.otherwise.reason,
      recommendationReasons: keysOf(rejecting),
      asks: [],
      wouldChange: listChanges(rejecting),
    };
  const open = blocking.filter(({ judgement }) => judgement.outcome !== 'met');
  if (open.length > 0 || !award)
    return {
      recommendation: 'more_information',
      rejectionReason: null,
      recommendationReasons: keysOf(open),
      asks: listAsks(open),
      wouldChange: listChanges(open),
    };
  const cuts = judged.filter(
    ({ rule, judgement }) => rule.otherwise.action === 'reduce' && judgement.outcome === 'not_met',
  );
  const isCut = award.lines.some(({ isReduction }) => isReduction);
  return {
    recommendation: isCut ? 'approved_in_part' : 'approved',
    rejectionReason: null,
    recommendationReasons: keysOf(isCut ? cuts : blocking),
    asks: [],
    wouldChange: listChanges(cuts),
  };
}

const keysOf = (judged: Judged[]): string[] => judged.map(({ rule }) => rule.key);

const listChanges = (judged: Judged[]): string[] => [
  ...new Set(judged.flatMap(({ judgement }) => judgement.wouldChange ?? [])),
];

/** Everything that is open, at once. Evidence is asked for once, however many rules want it. */
function listAsks(open: Judged[]): Ask[] {
  const asks: Ask[] = [];
  for (const ask of open.flatMap((judged) => findAsk(judged) ?? [])) {
    const isAsked = asks.some(({ evidence, words }) =>
      ask.evidence === undefined ? words === ask.words : evidence === ask.evidence,
    );
    if (!isAsked) asks.push(ask);
  }
  // An officer who is to ask must have something to ask.
  return asks.length > 0 ? asks : [{ words: NOT_KNOWN }];
}

function findAsk({ rule: { otherwise, ifUnknown }, judgement }: Judged): Ask | null {
  const asked = judgement.outcome === 'unknown' && ifUnknown ? ifUnknown : otherwise;
  if ('action' in asked && (asked.action === 'reject' || asked.action === 'reduce')) return null;
  const evidence = 'evidence' in asked ? asked.evidence : undefined;
  return { ...(evidence === undefined ? {} : { evidence }), words: judgement.ask ?? asked.words };
}
