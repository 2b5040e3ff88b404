import { describe, expect, it } from 'vitest';
import type { MadeCase } from '../../papers/contract';
import { CASE_TYPES_MADE } from '../../papers/kinds/makers';
import { makeCase } from '../../papers/make-case';
import { judgeCase } from '../judge/judge-case';
import { judgeDocument } from '../judge/judge-document';
import { judgeKinds } from '../judge/judge-kinds';
import { makeFact } from '../judge/made-case';
import { openGeneratedCase, openGeneratedCases } from './generated-cases';

/** A case in which all that the papers show is said, whole names first as they hold. */
function sayAll(made: MadeCase) {
  const { truth } = openGeneratedCase(made, 'made');
  const facts = made.papers.flatMap(({ paper, truth: { shows } }) =>
    shows.map(({ field, value, entry }) => makeFact({ field, value, file: paper.id, ...(entry ? { entry } : {}) })),
  );
  const length = (text: unknown) => JSON.stringify(text).length;
  facts.sort((a, b) => length(b.value) - length(a.value));
  const parts = made.papers.flatMap(({ paper, truth: { parts: own } }) =>
    own.map((part) => ({ ...part, documentId: paper.id, probability: 1, because: [] })),
  );
  return { truth, facts, parts };
}

describe.each(CASE_TYPES_MADE)('generated cases of %s', (caseType) => {
  const said = [1, 2, 3, 4].map((seed) => sayAll(makeCase({ caseType, seed, set: 'held_back' })));

  it('are all right where all that they show is said, and all missed where nothing is', () => {
    for (const { truth, facts, parts } of said) {
      for (const document of truth.documents) {
        const own = facts.filter(({ source }) => source.documentId === document.file);
        const judged = judgeDocument({ truth, document, facts: own, withheld: [] });
        expect(judged.filter(({ outcome }) => outcome !== 'right')).toEqual([]);
        // Made papers show some values for which a case type has no field.
        const asked = new Set(truth.caseType.fields.map(({ key }) => key));
        const shown = [...document.shows].flatMap(([field, values]) => (asked.has(field) ? values : []));
        expect(judged.length).toBe(shown.length);
        const unsaid = judgeDocument({ truth, document, facts: [], withheld: [] });
        expect(unsaid.every(({ outcome }) => outcome === 'missed')).toBe(true);
      }
      expect(judgeKinds({ truth, parts }).every(({ isRight }) => isRight)).toBe(true);
    }
  });

  it('have a truth as a whole, of what their papers show', () => {
    for (const { truth, facts } of said) {
      const judged = judgeCase({ truth, facts, withheld: [] });
      expect(judged.length).toBeGreaterThan(5);
      expect(judged.filter(({ outcome }) => outcome === 'missed')).toEqual([]);
    }
  });
});

describe('openGeneratedCases', () => {
  it('makes the same cases each time, of each type in turn', async () => {
    const [cases, again] = [openGeneratedCases(4), openGeneratedCases(4)];
    expect(cases.map(({ truth }) => truth.caseType.key)).toEqual([...CASE_TYPES_MADE, CASE_TYPES_MADE[0]]);
    const papers = await Promise.all(cases.map(({ readPapers }) => readPapers()));
    expect(papers).toEqual(await Promise.all(again.map(({ readPapers }) => readPapers())));
    expect(papers.flat().every(({ pages }) => pages.some(({ text }) => text !== ''))).toBe(true);
  });
});
