import type { CaseField, CaseType } from '@/server/case-types/schema';
import type { Fact, FactValue } from '@/server/facts/contract';
import { formatValue } from '@/server/facts/display';
import { comparePersons } from '@/server/facts/names/compare-persons';
import { findPostcodes } from '@/server/facts/values/find-postcodes';

/** Two papers that state one field differently. */
export type Disagreement<Stated> = { field: CaseField; facts: [Stated, Stated] };
type Comparable = Pick<Fact, 'field' | 'value' | 'display'>;

/** Fields that must read the same on all papers and do not: the first two facts of each that differ. */
export function findDisagreements<Stated extends Comparable>({
  caseType,
  facts,
}: {
  caseType: CaseType;
  facts: Stated[];
}): Disagreement<Stated>[] {
  return caseType.fields
    .filter(({ consistent }) => consistent)
    .flatMap((field) => {
      const differing = findDifference({ field, facts: facts.filter((fact) => fact.field === field.key) });
      return differing ? [{ field, facts: differing }] : [];
    });
}

/**
 * The first two of a field's facts that state it differently; null where all say the same, and where each paper has its own. Two
 * estimates are two totals, and two forms two households: no paper says which counts.
 */
export function findDifference<Stated extends Comparable>({
  field,
  facts,
}: {
  field: CaseField;
  facts: readonly Stated[];
}): [Stated, Stated] | null {
  if (field.holds === 'each') return null;
  const first = new Map<string, Stated>();
  for (const fact of facts) if (!first.has(fact.display)) first.set(fact.display, fact);
  const stated = [...first.values()];
  // Each with each: what says less agrees with values that differ from one another.
  for (const [at, one] of stated.entries()) {
    const other = stated.slice(at + 1).find(({ value }) => !saysTheSame({ field, values: [one.value, value] }));
    if (other) return [one, other];
  }
  return null;
}

/** Whether two values of a field are one, however they are written. */
export function saysTheSame({ field, values: [a, b] }: { field: CaseField; values: [FactValue, FactValue] }): boolean {
  // What can be read in two ways contradicts neither.
  if (a.type === 'ambiguous' || b.type === 'ambiguous')
    return readingsOf(a).some((one) => readingsOf(b).some((other) => formatValue(one) === formatValue(other)));
  if (a.type === 'money' && b.type === 'money')
    // Where a paper doesn't say how often an amount falls due, it says nothing else than one that does.
    return a.minor === b.minor && a.currency === b.currency && (!a.per || !b.per || a.per === b.per);
  if (a.type !== 'text' || b.type !== 'text') return formatValue(a) === formatValue(b);
  switch (field.kind) {
    case 'name':
      return mayBeOnePerson(a.text, b.text);
    case 'address':
      return isSameAddress(a.text, b.text);
    default:
      return compact(a.text) === compact(b.text);
  }
}

const readingsOf = (value: FactValue): readonly FactValue[] => (value.type === 'ambiguous' ? value.readings : [value]);

/** An initial or a first name alone is less than a name, and not another one. */
export function mayBeOnePerson(a: string, b: string): boolean {
  const { outcome, reason } = comparePersons(a, b);
  return outcome === 'met' || reason === 'initial_alone' || reason === 'not_a_full_name' || reason === 'no_name';
}

/** Two addresses differ by their postcodes, or by the numbers of house and flat; what one of them lacks is no difference. */
function isSameAddress(left: string, right: string): boolean {
  const [a, b] = [left, right].map((address) => {
    const postcode = findPostcodes(address)[0];
    const rest = postcode ? address.slice(0, postcode.start) + address.slice(postcode.end) : address;
    return { postcode: postcode?.postcode, numbers: (rest.match(/\d+/g) ?? []).sort().join(' ') };
  });
  if (!a || !b) return true;
  if (a.postcode && b.postcode && a.postcode !== b.postcode) return false;
  return !a.numbers || !b.numbers || a.numbers === b.numbers;
}

const compact = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
