import type { CaseType } from '@/server/case-types/schema';
import type { Fact, Paper, PaperPart } from '@/server/facts/contract';

/**
 * What the papers say of each of the case type's fields, the case type's order first, the surest of a field first. Says nothing where it
 * is not sure. A pure function: the order of the papers changes nothing but the order among equals.
 */
export function extractFacts(_input: { caseType: CaseType; papers: Paper[]; parts: PaperPart[] }): Fact[] {
  return [];
}
