import type { CaseType } from '@/server/case-types/schema';
import type { Fact, Paper, PaperPart } from '@/server/facts/contract';
import { extractFacts } from '@/server/facts/extract-facts';
import { layOutTexts } from '@/server/facts/lay-out-text';
import { listLetterFields } from '@/server/facts/letter-fields';
import { sortPapers } from '@/server/facts/sort-papers';

/** What code reads from a case's papers, for whichever drafter words it. */
export type CaseReading = { parts: PaperPart[]; facts: Fact[]; fields: Record<string, string> };

/** What the papers are, what they state, and what of it a letter may repeat. */
export function readCase(input: { caseType: CaseType; papers: Paper[] }): CaseReading {
  const { caseType } = input;
  const papers = layOutTexts(input.papers);
  const parts = sortPapers({ caseType, papers });
  const facts = extractFacts({ caseType, papers, parts });
  return { parts, facts, fields: listLetterFields({ caseType, facts, papers }) };
}
