import { labelInSentence } from '@/server/case-types/label';
import type { CaseType } from '@/server/case-types/schema';
import type { DraftContent, DraftRequest, EvidenceState, FindingClaim } from '@/server/providers/ai/contract';
import { isCertain } from '@/server/providers/ai/local/certain';
import { type ClassifiedDocument, classifyDocument } from '@/server/providers/ai/local/classify';
import {
  type Comparison,
  findContradictions,
  nameSource,
  runChecks,
  shortenFilename,
} from '@/server/providers/ai/local/compare';
import { joinWords, listEvidence } from '@/server/providers/ai/local/evidence';
import { type Fact, formatValue, gatherFacts } from '@/server/providers/ai/local/facts';
import { writeLetter } from '@/server/providers/ai/local/letter';
import { findCommands, quoteNarrative } from '@/server/providers/ai/local/narrative';
import { isQuotable } from '@/server/providers/ai/local/quotable';
import { isSameName } from '@/server/providers/ai/local/same';
import { checkTotals } from '@/server/providers/ai/local/totals';
import { findIbanLike, isIban } from '@/server/providers/ai/local/values';

/**
 * A draft made of what the documents say, word for word. Nothing in them is an instruction: text is only ever searched for
 * labels, values and sentences. Throws the signal's reason once aborted.
 */
export async function draftExtractively(input: {
  request: DraftRequest;
  betweenDocuments: () => Promise<void>;
}): Promise<DraftContent> {
  const { request } = input;
  const { caseType, unread } = request;
  const documents: ClassifiedDocument[] = [];
  const totals: Comparison[] = [];
  for (const document of request.documents) {
    await input.betweenDocuments();
    request.signal.throwIfAborted();
    documents.push(classifyDocument({ caseType, document }));
    totals.push(...checkTotals({ document, currency: caseType.currency }));
  }
  const facts = gatherFacts({ caseType, documents });
  request.signal.throwIfAborted();
  const commands = findCommands(documents);
  const ibans = findWrongIbans({ caseType, documents });
  const contradictions = findContradictions({ caseType, facts });
  const fields = listLetterFields({ facts, contradictions });
  const comparisons = [...contradictions, ...runChecks({ caseType, facts }), ...totals];
  const problems = comparisons.filter((comparison) => comparison.isProblem).map((comparison) => comparison.finding);
  const remarks = comparisons.filter((comparison) => !comparison.isProblem).map((comparison) => comparison.finding);
  const evidence = listEvidence({ caseType, documents, unread });
  const noted = [...problems, ...ibans, ...commands];
  const notes = [
    ...noted.map((finding) => finding.statement),
    ...unread.map((document) => `“${shortenFilename(document.filename)}” could not be read: ${document.reason}`),
    ...noteOtherNames({ request, facts }),
    ...noteUnclear(documents),
    ...listMissingFields({ caseType, facts }),
  ];
  return {
    ...recommend(evidence),
    summary: summarise({ request, facts, evidence, noted: noted.length }),
    findings: [
      ...stateFacts({ caseType, facts }),
      ...problems,
      ...ibans,
      ...remarks,
      ...quoteNarrative(documents),
      ...commands,
    ],
    evidence,
    notes,
    fields,
    ...writeLetter({ caseType, case: request.case, fields, evidence }),
  };
}

/**
 * What a letter may repeat. Where the documents disagree, or one was read two ways, nobody knows the value yet, and the letter leaves it to
 * the officer.
 */
function listLetterFields(input: { facts: Map<string, Fact[]>; contradictions: Comparison[] }): Record<string, string> {
  const disputed = new Set(input.contradictions.map(({ finding }) => finding.key));
  return Object.fromEntries(
    [...input.facts].flatMap(([key, [fact]]) =>
      fact && isCertain(fact) && !disputed.has(`${key}-conflict`) ? [[key, formatValue(fact.value)]] : [],
    ),
  );
}

