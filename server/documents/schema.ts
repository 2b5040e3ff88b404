import { z } from 'zod';
import { referenceSchema } from '@/server/platform/case-reference';
import { nameSchema, textSchema } from '@/server/platform/text-schema';
import { itemSchema } from '@/server/requests/schema';

/** A case with more is a mistake, or an attack on the reader. */
export const MAXIMUM_DOCUMENTS_PER_CASE = 50;

export const requestUploadInput = z.object({
  reference: referenceSchema,
  filename: nameSchema()
    .trim()
    .min(1, 'The file has no name. Rename it and try again.')
    .max(255, 'The file name is too long. Shorten it to 255 characters.'),
  /** What the browser takes it for; only the bytes decide. */
  contentType: textSchema().max(255),
  bytes: z.number().int().min(0),
  /** The thing that an officer asks for, where the file is sent for one. */
  requested: z.object({ requestId: z.uuid(), item: itemSchema }).optional(),
});

export const documentInput = z.object({ documentId: z.uuid() });

export const pageInput = z.object({ documentId: z.uuid(), page: z.number().int().min(1).max(10_000) });

/** Of a document that an officer types in: some forty pages. */
export const PROVIDED_LENGTH = 100_000;

export const provideTextInput = z.object({
  documentId: z.uuid(),
  text: textSchema()
    .trim()
    .min(1, 'Type what the document says.')
    .max(PROVIDED_LENGTH, 'Keep the text to 100,000 characters.'),
});

/**
 * Words on a page, by UTF-16 offsets into its text, `end` exclusive. Never the words themselves: the server takes those, and
 * their boxes, from the page.
 */
export const passageSchema = z
  .object({
    documentId: z.uuid(),
    page: z.number().int().min(1).max(10_000),
    start: z.number().int().min(0).max(10_000_000),
    end: z.number().int().min(1).max(10_000_000),
  })
  .refine(({ start, end }) => start < end, 'Choose the words to cite.');

export type RequestUploadInput = z.infer<typeof requestUploadInput>;
export type Passage = z.infer<typeof passageSchema>;

type KeptPassage = Passage & { quote: string };

/**
 * Whether kept citations are those of the passages asked for. They were made whole words when they were kept; their pages may
 * read otherwise since.
 */
export const citesSame = ({ kept, asked }: { kept: readonly KeptPassage[]; asked: readonly Passage[] }): boolean =>
  kept.length === asked.length && kept.every((own, at) => isGrownFrom(own, asked[at]));

/** Whether beyond what was asked for nothing is kept but the rest of a word at either end. */
function isGrownFrom(kept: KeptPassage, asked: Passage | undefined): boolean {
  if (asked?.documentId !== kept.documentId || asked.page !== kept.page) return false;
  if (asked.start < kept.start || asked.end > kept.end) return false;
  const [start, end] = [asked.start - kept.start, asked.end - kept.start];
  const words = kept.quote.slice(start, end);
  return words === words.trim() && !/\s/.test(kept.quote.slice(0, start) + kept.quote.slice(end));
}
