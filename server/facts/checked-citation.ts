import { z } from 'zod';

const boxesSchema = z.array(z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }));
const doubtsSchema = z.array(z.object({ reading: z.string(), otherReading: z.string() }));

export const checkedCitationSchema = z.object({
  documentId: z.string(),
  page: z.int(),
  /** The page's own words where verified; what the drafter claimed where not. */
  quote: z.string(),
  verified: z.boolean(),
  match: z.enum(['exact', 'approximate']).nullable(),
  /** UTF-16 offsets into the page's text, `end` exclusive; null where not verified. */
  start: z.int().nullable(),
  end: z.int().nullable(),
  /** One box a line, in reading order; empty where not verified or where the page has no word boxes. */
  boxes: boxesSchema,
  /** Mean confidence of the words under the quote, 0 to 1; null where there are none. */
  ocrConfidence: z.number().nullable(),
  /** The words under the quote that were read two ways, with both readings. */
  doubts: doubtsSchema,
});
export type CheckedCitation = z.infer<typeof checkedCitationSchema>;
