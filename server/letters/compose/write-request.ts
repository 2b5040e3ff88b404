import { nameInSentence } from '@/server/case-types/label';
import type { Rule } from '@/server/case-types/rules-schema';
import { type EvidenceKind, requestWords } from '@/server/case-types/schema';
import { formatList } from '@/server/facts/display';
import type { RuleResult } from '@/server/rules/contract';
import { isOfContradiction } from '@/server/rules/contradictions';
import { nameIt } from '@/server/rules/spanish';
import type { LetterRequest } from './contract';
import { wordLetter } from './word-letter';

type Request = Pick<LetterRequest, 'locale' | 'caseType' | 'assessment' | 'requestedEvidence' | 'reasons'>;
type Open = { rule: Rule; result: RuleResult };

/** Rules on which an answer of the claimant's would help: all that stop an approval, and contradictions besides. */
function listOpen({ caseType, assessment }: Request): Open[] {
  return caseType.rules.flatMap((rule) => {
    const result = assessment?.rules.find(({ key }) => key === rule.key);
    if (!result?.ask || result.outcome === 'met') return [];
    const isContradiction = result.outcome === 'not_met' && rule.kind !== 'not_used_before';
    return rule.severity === 'blocks' || isContradiction ? [{ rule, result }] : [];
  });
}

/** A point for each kind of paper that is asked for: what it has to be, what is amiss with the one that came, what would do instead. */
export function listPapersToSend(request: Request): string[] {
  const open = listOpen(request);
  return request.caseType.evidence
    .filter(({ key }) => request.requestedEvidence.includes(key))
    .map((kind) => {
      const about = open.filter(({ result }) => result.ask?.evidence === kind.key);
      const isAmiss = about.length > 0 && !about.some(isAbsent);
      const words = isAmiss ? tellAmiss(about) : `${requestWords(kind)}${tellContents({ request, kind, open })}`;
      const hasInstead = !isAmiss || about.some(({ rule }) => !isOfContradiction(rule));
      return [`${kind.label}: ${words}`, hasInstead ? kind.instead : undefined].filter(Boolean).join(' ');
    });
}

/** No paper of the kind is there. */
const isAbsent = ({ rule, result }: Open): boolean =>
  rule.kind === 'required_evidence' && result.outcome === 'not_met' && result.citations.length === 0;

/** What is wrong with the papers that came, each thing once, and what to send. */
function tellAmiss(about: Open[]): string {
  // Two rules can find the same amiss: then it is asked for once, in the words of the first.
  const told = new Set<string>();
  const words = about.flatMap(({ rule, result }) => {
    if (result.told !== '' && told.has(result.told)) return [];
    told.add(result.told);
    return [result.told, wordsForPaper(rule, result)];
  });
  return [...new Set(words)].filter((text) => text !== '').join(' ');
}

/** A paper that settles a contradiction is asked for as such, and not by asking which value is right. */
const wordsForPaper = ({ kind, otherwise }: Rule, { ask, outcome }: RuleResult): string =>
  (kind === 'agrees' && outcome === 'not_met' && 'words' in otherwise ? otherwise.words : ask?.words) ?? '';

/** What is wanted of the paper, where nothing else states it. */
function tellContents({ request, kind, open }: { request: Request; kind: EvidenceKind; open: Open[] }): string {
  const { caseType, locale } = request;
  const fields = open.filter((one) => isLeftTo(request, one, kind.key)).flatMap((one) => fieldOf(one) ?? []);
  if (fields.length === 0) return '';
  const labels = [...new Set(fields)].map((field) => nameInSentence(caseType.fields, field));
  const named = labels.map((label) => (locale === 'es' ? nameIt(label) : `the ${label}`));
  return ` ${wordLetter(locale)('neededFor', { fields: formatList(named, 'and', locale) })}`;
}

/** The field that a rule is about, where nothing else can be told of it. */
const fieldOf = ({ rule, result }: Open): string | undefined =>
  result.lacks ?? ('field' in rule ? rule.field : undefined);

/** Whether nothing states what a rule is about, and the first kind of paper to look for it in is asked for. */
function isLeftTo({ caseType, requestedEvidence }: Request, one: Open, evidence: string): boolean {
  if (one.result.outcome !== 'unknown' || one.result.citations.length > 0) return false;
  const field = caseType.fields.find(({ key }) => key === fieldOf(one));
  return field?.lookIn.find((kind) => requestedEvidence.includes(kind)) === evidence;
}

type Question = { told: string[]; words: string };

/**
 * What else is open: contradictions with their values and papers, what was read two ways, and what nobody has said yet. Where the officer
 * has listed points, those alone; each in their words, with what the papers say where a rule asks for it.
 */
export function listQuestions(request: Request): string[] {
  const known = [...listRuleQuestions(request), ...listLooseQuestions(request)];
  const chosen: Question[] =
    request.reasons.length === 0
      ? known
      : request.reasons.map((words) => known.find((question) => question.words === words) ?? { told: [], words });
  return [...new Set(chosen.map(({ told, words }) => [...new Set(told), words].filter(Boolean).join(' ')))];
}

function listRuleQuestions(request: Request): Question[] {
  const { requestedEvidence } = request;
  return listOpen(request)
    .filter((one) => {
      const { rule, result } = one;
      const evidence = result.ask?.evidence;
      if (evidence !== undefined && requestedEvidence.includes(evidence)) return false;
      if (requestedEvidence.some((kind) => isLeftTo(request, one, kind))) return false;
      // A paper that the officer does not ask for is not asked for as a question either; a contradiction stays one.
      return evidence === undefined || (isOfContradiction(rule) && result.citations.length > 0);
    })
    .map(({ result }) => ({ told: [result.told], words: result.ask?.words ?? '' }));
}

/** Nothing stops an approval, and the amount can't be worked out: what can't be told is told with what is asked. */
function listLooseQuestions(request: Request): Question[] {
  const { assessment } = request;
  const open = listOpen(request);
  const asked = new Set(open.map(({ result }) => result.ask?.words));
  const loose = (assessment?.asks ?? []).filter(({ evidence, words }) => evidence === undefined && !asked.has(words));
  const blocking = new Set(open.map(({ result }) => result.key));
  const untold = (assessment?.rules ?? []).filter(
    ({ key, outcome, told }) => outcome === 'unknown' && told !== '' && !blocking.has(key),
  );
  return loose.flatMap(({ words }) =>
    untold.length === 0
      ? [{ told: [], words }]
      : untold.map(({ told, ask }) => ({ told: [told], words: ask?.words ?? words })),
  );
}

/** The evidence that the rules ask for now. */
export const listRequestedEvidence = ({ assessment }: Pick<LetterRequest, 'assessment'>): string[] =>
  (assessment?.asks ?? []).flatMap(({ evidence }) => evidence ?? []);
