import type { CaseType } from '@/server/case-types/schema';
import type { PaperPart } from '@/server/facts/contract';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseAssessment, PaperReuse } from '@/server/rules/contract';
import { toRuleFact } from '@/server/rules/rule-fact';
import type { CheckedFact } from '../quotes/check-citations';

type Reading = {
  caseType: CaseType;
  facts: CheckedFact[];
  parts: PaperPart[];
  claimantName: string;
  /** ISO day. */
  submittedOn: string;
  /** Where else its papers are. */
  reuse: PaperReuse[];
};

/** What the rules make of what code read, before any drafter words it and any officer has had a say. */
export const assessReading = ({ caseType, facts, parts, claimantName, submittedOn, reuse }: Reading): CaseAssessment =>
  assessCase({
    caseType,
    facts: facts.map((fact) => toRuleFact({ ...fact, addedFactId: null, judgement: null, quoteAgrees: null })),
    parts,
    account: { name: claimantName },
    submittedOn,
    reuse,
  });
