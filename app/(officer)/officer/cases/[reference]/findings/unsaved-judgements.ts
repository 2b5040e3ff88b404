import { z } from 'zod';
import { draftedWords, type ReviewFinding } from './review-findings';

/** What an officer says of a finding; a verdict of null takes back what was said before. */
const wordSchema = z.object({ verdict: z.enum(['accepted', 'rejected']).nullable(), reason: z.string().nullable() });
export type Word = z.infer<typeof wordSchema>;

const unsavedJudgementSchema = z.object({
  findingId: z.string(),
  /** What the draft says. */
  drafted: z.string(),
  /** The one it was said on. */
  revision: z.number(),
  word: wordSchema,
  /** What was said before it, and may have been saved though no answer said so. */
  earlier: z.array(wordSchema),
  /** For screen readers, once it is saved. */
  said: z.string(),
});
export type UnsavedJudgement = z.infer<typeof unsavedJudgementSchema>;
/** In the order they were said. */
export const unsavedJudgementsSchema = z.array(unsavedJudgementSchema);

/** A finding's judgement as the server has it. */
export type StoredJudgement = {
  revision: number;
  word: { verdict: string | null; reason: string | null };
  mine: boolean;
};

const isSameWord = (a: StoredJudgement['word'], b: StoredJudgement['word']) =>
  a.verdict === b.verdict && a.reason === b.reason;

/** Of each finding the last word counts; it is said on what the first was said on, since none is known to be saved. */
export function addJudgement(
  list: readonly UnsavedJudgement[],
  judgement: Omit<UnsavedJudgement, 'earlier'>,
): UnsavedJudgement[] {
  const before = list.find(({ findingId }) => findingId === judgement.findingId);
  return [
    ...list.filter((other) => other !== before),
    {
      ...judgement,
      revision: before?.revision ?? judgement.revision,
      earlier: before ? [...before.earlier, before.word] : [],
    },
  ];
}

/** After one word was saved: what was said of the finding since goes on from there. */
export const settleJudgement = (
  list: readonly UnsavedJudgement[],
  { findingId, word, revision }: { findingId: string; word: Word; revision: number },
): UnsavedJudgement[] =>
  list.flatMap((judgement) => {
    if (judgement.findingId !== findingId) return [judgement];
    return isSameWord(judgement.word, word) ? [] : [{ ...judgement, revision, earlier: [] }];
  });

/** The word of this page that was saved, though its answer was lost; null for none. */
export function findSavedWord({
  judgement,
  stored,
}: {
  judgement: UnsavedJudgement;
  stored: StoredJudgement;
}): Word | null {
  if (!stored.mine || stored.revision !== judgement.revision + 1) return null;
  return [judgement.word, ...judgement.earlier].find((word) => isSameWord(word, stored.word)) ?? null;
}

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
