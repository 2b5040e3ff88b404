import { z } from 'zod';
import { byReferenceInput } from '@/server/platform/case-reference';
import { textSchema } from '@/server/platform/text-schema';
import { ITEM_WORDS_LENGTH } from './limits';

/** A key of the case type's evidence, or a point: see items/list-items.ts. */
export const itemSchema = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

const ofItem = {
  /** The decision that asks. */
  requestId: z.uuid(),
  item: itemSchema,
};

export const answerItemInput = byReferenceInput
  .extend({
    ...ofItem,
    /** Empty words take the answer back. */
    words: textSchema().trim().max(ITEM_WORDS_LENGTH, 'Keep your answer to 1,000 characters.'),
    /** The words say why it can't be sent. */
    cannotSend: z.boolean().default(false),
  })
  .refine(({ words, cannotSend }) => words !== '' || !cannotSend, {
    path: ['words'],
    message: 'Say in a few words why you can’t send this.',
  });

export const placeDocumentInput = byReferenceInput.extend({
  requestId: z.uuid(),
  documentId: z.uuid(),
  /** Null where the document is for none of the things that are asked for. */
  item: itemSchema.nullable(),
});

export type AnswerItemInput = z.infer<typeof answerItemInput>;
export type PlaceDocumentInput = z.infer<typeof placeDocumentInput>;
