import { z } from 'zod';
import { passageSchema } from '@/server/documents/schema';
import { referenceSchema } from '@/server/platform/case-reference';
import { textSchema } from '@/server/platform/text-schema';

export const FACT_TEXT_LENGTH = 500;
export const FACT_REASON_LENGTH = 500;

/** What an officer types for a value, as they would write it: "£675.00", "14 March 2026". Code reads it by the field's kind. */
const factTextSchema = textSchema()
  .trim()
  .min(1, 'Type the value.')
  .max(FACT_TEXT_LENGTH, 'Keep the value to 500 characters.');

const reasonSchema = textSchema()
  .trim()
  .min(1, 'Say why, so that whoever reads the case later understands it.')
  .max(FACT_REASON_LENGTH, 'Keep the reason to 500 characters.');

/** `revision` is the one the fact was read with, 0 for one that nobody has judged. */
const judgedFact = { reference: referenceSchema, factId: z.uuid(), revision: z.number().int().min(0) };

export const judgeFactInput = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('corrected'),
    ...judgedFact,
    text: factTextSchema,
    /** Other words of a page that the value rests on; the fact's own stay where it is left out. */
    citation: passageSchema.optional(),
    reason: reasonSchema,
  }),
  z.object({ verdict: z.literal('struck'), ...judgedFact, reason: reasonSchema }),
]);

export const takeBackFactInput = z.object(judgedFact);

/** The page makes the id, and sends it again with what it sends again: a fact is added once, whatever became of an answer. */
export const addFactInput = z.object({
  reference: referenceSchema,
  addedFactId: z.uuid(),
  /** A key of the case type's fields. */
  field: textSchema().max(60),
  text: factTextSchema,
  /** The `entry` of the facts it belongs with: those of one payslip, or of one account. */
  entry: textSchema().min(1).max(100).optional(),
  /** Left out for what no paper of the case says. */
  citation: passageSchema.optional(),
  reason: reasonSchema,
});

export const removeFactInput = z.object({
  reference: referenceSchema,
  addedFactId: z.uuid(),
  revision: z.number().int().min(1),
});

export type JudgeFactInput = z.infer<typeof judgeFactInput>;
export type TakeBackFactInput = z.infer<typeof takeBackFactInput>;
export type AddFactInput = z.infer<typeof addFactInput>;
export type RemoveFactInput = z.infer<typeof removeFactInput>;
