import type { Rule } from '@/server/case-types/rules-schema';
import type { CaseType } from '@/server/case-types/schema';
import { findAward } from '@/server/rules/award/find-award';
import type { Ask, Award, CaseAssessment, CaseToJudge, Judgement } from '@/server/rules/contract';
import { evaluateRule } from '@/server/rules/evaluate';
import { findMissingPaper, listMissingPapers } from '@/server/rules/missing-paper';
import { isLacking, labelOf } from '@/server/rules/operands';
import { settleChanges } from '@/server/rules/settle-changes';
import { tellLacking } from '@/server/rules/tell';
import { localeOf } from '@/server/rules/tell-in';

/** Asked where nothing is open but what would be paid can't be worked out. */
const NOT_KNOWN = 'Please send clearer copies of the papers that show the amounts.';

type Judged = { rule: Rule; judgement: Judgement };

/**
 * Rules, award and recommendation of a case: a pure function of its facts, its case type, its account and the day of submission.
 * The order of the papers changes nothing but the order among equals.
 */
export function assessCase(given: CaseToJudge): CaseAssessment {
  const input = settleChanges(given);
  const found = findAward(input);
  const award = isLacking(found) ? null : found;
  const judged = input.caseType.rules.map((rule) => ({ rule, judgement: evaluateRule({ rule, input, award: found }) }));
  const missing = listMissingPapers(judged, input);
  return {
    rules: judged.map(({ rule, judgement }) => {
      const { key, question, severity } = rule;
      const { ask: _ask, lacks = null, wouldChange = null, ...rest } = judgement;
      // A statement is in English.
      const plain = localeOf(input) === 'en' ? judgement.statement : '';
      const told = judgement.told ?? (lacks ? tellLacking({ input, field: lacks }) : plain);
      const ask = judgement.outcome === 'met' ? null : findAsk({ rule, judgement }, input.caseType);
      const paper = findMissingPaper({ judged: { rule, judgement }, missing, input });
      return { key, question, severity, wouldChange, ...rest, lacks, told, ask, ...(paper ? { missing: paper } : {}) };
    }),
    award,
    ...recommend({ judged, award, caseType: input.caseType }),
  };
}

type Recommended = Omit<CaseAssessment, 'rules' | 'award'>;

function recommend(input: { judged: Judged[]; award: Award | null; caseType: CaseType }): Recommended {
  const { judged, award, caseType } = input;
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
  // Nobody is told that nothing at all is approved.
  if (open.length > 0 || !award || award.totalMinor <= 0)
    return {
      recommendation: 'more_information',
      rejectionReason: null,
      recommendationReasons: keysOf(open),
      asks: listAsks(open, caseType),
      wouldChange: listChanges(open),
    };
  const reducing = judged.filter(({ rule }) => rule.otherwise.action === 'reduce');
  const unmet = reducing.filter(({ judgement }) => judgement.outcome === 'not_met');
  // A line above the maximum is cut though no paper says what is claimed in all.
  const cuts = unmet.length > 0 ? unmet : reducing.filter(({ judgement }) => judgement.outcome === 'unknown');
  const isCut = award.lines.some(({ isReduction }) => isReduction);
  return {
    recommendation: isCut ? 'approved_in_part' : 'approved',
    rejectionReason: null,
    recommendationReasons: keysOf(isCut ? cuts : blocking),
    asks: [],
    wouldChange: isCut ? listReductionChanges(cuts, caseType) : [],
  };
}

/** What would undo reductions: what their rules say, or a paper that gives what they lack. */
function listReductionChanges(cuts: Judged[], caseType: CaseType): string[] {
  const lacking = cuts.flatMap(({ judgement: { wouldChange, lacks } }) =>
    wouldChange === undefined && lacks !== undefined ? `A paper that gives the ${labelOf({ caseType }, lacks)}` : [],
  );
  return [...new Set([...listChanges(cuts), ...lacking])];
}

const keysOf = (judged: Judged[]): string[] => judged.map(({ rule }) => rule.key);

const listChanges = (judged: Judged[]): string[] => [
  ...new Set(judged.flatMap(({ judgement }) => judgement.wouldChange ?? [])),
];

/** What an open rule asks for; `isWhole` where it wants the paper as such, which then says all that was asked of it. */
type Open = { ask: Ask; isWhole: boolean };

/** Everything that is open, at once. Evidence is asked for once, with all that is wanted of it; the same words are said once. */
function listAsks(open: Judged[], caseType: CaseType): Ask[] {
  const wanted = open
    .filter((judged) => !isAskedElsewhere(judged, open))
    .flatMap((judged): Open[] => {
      const ask = findAsk(judged, caseType);
      return ask ? [{ ask, isWhole: judged.rule.kind === 'required_evidence' }] : [];
    });
  const whole = new Set(wanted.flatMap(({ ask, isWhole }) => (isWhole && ask.evidence ? [ask.evidence] : [])));
  const asks = new Map<string, Ask>();
  for (const { ask, isWhole } of wanted) {
    const { evidence, words } = ask;
    const key = evidence ?? `words: ${words}`;
    const known = asks.get(key);
    if (!known) asks.set(key, ask);
    else if (isWhole) asks.set(key, ask);
    else if (evidence !== undefined && !whole.has(evidence) && !known.words.includes(words))
      asks.set(key, { evidence, words: `${known.words} ${words}` });
  }
  // An officer who is to ask must have something to ask.
  return asks.size > 0 ? [...asks.values()] : [{ words: NOT_KNOWN }];
}

/** What the award lacks is mostly what another rule asks for already. */
function isAskedElsewhere({ rule, judgement: { lacks } }: Judged, open: readonly Judged[]): boolean {
  if (rule.kind !== 'award_at_least' || lacks === undefined) return false;
  return open.some(
    (other) =>
      other.rule !== rule &&
      (other.judgement.lacks === lacks ||
        ('field' in other.rule && other.rule.field === lacks) ||
        (other.rule.kind === 'required_evidence' && other.rule.count?.field === lacks)),
  );
}

function findAsk({ rule: { otherwise, ifUnknown }, judgement }: Judged, { fields }: CaseType): Ask | null {
  const { ask, lacks } = judgement;
  if (typeof ask === 'object') return ask;
  const isUnknown = judgement.outcome === 'unknown';
  const ofField = isUnknown ? fields.find(({ key }) => key === lacks)?.ask : undefined;
  const asked = ofField ?? (isUnknown && ifUnknown ? ifUnknown : otherwise);
  if ('action' in asked && (asked.action === 'reject' || asked.action === 'reduce')) return null;
  const evidence = 'evidence' in asked ? asked.evidence : undefined;
  const words = ask ?? asked.words;
  return words === null ? null : { ...(evidence === undefined ? {} : { evidence }), words };
}
