import { z } from 'zod';
import { passageSchema } from '@/server/documents/schema';
import { referenceSchema } from '@/server/platform/case-reference';
import { textSchema } from '@/server/platform/text-schema';

export const STATEMENT_LENGTH = 1_000;
/** Of why an unsupported finding is accepted. */
export const ACCEPT_REASON_LENGTH = 500;

const statementSchema = textSchema()
  .trim()
  .min(1, 'Say what the finding is.')
  .max(STATEMENT_LENGTH, 'Keep the finding to 1,000 characters.');

const reasonSchema = textSchema().trim().max(ACCEPT_REASON_LENGTH, 'Keep the reason to 500 characters.').optional();

const passagesSchema = z.array(passageSchema).max(20, 'Cite at most 20 passages.');

/** `revision` is the one the judgement was read with, 0 for a finding nobody has judged. */
const judgedFinding = { reference: referenceSchema, findingId: z.uuid(), revision: z.number().int().min(0) };

export const judgeInput = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('accepted'), ...judgedFinding, reason: reasonSchema }),
  z.object({
    verdict: z.literal('edited'),
    ...judgedFinding,
    statement: statementSchema,
    /** Beside those of the draft, which stay. */
    citations: passagesSchema.default([]),
  }),
  z.object({ verdict: z.literal('rejected'), ...judgedFinding, reason: reasonSchema }),
]);

export const takeBackInput = z.object(judgedFinding);

/** What an officer says in a finding of their own. */
const ownWords = {
  reference: referenceSchema,
  statement: statementSchema,
  citations: passagesSchema.min(1, 'Cite the words on the page that the finding rests on.'),
};

/** The page makes the id, and sends it again with what it sends again: a finding is added once, whatever became of an answer. */
export const addFindingInput = z.object({ ...ownWords, addedFindingId: z.uuidv7() });

export const changeFindingInput = z.object({
  ...ownWords,
  addedFindingId: z.uuid(),
  revision: z.number().int().min(1),
});

export const removeFindingInput = z.object({
  reference: referenceSchema,
  addedFindingId: z.uuid(),
  revision: z.number().int().min(1),
});

export type JudgeInput = z.infer<typeof judgeInput>;
export type TakeBackInput = z.infer<typeof takeBackInput>;
export type AddFindingInput = z.infer<typeof addFindingInput>;
export type ChangeFindingInput = z.infer<typeof changeFindingInput>;
export type RemoveFindingInput = z.infer<typeof removeFindingInput>;
