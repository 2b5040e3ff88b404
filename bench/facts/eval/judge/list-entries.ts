import type { Fact } from '../../../../server/facts/contract';

/** One a payslip, an account or a line, however often it is said. */
export const listEntries = (facts: Fact[]): Fact[] =>
  distinct(facts, ({ value, entry, source }) => JSON.stringify([entry ?? source.documentId, value]));

/** One a value. */
export const listValues = (facts: Fact[]): Fact[] => distinct(facts, ({ value }) => JSON.stringify(value));

function distinct(facts: Fact[], keyOf: (fact: Fact) => string): Fact[] {
  const kept = new Map<string, Fact>();
  for (const fact of facts) if (!kept.has(keyOf(fact))) kept.set(keyOf(fact), fact);
  return [...kept.values()];
}
