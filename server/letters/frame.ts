import { z } from 'zod';

/** Who sends the letters of this installation. */
export const letterSenderSchema = z.object({
  name: z.string(),
  address: z.array(z.string()),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** When the telephone is answered. */
  hours: z.string().nullable(),
});

const rowSchema = z.object({
  label: z.string(),
  /** The reason, and the paper that it rests on. */
  because: z.string(),
  /** As printed; negative where something is taken off. */
  amount: z.string(),
  amountMinor: z.int(),
});

/** How an amount comes about: the rows' `amountMinor` add up to the total's. */
export const letterTableSchema = z.object({
  caption: z.string(),
  /** ISO 4217. */
  currency: z.string().length(3),
  rows: z.array(rowSchema),
  total: rowSchema.omit({ because: true }),
});

/** What a letter has around the prose of its body. It follows the decision, and nobody types it. */
export const letterFrameSchema = z.object({
  sender: letterSenderSchema,
  recipient: z.object({ name: z.string(), address: z.array(z.string()) }),
  /** ISO day. */
  date: z.iso.date(),
  reference: z.string(),
  subject: z.string(),
  /** Which matter it is, a line each: "Policy number". */
  about: z.array(z.object({ label: z.string(), value: z.string() })),
  table: letterTableSchema.nullable(),
  signOff: z.object({ closing: z.string(), name: z.string(), team: z.string() }),
});

export type LetterSender = z.infer<typeof letterSenderSchema>;
export type LetterTable = z.infer<typeof letterTableSchema>;
export type LetterFrame = z.infer<typeof letterFrameSchema>;
