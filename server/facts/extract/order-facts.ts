import type { CaseType } from '@/server/case-types/schema';
import type { Fact } from '@/server/facts/contract';

/** What dates a paper that changes another one. */
const DATED_BY = ['rent-from', 'tenancy-start', 'date-of-approval'];
const CHANGING = 'rent';

/**
 * The case type's order of fields; of one field the fact that holds now first: what the form says before what other papers say, and
 * of what changes the newest paper's before an older one's. Among equals the surest first.
 */
export function orderFacts(facts: readonly Fact[], { fields, evidence }: CaseType): Fact[] {
  const fieldOrder = new Map(fields.map(({ key }, index) => [key, index]));
  const lookIn = new Map(fields.map((field) => [field.key, field.lookIn]));
  const form = evidence[0]?.key ?? null;
  const dates = datePapers(facts);
  const place = ({ field, source }: Fact): number => {
    if (field === CHANGING) return source.kind === form ? 0 : 1;
    const kinds = lookIn.get(field) ?? [];
    const at = kinds.indexOf(source.kind ?? '');
    return at < 0 ? kinds.length : at;
  };
  const age = (fact: Fact): string =>
    fact.field === CHANGING ? (dates.get(paperOf(fact)) ?? fact.paperDate ?? '') : '';
  return [...facts].sort(
    (a, b) =>
      (fieldOrder.get(a.field) ?? 0) - (fieldOrder.get(b.field) ?? 0) ||
      isOpen(a) - isOpen(b) ||
      place(a) - place(b) ||
      compare(age(b), age(a)) ||
      countInitials(a) - countInitials(b) ||
      b.probability - a.probability ||
      compare(a.source.documentId, b.source.documentId) ||
      (a.citations[0]?.page ?? 0) - (b.citations[0]?.page ?? 0) ||
      (a.citations[0]?.start ?? 0) - (b.citations[0]?.start ?? 0),
  );
}

/** What can be read in two ways comes after what can't. */
const isOpen = ({ value }: Fact): number => (value.type === 'ambiguous' ? 1 : 0);

/** "R Poole" says less than "Ruth Poole". */
const countInitials = ({ field, value }: Fact): number =>
  /name/.test(field) && value.type === 'text' ? (value.text.match(/(?<!\p{L})\p{L}(?!\p{L})/gu) ?? []).length : 0;

/** A file can hold papers of several kinds. */
const paperOf = ({ source }: Fact): string => `${source.documentId} ${source.kind ?? ''}`;

function datePapers(facts: readonly Fact[]): Map<string, string> {
  const dates = new Map<string, string>();
  for (const field of DATED_BY) {
    for (const fact of facts) {
      const { value } = fact;
      if (fact.field === field && value.type === 'date' && !dates.has(paperOf(fact)))
        dates.set(paperOf(fact), value.date);
    }
  }
  return dates;
}

const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
