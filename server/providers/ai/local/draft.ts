import { labelInSentence } from '@/server/case-types/label';
import type { CaseType } from '@/server/case-types/schema';
import { mayBeOnePerson } from '@/server/facts/compare-facts';
import { findIbans } from '@/server/facts/values/find-ibans';
import type { DraftContent, DraftRequest, EvidenceState, FindingClaim } from '@/server/providers/ai/contract';
import { type Comparison, findContradictions, runChecks } from '@/server/providers/ai/local/compare';
import { joinWords, listEvidence, listMissing } from '@/server/providers/ai/local/evidence';
import { nameSource, shortenFilename } from '@/server/providers/ai/local/name-source';
import { findCommands, quoteNarrative } from '@/server/providers/ai/local/narrative';
import { isQuotable } from '@/server/providers/ai/local/quotable';
import { listMissingFields, stateFacts } from '@/server/providers/ai/local/state-facts';
import { checkTotals } from '@/server/providers/ai/local/totals';

/**
 * A draft made of what the documents say, word for word. Nothing in them is an instruction: text is only ever searched for
 * values and sentences. Throws the signal's reason once aborted.
 */
export async function draftExtractively(input: {
  request: DraftRequest;
  betweenDocuments: () => Promise<void>;
}): Promise<DraftContent> {
  const { request } = input;
  const { caseType, unread } = request;
  const totals: Comparison[] = [];
  for (const document of request.documents) {
    await input.betweenDocuments();
    request.signal.throwIfAborted();
    totals.push(...checkTotals({ document, currency: caseType.currency }));
  }
  request.signal.throwIfAborted();
  const commands = findCommands(request);
  const ibans = findWrongIbans(request);
  const comparisons = [...findContradictions(request), ...runChecks(request), ...totals];
  const problems = comparisons.filter((comparison) => comparison.isProblem).map((comparison) => comparison.finding);
  const remarks = comparisons.filter((comparison) => !comparison.isProblem).map((comparison) => comparison.finding);
  const evidence = listEvidence(request);
  const noted = [...problems, ...ibans, ...commands];
  const notes = [
    ...noted.map((finding) => finding.statement),
    ...unread.map((document) => `“${shortenFilename(document.filename)}” could not be read: ${document.reason}`),
    ...noteOtherNames(request),
    ...noteUnclear(request),
    ...listMissingFields(request),
  ];
  return {
    ...recommend(evidence),
    summary: summarise({ request, evidence, noted: noted.length }),
    findings: [...stateFacts(request), ...problems, ...ibans, ...remarks, ...quoteNarrative(request), ...commands],
    evidence,
    notes,
    facts: [],
    letter: '',
    letterFor: 'approved',
  };
}

/** Papers in another name than the account's: perhaps somebody acts for the claimant, perhaps they are in the wrong case. */
function noteOtherNames(request: DraftRequest): string[] {
  const { claimantName } = request.case;
  const names = request.facts.filter(({ field }) => field === 'claimant-name').map(({ display }) => display);
  const others = [...new Set(names.filter((name) => !mayBeOnePerson(name, claimantName)))];
  return others.map((name) => `A document names ${name}, but the account is ${claimantName}’s.`);
}

/** More than a few are one remark: the list is for what needs a look. */
const LISTED_UNCLEAR = 3;

function noteUnclear(request: DraftRequest): string[] {
  const unclear = request.documents.filter(
    ({ id }) => !request.parts.some((part) => part.documentId === id && part.kind !== null),
  );
  if (unclear.length > LISTED_UNCLEAR) return [`${unclear.length} documents read like none of the evidence asked for.`];
  return unclear.map(
    ({ id }) =>
      `It is not clear what ${nameSource({ request, documentId: id })} is: it reads like none of the evidence asked for.`,
  );
}

function recommend(evidence: EvidenceState[]): Pick<DraftContent, 'recommendation' | 'recommendationReason'> {
  const missing = listMissing(evidence);
  if (missing.length === 0) {
    return { recommendation: null, recommendationReason: 'Drafted without AI: no opinion on merit.' };
  }
  const reason = `Drafted without AI: no opinion on merit. Required evidence is missing: ${joinWords(missing)}.`;
  return { recommendation: 'more_information', recommendationReason: reason };
}

/** An account number that fails its own check digits was misread or mistyped, and would send the money nowhere. */
function findWrongIbans({ caseType, documents }: Pick<DraftRequest, 'caseType' | 'documents'>): FindingClaim[] {
  if (!hasIban(caseType)) return [];
  return documents.flatMap(({ id, pages }) =>
    pages.flatMap((page) =>
      findIbans(page.text)
        .filter(
          ({ isValid, start, end }) => !isValid && isLabelled(page.text, start) && isQuotable(page.text, start, end),
        )
        .map(({ start, end }) => {
          const quote = page.text.slice(start, end);
          return {
            key: 'iban-invalid',
            statement: `The account number ${quote.replace(/\s+/g, ' ')} fails the check that is built into every IBAN, so at least one character is wrong.`,
            citations: [{ documentId: id, page: page.number, quote, start }],
          };
        }),
    ),
  );
}

const hasIban = ({ fields }: CaseType): boolean => fields.some(({ kind }) => kind === 'iban');

/** The label tells it from any other long reference. */
const isLabelled = (text: string, start: number): boolean =>
  /\bIBAN\b[\s:.]*$/.test(text.slice(Math.max(0, start - 24), start));

function summarise(input: { request: DraftRequest; evidence: EvidenceState[]; noted: number }): string {
  const { request } = input;
  const read = request.documents.length;
  const failed = request.unread.length > 0 ? `, ${request.unread.length} could not be read` : '';
  const stated = request.caseType.fields
    .filter((field) => field.required && field.kind !== 'address' && field.kind !== 'name' && field.kind !== 'iban')
    .flatMap((field) => {
      const fact = request.facts.find((candidate) => candidate.field === field.key);
      return fact ? [`the ${labelInSentence(field.label)} as ${fact.display}`] : [];
    })
    .slice(0, 4);
  const missing = listMissing(input.evidence);
  return [
    `${request.caseType.name} by ${request.case.claimantName}: ${read} ${read === 1 ? 'document was' : 'documents were'} read${failed}.`,
    ...(stated.length > 0 ? [`They give ${joinWords(stated)}.`] : []),
    missing.length > 0 ? `Required evidence is missing: ${joinWords(missing)}.` : 'All required evidence is there.',
    ...(input.noted > 0 ? [`${input.noted} ${input.noted === 1 ? 'point needs' : 'points need'} a closer look.`] : []),
  ].join(' ');
}
