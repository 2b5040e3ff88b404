import type { CaseType } from '@/server/case-types/schema';
import { findDisagreements } from '@/server/facts/compare-facts';
import type { Fact, Paper } from '@/server/facts/contract';
import { listDoubts } from '@/server/providers/ocr/doubtful-words';

/**
 * What a letter may repeat: field key → value. Where the papers disagree, or a word under the value was read two ways, nobody knows
 * the value yet, and the letter leaves it to the officer.
 */
export function listLetterFields(input: {
  caseType: CaseType;
  facts: Fact[];
  papers: Paper[];
}): Record<string, string> {
  const disputed = new Set(findDisagreements(input).map(({ field }) => field.key));
  return Object.fromEntries(
    input.caseType.fields.flatMap(({ key }) => {
      const fact = input.facts.find(({ field }) => field === key);
      return fact && fact.value.type !== 'ambiguous' && !disputed.has(key) && isCertain({ fact, papers: input.papers })
        ? [[key, fact.display]]
        : [];
    }),
  );
}

/** Whether no word that a fact's value was taken from was read two ways. */
function isCertain({ fact, papers }: { fact: Fact; papers: Paper[] }): boolean {
  return fact.citations.every(({ documentId, page: number, quote, start }) => {
    const page = papers.find(({ id }) => id === documentId)?.pages.find((candidate) => candidate.number === number);
    return !page || listDoubts({ ...page, start, end: start + quote.length }).length === 0;
  });
}
