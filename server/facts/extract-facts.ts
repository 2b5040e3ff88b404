import type { CaseType } from '@/server/case-types/schema';
import type { Fact, FactCitation, FactValue, Paper, PaperPart } from '@/server/facts/contract';
import { formatValue } from '@/server/facts/display';
import { addCapital } from '@/server/facts/extract/add-capital';
import { assign } from '@/server/facts/extract/assign';
import { datePapers, type Undated } from '@/server/facts/extract/date-papers';
import { type PageReading, type PartView, viewPartByPart } from '@/server/facts/extract/find-candidates';
import { findCredits } from '@/server/facts/extract/find-credits';
import { findHousehold } from '@/server/facts/extract/find-household';
import { findLines } from '@/server/facts/extract/find-lines';
import { findReceipt } from '@/server/facts/extract/find-receipts';
import { nameEntries } from '@/server/facts/extract/name-entries';
import { orderFacts } from '@/server/facts/extract/order-facts';
import { isReceipt } from '@/server/facts/extract/read-fields';
import { calibrate } from '@/server/facts/extract/score';
import { type Scored, scorePart } from '@/server/facts/extract/score-part';
import { statePaperDates } from '@/server/facts/extract/state-paper-dates';
import { weighCase } from '@/server/facts/extract/weigh-case';
import type { Span } from '@/server/facts/values/span';
import { isQuotable } from './quotable';

/** Below this nothing is said: of what is less sure a third was wrong, and a wrong fact is worse than none. */
const THRESHOLD = 0.7;
/** What is less likely before calibration takes no value from another field. */
const THRESHOLD_RAW = 0.15;

/**
 * What the papers say of each of the case type's fields, the case type's order first; of one field what holds now first, then the
 * surest. Says nothing where it is not sure. A pure function: the order of the papers changes nothing.
 */
export function extractFacts(input: ToExtract): Fact[] {
  const steps = extractInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

type ToExtract = {
  caseType: CaseType;
  papers: Paper[];
  parts: PaperPart[];
  /** Says all that is as likely as this, to measure what is withheld; the product says what it is sure of. */
  threshold?: number;
};

/** The same, with a pause after each paper: a long case must not keep a process from everything else. */
export async function extractFactsWithPauses(input: ToExtract & { pause: () => Promise<void> }): Promise<Fact[]> {
  const steps = extractInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await input.pause();
  }
}

function* extractInSteps(input: ToExtract): Generator<void, Fact[], void> {
  const { caseType, threshold = THRESHOLD } = input;
  const parts: PartView[] = [];
  const scored: Scored[] = [];
  for (const part of viewPartByPart(input)) {
    parts.push(part);
    scored.push(...scorePart(part, caseType));
    yield;
  }
  const weighed = weighCase(scored);
  const told = assign(weighed, Math.min(THRESHOLD_RAW, threshold)).flatMap((one) => {
    const probability = calibrate(one.probability);
    return probability >= threshold ? [{ ...one, probability }] : [];
  });
  const stated = [...told, ...statePaperDates({ caseType, parts, stated: told })];
  const entries = nameEntries(stated);
  const keys = new Set(caseType.fields.map(({ key }) => key));
  const facts = [
    ...stated.flatMap((one) => (keys.has(one.candidate.field.key) ? [toFact(one, entries.get(one) ?? null)] : [])),
    ...parts.flatMap((part) => findLists({ part, caseType, stated })),
    ...parts.flatMap((part) => findHouseholds(part, caseType)),
  ];
  const capital = addCapital({ caseType, facts, parts });
  return orderFacts(datePapers({ caseType, facts: capital ? [...facts, capital] : facts, parts }), caseType);
}

function findLists(input: { part: PartView; caseType: CaseType; stated: readonly Scored[] }): Undated[] {
  const { part, caseType, stated } = input;
  const { currency } = caseType;
  return caseType.fields
    .filter(({ kind }) => kind === 'line')
    .flatMap((field) => {
      const receipt = isReceipt(field) ? findReceipt({ part, key: field.key, stated, currency }) : null;
      const rows = field.lineIs === 'credit' ? findCredits : findLines;
      const lines = isReceipt(field) ? (receipt ? [receipt] : []) : rows(part, field, currency);
      return lines
        .filter(({ probability }) => probability >= THRESHOLD)
        .map((line, at) => makeFact({ ...line, part, field: field.key, entry: `${nameOf(part)}/${at + 1}` }));
    });
}

const nameOf = ({ part }: PartView): string => `${part.documentId}:${part.pages[0] ?? 0}`;

function findHouseholds(part: PartView, { fields }: CaseType): Undated[] {
  const field = fields.find(({ kind }) => kind === 'household');
  const found = field ? findHousehold(part, field) : null;
  return field && found ? [makeFact({ ...found, part, field: field.key, entry: null })] : [];
}

function toFact({ candidate, probability }: Scored, entry: string | null): Undated {
  const { field, part, page, value, quotes, links } = candidate;
  const hit = links[0]?.hit;
  const label = hit && { start: hit.start, end: hit.firstCell === hit.cell ? hit.end : hit.firstCell.end };
  const isQuoted = label && isQuotable(page.view.page.text, label.start, label.end);
  return makeFact({
    part,
    page,
    value,
    quotes: isQuoted ? [...quotes, label] : quotes,
    probability,
    field: field.key,
    entry,
  });
}

type Stated = {
  part: PartView;
  page: PageReading;
  value: FactValue;
  quotes: readonly Span[];
  probability: number;
  field: string;
  entry: string | null;
};

function makeFact({ part: { part }, page, value, quotes, probability, field, entry }: Stated): Undated {
  const { text, number } = page.view.page;
  const cite = ({ start, end }: Span): FactCitation => ({
    documentId: part.documentId,
    page: number,
    quote: text.slice(start, end),
    start,
  });
  return {
    field,
    value,
    display: formatValue(value),
    source: { documentId: part.documentId, kind: part.kind },
    citations: quotes.map(cite),
    probability,
    origin: 'extractor',
    entry,
  };
}
