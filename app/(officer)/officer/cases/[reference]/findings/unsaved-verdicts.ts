import { z } from 'zod';
import { draftedWords, type ReviewFinding } from './review-findings';

/** What an officer thinks of a finding; a verdict of null takes back the one before. */
const givenSchema = z.object({ verdict: z.enum(['accepted', 'rejected']).nullable(), reason: z.string().nullable() });
export type GivenVerdict = z.infer<typeof givenSchema>;

/** An earlier version kept the same under other names. */
const renameKept = (kept: unknown): unknown =>
  typeof kept === 'object' && kept !== null && 'word' in kept && 'said' in kept
    ? { ...kept, given: kept.word, announcement: kept.said }
    : kept;

export const unsavedVerdictSchema = z.preprocess(
  renameKept,
  z.object({
    findingId: z.string(),
    /** What the draft says. */
    drafted: z.string(),
    /** The one that the finding's first unsaved verdict was given on. */
    revision: z.number(),
    given: givenSchema,
    /** For screen readers, once it is saved. */
    announcement: z.string(),
  }),
);
export type UnsavedVerdict = z.infer<typeof unsavedVerdictSchema>;

/** The findings as the officer sees them: with their own verdicts, though these are not saved. What keeps the case from being approved still does. */
export const showUnsaved = ({
  findings,
  unsaved,
}: {
  findings: readonly ReviewFinding[];
  unsaved: readonly UnsavedVerdict[];
}): ReviewFinding[] =>
  findings.map((finding) => {
    const own = unsaved.find(({ findingId }) => findingId === finding.id);
    if (!own) return finding;
    return {
      ...finding,
      ...own.given,
      statement: draftedWords(finding),
      draftedStatement: null,
      citations: finding.citations.filter(({ byOfficer }) => !byOfficer),
      mine: true,
      isCarried: false,
      isNew: false,
      isUnsaved: true,
    };
  });
