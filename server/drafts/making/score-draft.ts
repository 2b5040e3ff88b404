import { labelInSentence } from '@/server/case-types/label';
import type { CaseType } from '@/server/case-types/schema';
import type { CheckedCitation } from '@/server/facts/checked-citation';
import type { Paper } from '@/server/facts/contract';
import { needsEvidence, needsField } from '@/server/facts/needs-evidence';
import type { EvidenceState, UnreadDocument } from '@/server/providers/ai/contract';
import type { CheckedFact, CheckedFinding } from '../quotes/check-citations';

/** `value` from 0 to 1; `reason` one or two plain sentences for the officer. */
export type Score = { value: number; reason: string };
export type DraftScores = { confidence: Score; completeness: Score; legibility: Score };

type Scored = {
  findings: CheckedFinding[];
  facts: Pick<CheckedFact, 'field' | 'value' | 'citations'>[];
  evidence: EvidenceState[];
  documents: Paper[];
  unread: UnreadDocument[];
  caseType: CaseType;
};

/**
 * Scores a draft from what code can verify, never from what its drafter says of itself. None of the three is an opinion on
 * whether the claim is justified.
 */
export function scoreDraft(input: Scored): DraftScores {
  return {
    confidence: scoreConfidence(input),
    completeness: scoreCompleteness(input),
    legibility: scoreLegibility(input),
  };
}

function scoreConfidence(input: Scored): Score {
  const quotes = countQuotes(input);
  if (quotes.all === 0) return { value: 0, reason: 'The draft quotes nothing, so there is nothing to check.' };
  const verified = quotes.places.filter((citation) => citation.verified);
  const doubtful = verified.filter(({ doubts }) => doubts.length > 0).length;
  const read = verified.flatMap((citation) => certaintyOf(citation) ?? []);
  // Text typed in or without word boxes has no reading confidence: nothing was read, so nothing was misread.
  const certainty = read.length > 0 ? mean(read) : 1;
  const { documents, details } = countRequired(input);
  const required = { found: documents.found + details.found, all: documents.all + details.all };
  const value = (quotes.good / quotes.all) * certainty * share(required.found, required.all);
  return {
    value,
    reason:
      `${ofAll(quotes.good, quotes.all, 'quote was', 'quotes were')} found on the page, the words under them were read with ` +
      `${percent(certainty)} certainty, and ${required.found} of ${required.all} required items were found. ` +
      describeDoubtful(doubtful) +
      'This is not an opinion on whether the claim is justified.',
  };
}

/** Two readings of one place: at most one of them is right. */
const DOUBTFUL_CERTAINTY = 0.5;

/** A quote is no surer than the one word in it that was read two ways, however well the others were read. */
function certaintyOf({ ocrConfidence, doubts }: CheckedCitation): number | null {
  return doubts.length > 0 ? Math.min(ocrConfidence ?? 1, DOUBTFUL_CERTAINTY) : ocrConfidence;
}

function describeDoubtful(quotes: number): string {
  if (quotes === 0) return '';
  return `${quotes === 1 ? '1 quote rests' : `${quotes} quotes rest`} on words that were read two ways. `;
}

/** What facts and findings rest on, each place once. A finding that nothing backs counts as one quote that failed. */
function countQuotes({ facts, findings }: Pick<Scored, 'facts' | 'findings'>) {
  const citations = [...facts, ...findings].flatMap((quoting) => quoting.citations);
  const places = [...new Map(citations.map((citation) => [placeOf(citation), citation])).values()];
  const unbacked = findings.filter(
    (finding) => !finding.supported && finding.citations.every(({ verified }) => verified),
  ).length;
  return { places, good: places.filter(({ verified }) => verified).length, all: places.length + unbacked };
}

const placeOf = ({ documentId, page, start, end, quote }: CheckedCitation): string =>
  JSON.stringify([documentId, page, start ?? quote, end]);

/** The lower of two shares, the documents' and the details': many details make up for no document. */
function scoreCompleteness(input: Scored): Score {
  const { documents, details, missing } = countRequired(input);
  const value = Math.min(share(documents.found, documents.all), share(details.found, details.all));
  const reason =
    missing.length === 0
      ? `All ${documents.all} required documents and ${details.all} required details were found.`
      : `${documents.found} of ${documents.all} required documents and ${details.found} of ${details.all} required details were found; missing: ${missing.join(', ')}.`;
  return { value, reason };
}

function countRequired(input: Scored) {
  const stated = new Set(input.facts.map(({ field }) => field));
  const isFound = (key: string): boolean => input.evidence.some((state) => state.key === key && state.found);
  const evidence = input.caseType.evidence.filter(({ key }) => needsEvidence({ ...input, evidence: key }));
  const fields = input.caseType.fields.filter((field) => needsField({ ...input, field }));
  const lacking = [
    evidence.filter(({ key }) => !isFound(key)).map(({ label }) => labelInSentence(label)),
    fields.filter(({ key }) => !stated.has(key)).map(({ label }) => labelInSentence(label)),
  ] as const;
  return {
    documents: { all: evidence.length, found: evidence.length - lacking[0].length },
    details: { all: fields.length, found: fields.length - lacking[1].length },
    missing: lacking.flat(),
  };
}

function scoreLegibility(input: Scored): Score {
  const pages = input.documents.flatMap((document) => document.pages);
  if (pages.length === 0) return { value: 0, reason: 'No document could be read.' };
  const filled = pages.filter((page) => page.text.trim() !== '');
  const words = filled.flatMap((page) => page.words);
  const certainty = words.length > 0 ? mean(words.map((word) => word.confidence)) : filled.length > 0 ? 1 : 0;
  const documents = input.documents.length + input.unread.length;
  const parts = [
    filled.length > 0
      ? `Words were read with ${percent(certainty)} certainty on average`
      : 'No page holds text that could be read',
  ];
  if (filled.length > 0 && filled.length < pages.length) {
    parts.push(`${pages.length - filled.length} of ${pages.length} pages hold no text that could be read`);
  }
  if (input.unread.length > 0) parts.push(`${input.unread.length} of ${documents} documents could not be read`);
  return {
    value: certainty * share(filled.length, pages.length) * share(input.documents.length, documents),
    reason: `${parts.join('; ')}.`,
  };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function share(part: number, all: number): number {
  return all === 0 ? 1 : part / all;
}

/** Rounded down, so that 99.6 % never reads as certainty; the billionth makes up for how means of 0.96 come out. */
function percent(value: number): string {
  return `${Math.floor(value * 100 + 1e-9)}%`;
}

function ofAll(part: number, all: number, one: string, many: string): string {
  if (all === 1) return part === 1 ? `The one ${one}` : `The one ${one} not`;
  return part === all ? `All ${all} ${many}` : `${part} of ${all} ${many}`;
}
