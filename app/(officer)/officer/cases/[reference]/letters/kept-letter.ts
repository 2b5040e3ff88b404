import { z } from 'zod';
import { entriesSchema } from '@/app/client/outbox/entry';
import { DecisionOutcome } from '@/generated/prisma/enums';

/** Not kept by earlier versions: then nothing says for which decision the words were meant. */
const begunForSchema = z.enum(DecisionOutcome).nullable().default(null);

/** Text that was typed and not saved, as this browser keeps it. */
export const keptLetterSchema = entriesSchema({
  payload: z.object({
    text: z.string(),
    /** Not kept by earlier versions. */
    round: z.string().nullable().default(null),
    revision: z.number(),
    base: z.object({ draftId: z.string().nullable(), letter: z.string(), letterFor: begunForSchema }),
    begunFor: begunForSchema,
  }),
  keyOf: () => 'letter',
});
