import { z } from 'zod';
import { draftedWords, type ReviewFinding } from './review-findings';

/** What an officer says of a finding; a verdict of null takes back what was said before. */
const wordSchema = z.object({ verdict: z.enum(['accepted', 'rejected']).nullable(), reason: z.string().nullable() });
export type Word = z.infer<typeof wordSchema>;

export const unsavedJudgementSchema = z.object({
  findingId: z.string(),
  /** What the draft says. */
  drafted: z.string(),
  /** The one that the first of them that is not saved was said on. */
  revision: z.number(),
  word: wordSchema,
  /** For screen readers, once it is saved. */
  said: z.string(),
});
export type UnsavedJudgement = z.infer<typeof unsavedJudgementSchema>;
/** The findings as the officer sees them: with what they said, though it is not saved. What keeps the case from being approved still does. */
export const showUnsaved = ({
  findings,
  unsaved,
}: {
  findings: readonly ReviewFinding[];
  unsaved: readonly UnsavedJudgement[];
}): ReviewFinding[] =>
  findings.map((finding) => {
    const judgement = unsaved.find(({ findingId }) => findingId === finding.id);
    if (!judgement) return finding;
    return {
      ...finding,
      ...judgement.word,
      statement: draftedWords(finding),
      draftedStatement: null,
      citations: finding.citations.filter(({ byOfficer }) => !byOfficer),
      mine: true,
      isCarried: false,
      isNew: false,
      isUnsaved: true,
    };
  });
