import type { CaseType } from '@/server/case-types/schema';
import type { Fact, Paper, PaperPart } from '@/server/facts/contract';
import { extractFacts, extractFactsWithPauses } from '@/server/facts/extract-facts';
import { layOutTexts } from '@/server/facts/lay-out-text';
import { listLetterFields } from '@/server/facts/letter-fields';
import { sortPapers } from '@/server/facts/sort-papers';

/** What code reads from a case's papers, for whichever drafter words it. */
export type CaseReading = { parts: PaperPart[]; facts: Fact[]; fields: Record<string, string> };

type ToRead = { caseType: CaseType; papers: Paper[] };

/** What the papers are, what they state, and what of it a letter may repeat. */
export function readCase({ caseType, papers: given }: ToRead): CaseReading {
  const papers = layOutTexts(given, caseType);
  const parts = sortPapers({ caseType, papers });
  const facts = extractFacts({ caseType, papers, parts });
  return { parts, facts, fields: listLetterFields({ caseType, facts, papers }) };
}

/** The same, with a pause after each paper. `pause` throws where reading is to stop. */
export async function readCaseWithPauses(input: ToRead & { pause: () => Promise<void> }): Promise<CaseReading> {
  const { caseType, pause } = input;
  const papers = layOutTexts(input.papers, caseType);
  const parts: PaperPart[] = [];
  for (const paper of papers) {
    parts.push(...sortPapers({ caseType, papers: [paper] }));
    await pause();
  }
  const facts = await extractFactsWithPauses({ caseType, papers, parts, pause });
  return { parts, facts, fields: listLetterFields({ caseType, facts, papers }) };
}
