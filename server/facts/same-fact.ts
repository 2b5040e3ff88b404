import type { FactValue } from '@/server/facts/contract';

type ComparableFact = {
  field: string;
  /** As `factValueSchema` gives it: its keys in one order. */
  value: FactValue;
  source: { documentId: string };
  citations: readonly { page: number; quote: string }[];
};

/** What a fact says, and where: field, value, document, and page and words of its first citation. */
function describePlace({ field, value, source, citations: [first] }: ComparableFact): string {
  return JSON.stringify([field, source.documentId, value, first?.page ?? null, first?.quote ?? null]);
}

/** Of the facts that say one thing in the same words of a page, which one: 0 for the first. Two coffees are two lines. */
export function countOccurrences(facts: readonly ComparableFact[]): number[] {
  const seen = new Map<string, number>();
  return facts.map((fact) => {
    const place = describePlace(fact);
    const occurrence = seen.get(place) ?? 0;
    seen.set(place, occurrence + 1);
    return occurrence;
  });
}

/**
 * What makes a fact of one draft the same as a fact of another. Where it stands on the page is no part of it: a page that was
 * typed in again says the same at another offset.
 */
export const identifyFact = (fact: ComparableFact, occurrence: number): string =>
  `${occurrence} ${describePlace(fact)}`;
