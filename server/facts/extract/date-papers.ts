import type { CaseType } from '@/server/case-types/schema';
import type { Fact, FactValue } from '@/server/facts/contract';
import type { PartView } from '@/server/facts/extract/find-candidates';
import { findPaperDate } from '@/server/facts/extract/find-paper-date';

/** A fact before anybody has looked for its paper's date. */
export type Undated = Omit<Fact, 'paperDate'>;

/**
 * Gives each fact the day that its paper bears: that of the field which dates such papers, of the same payslip or account, else the one
 * that the paper's layout tells.
 */
export function datePapers(input: {
  caseType: Pick<CaseType, 'evidence'>;
  facts: readonly Undated[];
  parts: readonly PartView[];
}): Fact[] {
  const { facts, parts } = input;
  const datedBy = new Map(input.caseType.evidence.map(({ key, datedBy: fields }) => [key, fields]));
  const laidOut = new Map<PartView, string | null>();
  return facts.map((fact) => {
    const part = parts.find((one) => isOn(fact, one));
    if (!part) return { ...fact, paperDate: null };
    const dating = (datedBy.get(part.part.kind ?? '') ?? []).flatMap((field) =>
      facts.filter((other) => other.field === field && isOn(other, part)),
    );
    const days = (of: readonly Undated[]): string[] => [...new Set(of.flatMap(({ value }) => toDay(value) ?? []))];
    const [stated] = days(dating.filter((other) => isOfEntry(other, fact)));
    if (stated !== undefined) return { ...fact, paperDate: stated };
    const [only, another] = days(dating);
    if (only !== undefined && another === undefined) return { ...fact, paperDate: only };
    const known = laidOut.get(part);
    const found = known === undefined ? findPaperDate(part) : known;
    laidOut.set(part, found);
    return { ...fact, paperDate: found };
  });
}

function isOn({ source, citations }: Undated, { part }: PartView): boolean {
  const page = citations[0]?.page;
  return source.documentId === part.documentId && (page === undefined || part.pages.includes(page));
}

/** Values that a paper's entries share belong to each of them. */
const isOfEntry = (one: Undated, other: Undated): boolean =>
  one.entry === other.entry || one.entry === null || other.entry === null;

function toDay(value: FactValue): string | null {
  switch (value.type) {
    case 'date':
    case 'line':
      return value.date;
    case 'period':
      return value.to;
    default:
      return null;
  }
}
