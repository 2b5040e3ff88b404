import type { CaseField, CaseType } from '@/server/case-types/schema';
import type { CitationClaim, DraftPage } from '@/server/providers/ai/contract';
import { type Cell, readCells } from '@/server/providers/ai/local/cells';
import { type ClassifiedDocument, listReadings } from '@/server/providers/ai/local/classify';
import { formatDate } from '@/server/providers/ai/local/dates';
import type { FieldValue } from '@/server/providers/ai/local/found-value';
import {
  findLabelledValues,
  type LabelledValue,
  looksLikeForm,
  makeLabelTest,
  type Stretch,
} from '@/server/providers/ai/local/labels';
import { formatMoney } from '@/server/providers/ai/local/money';

/** A field's value as one document states it. */
export type Fact = { field: CaseField; source: ClassifiedDocument; value: FieldValue; citations: CitationClaim[] };

/** A label and its value further apart than this are quoted each on its own. */
const ONE_QUOTE_GAP = 40;

/** What the documents say about each field: at most one fact a field and document, the likeliest document first. */
export function gatherFacts(input: { caseType: CaseType; documents: ClassifiedDocument[] }): Map<string, Fact[]> {
  const isLabel = makeLabelTest(input.caseType);
  const pages = input.documents.flatMap((source) => source.document.pages);
  const rowsOf = new Map(pages.map((page) => [page, readCells(page)]));
  const forms = new Set(
    input.documents.filter((source) =>
      source.document.pages.some((page) => looksLikeForm({ rows: rowsOf.get(page) ?? [], caseType: input.caseType })),
    ),
  );
  return new Map(
    input.caseType.fields.map((field) => {
      const facts = sortByPlace(input.documents, field).flatMap((source) => {
        const isForm = forms.has(source);
        const fact = readFact({ field, isForm, source, currency: input.caseType.currency, isLabel, rowsOf });
        return fact ? [fact] : [];
      });
      return [field.key, facts];
    }),
  );
}

function sortByPlace(documents: ClassifiedDocument[], field: CaseField): ClassifiedDocument[] {
  return [...documents].sort((a, b) => placeOf(a, field) - placeOf(b, field));
}

/** Index of the best of the document's kinds in the field's `lookIn`; past its end when it is none of them. */
function placeOf(source: ClassifiedDocument, field: CaseField): number {
  const places = listReadings(source).map((reading) => field.lookIn.indexOf(reading.kind.key));
  return Math.min(field.lookIn.length, ...places.filter((place) => place >= 0));
}

function readFact(input: {
  field: CaseField;
  source: ClassifiedDocument;
  isForm: boolean;
  currency: string;
  isLabel: (text: string) => boolean;
  rowsOf: Map<DraftPage, Cell[][]>;
}): Fact | null {
  const { field, source } = input;
  const isElsewhere = field.lookIn.length > 0 && placeOf(source, field) === field.lookIn.length;
  const hits = source.document.pages
    .flatMap((page) =>
      findLabelledValues({ ...input, page, rows: input.rowsOf.get(page) ?? [] }).map((hit) => ({ hit, page })),
    )
    // "Total" or "address" alone says little outside the papers it is expected in; a name is a name.
    .filter(({ hit }) => !isElsewhere || field.kind === 'name' || field.labels[hit.labelRank]?.includes(' '));
  const ranked = hits.sort((a, b) => a.hit.labelRank - b.hit.labelRank);
  const best = ranked.filter(({ hit }) => hit.labelRank === ranked[0]?.hit.labelRank);
  const chosen = isTotal(field, best[0]?.hit)
    ? best.reduce((a, b) => (amountOf(b.hit) > amountOf(a.hit) ? b : a))
    : best[0];
  if (!chosen) return null;
  const { hit, page } = chosen;
  const cite = (part: Stretch): CitationClaim => ({
    documentId: source.document.id,
    page: page.number,
    quote: page.text.slice(part.start, part.end),
    start: part.start,
  });
  const gap = hit.found.start - hit.label.end;
  const between = gap >= 0 && gap <= ONE_QUOTE_GAP ? page.text.slice(hit.label.end, hit.found.start) : null;
  // Words on the line between may link the two; across lines they are another box of the form.
  const isOneQuote = between !== null && (!between.includes('\n') || !/[\p{L}\p{N}]/u.test(between));
  const parts = isOneQuote ? [{ start: hit.label.start, end: hit.found.end }] : [hit.found, hit.label];
  return { field, source, value: hit.value, citations: parts.map(cite) };
}

/** Of several totals on one paper the largest is the one to pay. */
function isTotal(field: CaseField, hit: LabelledValue | undefined): boolean {
  return field.kind === 'money' && hit !== undefined && (field.labels[hit.labelRank] ?? '').includes('total');
}

function amountOf(hit: LabelledValue): number {
  return hit.value.kind === 'money' ? hit.value.minor : 0;
}

export function formatValue(value: FieldValue): string {
  switch (value.kind) {
    case 'date':
      return formatDate(value.date);
    case 'period':
      return `${formatDate(value.from)} to ${formatDate(value.to)}`;
    case 'money':
      return formatMoney(value.minor, value.currency);
    case 'words':
      return value.text;
  }
}
