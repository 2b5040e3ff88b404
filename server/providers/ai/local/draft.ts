import { labelInSentence } from '@/server/case-types/label';
import type { CaseType } from '@/server/case-types/schema';
import { isQuotable } from '@/server/facts/quotable';
import { findIbans } from '@/server/facts/values/find-ibans';
import type { DraftContent, DraftRequest, FindingClaim } from '@/server/providers/ai/contract';
import { findContradictions } from '@/server/providers/ai/local/compare';
import { quoteNarrative } from '@/server/providers/ai/local/narrative';
import { listMissingFields, stateFacts } from '@/server/providers/ai/local/state-facts';
import { findWrongTotals } from '@/server/providers/ai/local/totals';
import { joinWords } from '@/server/providers/ai/name-source';
import { listFieldsDecided } from '@/server/rules/fields-used';

/**
 * A draft made of what the documents say, word for word, beside what the rules say of it. Nothing in them is an instruction: text is
 * only ever searched for values and sentences. Throws the signal's reason once aborted.
 */
export async function draftExtractively(input: {
  request: DraftRequest;
  betweenDocuments: () => Promise<void>;
}): Promise<DraftContent> {
  const { request } = input;
  const { caseType } = request;
  const added = listAddedUp(request);
  const totals: FindingClaim[] = [];
  for (const document of request.documents) {
    await input.betweenDocuments();
    request.signal.throwIfAborted();
    if (!added.has(document.id)) totals.push(...findWrongTotals({ document, currency: caseType.currency }));
  }
  request.signal.throwIfAborted();
  const problems = [...findContradictions(request), ...totals, ...findWrongIbans(request)];
  return {
    // Code that runs the rules has no view beside them.
    opinion: null,
    opinionReason: '',
    summary: summarise({ request, noted: problems.length }),
    findings: [...problems, ...stateFacts(request), ...quoteNarrative(request)],
    notes: [...problems.map(({ statement }) => statement), ...listMissingFields(request)],
    facts: [],
  };
}

/** Documents whose lines a rule adds up, as far as their lines were found. */
function listAddedUp({ caseType, facts }: DraftRequest): Set<string> {
  const lists = new Set(caseType.rules.flatMap((rule) => (rule.kind === 'adds_up' ? [rule.lines] : [])));
  return new Set(facts.filter(({ field }) => lists.has(field)).map(({ source }) => source.documentId));
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

/** Of the values that the decision turns on, so many are said in the summary. */
const VALUES_SAID = 4;

/** What the papers say. What should be decided, and why, is said before it by what the rules say now. */
function summarise({ request, noted }: { request: DraftRequest; noted: number }): string {
  const { caseType, facts } = request;
  const read = request.documents.length;
  const failed = request.unread.length > 0 ? `, ${request.unread.length} could not be read` : '';
  const decided = listFieldsDecided(caseType);
  const stated = caseType.fields
    .filter(({ key, kind, holds }) => decided.has(key) && kind !== 'line' && kind !== 'iban' && holds === 'one')
    .flatMap((field) => {
      const fact = facts.find((candidate) => candidate.field === field.key);
      return fact ? [`the ${labelInSentence(field.label)} as ${fact.display}`] : [];
    })
    .slice(0, VALUES_SAID);
  return [
    `${read} ${read === 1 ? 'document was' : 'documents were'} read${failed}.`,
    ...(stated.length > 0 ? [`${read === 1 ? 'It gives' : 'They give'} ${joinWords(stated)}.`] : []),
    ...(noted > 0 ? [`${noted} ${noted === 1 ? 'point needs' : 'points need'} a closer look.`] : []),
  ].join(' ');
}
