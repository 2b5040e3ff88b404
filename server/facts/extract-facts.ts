import type { CaseType } from '@/server/case-types/schema';
import type { Fact, FactCitation, Paper, PaperPart } from '@/server/facts/contract';
import { formatValue } from '@/server/facts/display';
import { assign } from '@/server/facts/extract/assign';
import { viewParts } from '@/server/facts/extract/find-candidates';
import { type Scored, scorePart } from '@/server/facts/extract/score-part';
import type { Span } from '@/server/facts/values/span';
import { isQuotable } from '@/server/providers/ai/local/quotable';

/** Below this nothing is said. */
const THRESHOLD = 0.5;

/**
 * What the papers say of each of the case type's fields, the case type's order first, the surest of a field first. Says nothing where it
 * is not sure. A pure function: the order of the papers changes nothing but the order among equals.
 */
export function extractFacts(input: { caseType: CaseType; papers: Paper[]; parts: PaperPart[] }): Fact[] {
  const { caseType } = input;
  const stated = viewParts(input).flatMap((part) => assign(scorePart(part, caseType), THRESHOLD));
  const facts = stated.map(toFact);
  const order = new Map(caseType.fields.map(({ key }, index) => [key, index]));
  return facts.sort(
    (a, b) =>
      (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0) ||
      placeOf(caseType, a) - placeOf(caseType, b) ||
      b.probability - a.probability,
  );
}

function placeOf({ fields }: CaseType, { field, source }: Fact): number {
  const lookIn = fields.find(({ key }) => key === field)?.lookIn ?? [];
  const at = lookIn.indexOf(source.kind ?? '');
  return at < 0 ? lookIn.length : at;
}

function toFact({ candidate, probability }: Scored): Fact {
  const { field, part, page, value, quotes, links } = candidate;
  const { text, number } = page.view.page;
  const cite = ({ start, end }: Span): FactCitation => ({
    documentId: part.part.documentId,
    page: number,
    quote: text.slice(start, end),
    start,
  });
  const [link] = links;
  const label = link && {
    start: link.hit.start,
    end: link.hit.firstCell === link.hit.cell ? link.hit.end : link.hit.firstCell.end,
  };
  const spans = label && isQuotable(text, label.start, label.end) ? [...quotes, label] : quotes;
  return {
    field: field.key,
    value,
    display: formatValue(value),
    source: { documentId: part.part.documentId, kind: part.part.kind },
    citations: spans.map(cite),
    probability,
    origin: 'extractor',
    entry: field.holds === 'each' ? `${part.part.documentId}:${part.part.pages[0] ?? 0}` : null,
  };
}
