import type { CaseType } from '@/server/case-types/schema';
import type { CheckedCitation } from '@/server/facts/checked-citation';
import { saysTheSame } from '@/server/facts/compare-facts';
import type { Fact, Paper, PaperPart } from '@/server/facts/contract';
import { formatValue } from '@/server/facts/display';
import { readValue } from '@/server/facts/extract/read-value';
import { findOrdersInPapers, type Passage } from '@/server/facts/orders/find-in-papers';
import type { FactClaim } from '@/server/providers/ai/contract';
import { checkCitations } from '../quotes/check-citations';

/** A model's word weighs less than what code found by itself. Its own estimate of it is not asked for. */
const MODEL_PROBABILITY = 0.9;

/** A case states fewer. */
const MOST_CLAIMS = 200;

type Claims = { caseType: CaseType; claims: FactClaim[]; papers: Paper[]; parts: PaperPart[]; known: Fact[] };

/**
 * The facts that a model saw beyond the known ones. Each value is read by code from the words of the page that its quote stands for;
 * `dropped` counts those whose quote stands nowhere, yields no such value, or stands in a passage that speaks to the AI. What is known of the same paper already is left out.
 */
export function readModelFacts({ caseType, claims, papers, parts, known }: Claims): { facts: Fact[]; dropped: number } {
  const facts: Fact[] = [];
  const heeded = claims.slice(0, MOST_CLAIMS);
  let dropped = claims.length - heeded.length;
  const passages = findOrdersInPapers(papers);
  const findings = heeded.map(({ field, ...citation }) => ({ key: field, statement: field, citations: [citation] }));
  for (const { key, citations } of checkCitations({ findings, documents: papers })) {
    // What is made of several facts is for code to make.
    const field = caseType.fields.find((candidate) => candidate.key === key && !candidate.derived);
    const [place] = citations;
    const value =
      field && place?.verified ? readValue({ field, quote: place.quote, currency: caseType.currency }) : null;
    if (!field || !place || place.start === null || !value || passages.some((passage) => touches(place, passage))) {
      dropped += 1;
      continue;
    }
    const { documentId, page, quote, start } = place;
    const isKnown = [...known, ...facts].some(
      (fact) =>
        fact.field === key &&
        fact.source.documentId === documentId &&
        saysTheSame({ field, values: [fact.value, value] }),
    );
    if (isKnown) continue;
    const part = parts.find((candidate) => candidate.documentId === documentId && candidate.pages.includes(page));
    facts.push({
      field: key,
      value,
      display: formatValue(value),
      source: { documentId, kind: part?.kind ?? null },
      citations: [{ documentId, page, quote, start }],
      probability: MODEL_PROBABILITY,
      origin: 'model',
      entry: null,
      // Code found the paper's date for what it read itself, and a paper bears one.
      paperDate:
        known.find(({ source, citations: [at] }) => source.documentId === documentId && at?.page === page)?.paperDate ??
        null,
    });
  }
  return { facts, dropped };
}

/** Also where only a part of the quote stands in the passage. */
const touches = (place: Pick<CheckedCitation, 'documentId' | 'page' | 'start' | 'end'>, passage: Passage): boolean =>
  place.documentId === passage.documentId &&
  place.page === passage.page &&
  place.start !== null &&
  place.end !== null &&
  passage.start < place.end &&
  place.start < passage.end;
