import { labelInSentence } from '@/server/case-types/label';
import type { CaseType } from '@/server/case-types/schema';
import { findDisagreements } from '@/server/facts/compare-facts';
import { CONFLICT_KEY_END, type DraftRequest, type FindingClaim } from '@/server/providers/ai/contract';
import { nameSource } from '@/server/providers/ai/name-source';

/** Fields that must read the same everywhere and do not, where no rule says so. */
export function findContradictions(request: DraftRequest): FindingClaim[] {
  const ruled = listCompared(request.caseType);
  return findDisagreements(request)
    .filter(({ field }) => !ruled.has(field.key))
    .map(({ field, facts: [first, other] }) => {
      const [one, two] = [first, other].map(
        (fact) => `${nameSource({ request, documentId: fact.source.documentId })} gives ${fact.display}`,
      );
      return {
        key: `${field.key}${CONFLICT_KEY_END}`,
        statement: `The documents disagree on the ${labelInSentence(field.label)}: ${one}, ${two}.`,
        citations: [...first.citations, ...other.citations],
      };
    });
}

/** Fields that a rule holds against each other from paper to paper. */
const listCompared = ({ rules }: CaseType): Set<string> =>
  new Set(rules.flatMap((rule) => (rule.kind === 'agrees' || rule.kind === 'same_person' ? [rule.field] : [])));
