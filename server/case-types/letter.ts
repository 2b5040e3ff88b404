import { z } from 'zod';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { dropUnseen } from '@/server/platform/unseen-text';

/** What stands where nothing is known: an officer must not overlook it. */
export const TO_COMPLETE = '[to be completed]';

/** The key of the reason that no list can name: an officer says it in words of their own. */
export const OTHER_REASON = 'other';

const key = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** What every letter of a decision says in the case type's own words; paragraphs are parted by a blank line. */
const wordsSchema = z.object({
  /** The first sentence, and no more than the decision. */
  decision: z.string(),
  /** What happens next. */
  next: z.string(),
  /** How to ask for another look, or for another way. */
  again: z.string(),
});

/** Those of each decision. */
const outcomeWords = {
  approved: wordsSchema.extend({
    /** In place of `decision` where something that was claimed is cut. */
    inPart: z.string(),
    /** Rules that are told as what the approval rests on, where they are met. */
    because: z.array(key).min(1),
  }),
  rejected: wordsSchema,
  more_information: wordsSchema,
} satisfies Record<DecisionOutcome, z.ZodType>;

/**
 * Placeholders are `{{reference}}`, `{{payable}}`, `{{claimed}}`, `{{deadline}}`, `{{within}}` and the keys of the case type's fields and constants.
 * Table, reasons and what is asked for are written from the facts and rules.
 */
export const letterWordsSchema = z.object({
  /** Who signs beside the officer. */
  team: z.string(),
  closing: z.string(),
  subject: z.string(),
  /** Fields that say which matter it is, a line each below the subject. */
  about: z.array(key),
  /** The field that is the claimant's own address. */
  address: key.optional(),
  table: z.object({
    caption: z.string(),
    payable: z.string(),
    /** The last line where nothing is paid. */
    left: z.string(),
  }),
  ...outcomeWords,
});

/** A value longer than this was not meant for a letter. */
const LONGEST_VALUE = 200;

const BRACES = /[{}]/g;

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** Words with their placeholders filled in; a marker stands for what is not known. */
export const fillWords = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(PLACEHOLDER, (_placeholder, name: string) => cleanForLetter(values[name] ?? '') || TO_COMPLETE);

/** What a document or a person says, on one line, without what nobody sees, and without braces, which would look like a placeholder. */
export const cleanForLetter = (value: string): string =>
  dropUnseen(value).replace(BRACES, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_VALUE);

export const isComplete = (words: string): boolean => !words.includes(TO_COMPLETE);

/** Whether a letter can go out: something is in it, and nothing of it is still to be filled in. */
export const isFitToSend = (letter: string): boolean => isComplete(letter) && letter.trim() !== '';

/** One point a line. */
export const formatPoints = (points: readonly string[]): string => points.map((point) => `- ${point}`).join('\n');
