import { describe, expect, it } from 'vitest';
import { findCaseType, listCaseTypes } from '@/server/case-types/registry';
import { requestWords } from '@/server/case-types/schema';

const LETTER_WORDS = ['reference', 'claimant', 'title', 'today', 'missing', 'deadline', 'reasons'];

describe('case types', () => {
  it('are found by their key, and only by that', () => {
    expect(findCaseType('housing-benefit')?.name).toBe('Housing Benefit');
    expect(findCaseType('Housing-Benefit')).toBeUndefined();
    expect(findCaseType('constructor')).toBeUndefined();
    expect(new Set(listCaseTypes().map((caseType) => caseType.key)).size).toBe(listCaseTypes().length);
  });

  it.each(listCaseTypes().map((caseType) => [caseType.key, caseType] as const))(
    '%s holds together',
    (_key, caseType) => {
      const fieldKeys = caseType.fields.map((field) => field.key);
      const evidenceKeys = caseType.evidence.map((kind) => kind.key);
      expect(new Set(fieldKeys).size).toBe(fieldKeys.length);
      expect(new Set(evidenceKeys).size).toBe(evidenceKeys.length);

      for (const field of caseType.fields) {
        expect(evidenceKeys).toEqual(expect.arrayContaining(field.lookIn));
        expect(field.labels).toEqual(field.labels.map((label) => label.toLowerCase()));
      }
      // A paper counts as one kind: two that take the same sort would share its probability.
      const papers = caseType.evidence.flatMap((kind) => kind.papers);
      expect(new Set(papers).size).toBe(papers.length);
      for (const kind of caseType.evidence) {
        expect(kind.phrases).toEqual(kind.phrases.map((phrase) => phrase.toLowerCase()));
        expect(kind.threshold).toBeLessThanOrEqual(kind.phrases.length);
        // Who is asked for something must not read in the same breath that they may leave it out.
        expect(requestWords(kind)).not.toMatch(/need not|optional|not required|, (?:if|unless)\b/i);
      }
      for (const check of caseType.checks) {
        const { kind: _, ...compared } = check;
        expect(fieldKeys).toEqual(expect.arrayContaining(Object.values(compared)));
      }
      for (const template of Object.values(caseType.letter)) {
        for (const [, name] of template.matchAll(/\{\{(.*?)\}\}/g))
          expect([...fieldKeys, ...LETTER_WORDS]).toContain(name);
        expect(template).toContain('{{reference}}');
      }
      expect(caseType.letter.rejected).toContain('{{reasons}}');
      expect(caseType.letter.more_information).toContain('{{missing}}');
      expect(caseType.rejectionReasons.at(-1)?.key).toBe('other');
    },
  );
});