/** Papers in another name than the account's: perhaps somebody acts for the claimant, perhaps they are in the wrong case. */
function noteOtherNames(input: { request: DraftRequest; facts: Map<string, Fact[]> }): string[] {
  const { claimantName } = input.request.case;
  const names = (input.facts.get('claimant-name') ?? []).map((fact) => formatValue(fact.value));
  const others = [...new Set(names.filter((name) => !isSameName(name, claimantName)))];
  return others.map((name) => `A document names ${name}, but the account is ${claimantName}’s.`);
}

/** More than a few are one remark: the list is for what needs a look. */
const LISTED_UNCLEAR = 3;

function noteUnclear(documents: ClassifiedDocument[]): string[] {
  const unclear = documents.filter((source) => source.main === null && source.also.length === 0);
  if (unclear.length > LISTED_UNCLEAR) return [`${unclear.length} documents read like none of the evidence asked for.`];
  return unclear.map(
    (source) => `It is not clear what ${nameSource(source)} is: it reads like none of the evidence asked for.`,
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

function listMissing(evidence: EvidenceState[]): string[] {
  return evidence.filter((state) => state.required && !state.found).map((state) => labelInSentence(state.label));
}

function stateFacts(input: { caseType: CaseType; facts: Map<string, Fact[]> }): FindingClaim[] {
  return input.caseType.fields.flatMap((field) => {
    const fact = input.facts.get(field.key)?.[0];
    if (!fact) return [];
    const label = labelInSentence(field.label);
    const verb = /^(?:dates|names)\b/.test(label) ? 'are' : 'is';
    const value = field.kind === 'text' ? `“${formatValue(fact.value)}”` : formatValue(fact.value);
    return [{ key: field.key, statement: `The ${label} ${verb} given as ${value}.`, citations: fact.citations }];
  });
}

function listMissingFields(input: { caseType: CaseType; facts: Map<string, Fact[]> }): string[] {
  return input.caseType.fields
    .filter((field) => field.required && (input.facts.get(field.key) ?? []).length === 0)
    .map((field) => `The ${labelInSentence(field.label)} was not found in the text that was read.`);
}

/** An account number that fails its own check digits was misread or mistyped, and would send the money nowhere. */
function findWrongIbans(input: { caseType: CaseType; documents: ClassifiedDocument[] }): FindingClaim[] {
  if (!input.caseType.fields.some((field) => field.kind === 'iban')) return [];
  return input.documents.flatMap(({ document }) =>
    document.pages.flatMap((page) => {
      // The label tells it from any other long reference.
      const label = /\bIBAN\b[\s:.]*/.exec(page.text);
      const start = label ? label.index + label[0].length : 0;
      const found = label ? findIbanLike(page.text.slice(start, start + 60)) : null;
      if (!found || found.start > 0 || found.value.kind !== 'words') return [];
      const { text } = found.value;
      const isValid =
        isIban(text) || text.split(' ').some((_group, count, groups) => isIban(groups.slice(0, count).join(' ')));
      if (isValid) return [];
      const quote = page.text.slice(start, start + found.end);
      if (!isQuotable(page.text, start, start + found.end)) return [];
      return [
        {
          key: 'iban-invalid',
          statement: `The account number ${text} fails the check that is built into every IBAN, so at least one character is wrong.`,
          citations: [{ documentId: document.id, page: page.number, quote, start }],
        },
      ];
    }),
  );
}

function summarise(input: {
  request: DraftRequest;
  facts: Map<string, Fact[]>;
  evidence: EvidenceState[];
  noted: number;
}): string {
  const { request, facts } = input;
  const read = request.documents.length;
  const failed = request.unread.length > 0 ? `, ${request.unread.length} could not be read` : '';
  const stated = request.caseType.fields
    .filter((field) => field.required && field.kind !== 'address' && field.kind !== 'name' && field.kind !== 'iban')
    .flatMap((field) => {
      const fact = facts.get(field.key)?.[0];
      return fact ? [`the ${labelInSentence(field.label)} as ${formatValue(fact.value)}`] : [];
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
