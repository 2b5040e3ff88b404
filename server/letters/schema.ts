import { z } from 'zod';
import { DecisionOutcome } from '@/generated/prisma/enums';
import { letters as english } from '@/messages/en/letters';
import { LOCALES } from '@/messages/locales';
import { byReferenceInput, referenceSchema } from '@/server/platform/case-reference';
import { textSchema } from '@/server/platform/text-schema';
import { writeIds } from '@/server/platform/write-ids';
import { MOST_AWARD_MINOR } from '@/server/rules/award/award-schema';

/** Room for an officer's own words in a sentence or two; more belongs in the letter itself. */
export const REASON_LENGTH = 500;
/** Of a rejection's reasons, and of what is asked for in words: more than the rules of any case type can bring. */
export const MOST_POINTS = 30;
export const LETTER_LENGTH = 20_000;

const outcomeSchema = z.enum(DecisionOutcome);

export const saveLetterInput = z.object({
  ...writeIds,
  reference: referenceSchema,
  body: textSchema().max(LETTER_LENGTH, 'Keep the letter to 20,000 characters.'),
  /** Which letter the edit is of, as the last read gave it. */
  round: z.uuid().nullable(),
  /** The revision the edit was based on, as the last read or save gave it. */
  revision: z.number().int().min(0),
  /** The draft whose letter the text began from; what it was before where it is left out. */
  baseDraftId: z.uuid().nullable().optional(),
  /** The decision whose letter the text began as, null where that is not known; what it was before where it is left out. */
  begunFor: outcomeSchema.nullable().optional(),
  /** The text that the edits began from, and the decision it is for; what they were before where they are left out. */
  baseBody: textSchema().max(LETTER_LENGTH).optional(),
  baseFor: outcomeSchema.nullable().optional(),
});
/** Which letter an officer had before them when they decided; as `letters.current` names it. */
export const seenLetterInput = z.object({ round: z.uuid().nullable(), revision: z.number().int().min(0) });
export const previewLetterInput = z.object({
  reference: referenceSchema,
  outcome: outcomeSchema,
  // Half typed they are previewed too.
  reasons: z.array(textSchema().max(REASON_LENGTH)).max(MOST_POINTS).default([]),
  requestedEvidence: z.array(textSchema().max(60)).max(20).optional(),
  respondBy: z.iso.date().optional(),
  /** What the officer would pay, in minor units, and why it is another amount; half typed it is previewed too. */
  awardMinor: z.int().min(0).max(MOST_AWARD_MINOR).optional(),
  awardReason: textSchema().max(REASON_LENGTH).optional(),
  /** As a decision names them. They change nothing of the letter: whoever has other facts before them asks for it anew. */
  seenFacts: z.int().min(0).optional(),
});

/** What a page sends when it is left: its review, and the letter as far as it was not saved. */
export const leaveInput = byReferenceInput.extend({
  token: z.uuid(),
  /** Of a page that is unloaded: closed for good or to be loaded again, it cannot tell. */
  mayReturn: z.boolean().default(false),
  letter: saveLetterInput.omit({ reference: true }).optional(),
});

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

const labelsSchema = z.object({
  letter: z.string(),
  reference: z.string(),
  what: z.string(),
  amount: z.string(),
  /** With `{page}` and `{pages}`. */
  page: z.string(),
});

/** What a letter has around the prose of its body. It follows the decision, and nobody types it. */
export const letterFrameSchema = z.object({
  /** In which the whole letter is written. Letters from before there were two are in English. */
  language: z.enum(LOCALES).default('en'),
  /** What its fixed parts are called, kept with it: a letter that was sent never changes. */
  labels: labelsSchema.default(english.frame),
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

export type PreviewLetterInput = z.infer<typeof previewLetterInput>;
export type SeenLetter = z.infer<typeof seenLetterInput>;
export type SaveLetterInput = z.infer<typeof saveLetterInput>;
export type LeaveInput = z.infer<typeof leaveInput>;
export type LetterSender = z.infer<typeof letterSenderSchema>;
export type LetterTable = z.infer<typeof letterTableSchema>;
export type LetterFrame = z.infer<typeof letterFrameSchema>;
