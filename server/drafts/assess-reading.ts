import type { CaseType } from '@/server/case-types/schema';
import type { PaperPart } from '@/server/facts/contract';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseAssessment, RuleFact } from '@/server/rules/contract';
import type { CheckedFact } from './check-citations';

type Reading = {
  caseType: CaseType;
  facts: CheckedFact[];
  parts: PaperPart[];
  claimantName: string;
  /** ISO day. */
  submittedOn: string;
};

/** What the rules make of what code read, before any drafter words it and any officer has had a say. */
export const assessReading = ({ caseType, facts, parts, claimantName, submittedOn }: Reading): CaseAssessment =>
  assessCase({ caseType, facts: facts.map(toRuleFact), parts, account: { name: claimantName }, submittedOn });

function toRuleFact({ field, value, display, source, entry, citations }: CheckedFact): RuleFact {
  return {
    field,
    value,
    display,
    source,
    entry,
    citations: citations.map(({ documentId, page, quote, start }) => ({ documentId, page, quote, start: start ?? 0 })),
    isDoubtful: citations.some(({ doubts }) => doubts.length > 0),
  };
}
