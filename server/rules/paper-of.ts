import type { FactCitation } from '@/server/facts/contract';
import type { CaseToJudge, RuleFact } from '@/server/rules/contract';

type Parts = Pick<CaseToJudge, 'parts'>;

/**
 * Names the paper that a fact is a value of. A file can hold several papers, and what one of them says is not the others' word. What an
 * officer corrected stays a value of the paper it was read on, wherever the right words stand.
 */
export const paperOf = (input: Parts, fact: Pick<RuleFact, 'source' | 'citations' | 'readOn'>): string =>
  paperAt(input, placeOf(fact));

/** The document and kind of that paper. */
export const readOnOf = ({ readOn, source }: Pick<RuleFact, 'source' | 'readOn'>): RuleFact['source'] =>
  readOn ?? source;

/**
 * The same of a sum: a paper for each place that it rests on. A part of it that an officer corrected is of the paper it was read on, and so
 * is a sum that they corrected itself.
 */
export function papersOfSum(input: Pick<CaseToJudge, 'parts' | 'facts'>, sum: RuleFact): string[] {
  const { kind } = readOnOf(sum);
  if (sum.readOn) return sum.readOn.places.map((place) => paperAt(input, { ...place, kind }));
  const moved = input.facts.filter(({ field, readOn }) => field !== sum.field && readOn !== undefined);
  return sum.citations.map((place) => {
    const part = moved.find(({ citations }) => citations.some((own) => isSamePlace(own, place)));
    return part ? paperOf(input, part) : paperAt(input, { ...place, kind });
  });
}

const isSamePlace = (a: FactCitation, b: FactCitation): boolean =>
  a.documentId === b.documentId && a.page === b.page && a.start === b.start;

/** Whether the paper that states a fact turns down what it was asked for. */
export const isOnRefusal = (input: Parts, fact: RuleFact): boolean =>
  input.parts[indexAt(input, placeOf(fact))]?.refuses === true;

const placeOf = ({ readOn, source, citations }: Pick<RuleFact, 'source' | 'citations' | 'readOn'>): Place =>
  readOn ?? { ...source, page: citations[0]?.page ?? null };

type Place = { documentId: string | null; page: number | null; kind: string | null };

function paperAt(input: Parts, at: Place): string {
  const index = indexAt(input, at);
  return index < 0 ? `${at.documentId} ${at.kind ?? ''}` : `#${index}`;
}

function indexAt({ parts }: Parts, at: Place): number {
  const own = at.documentId === null ? undefined : indexesByDocument(parts).get(at.documentId);
  return (
    own?.find((index) => {
      const part = parts[index];
      return part?.kind === at.kind && (part.pages === undefined || at.page === null || part.pages.includes(at.page));
    }) ?? -1
  );
}

const known = new WeakMap<Parts['parts'], Map<string, number[]>>();

/** Each document's parts. Of a hundred documents every fact asks for its own, many times over. */
function indexesByDocument(parts: Parts['parts']): ReadonlyMap<string, number[]> {
  const before = known.get(parts);
  if (before) return before;
  const byDocument = new Map<string, number[]>();
  for (const [index, { documentId }] of parts.entries())
    byDocument.set(documentId, [...(byDocument.get(documentId) ?? []), index]);
  known.set(parts, byDocument);
  return byDocument;
}
