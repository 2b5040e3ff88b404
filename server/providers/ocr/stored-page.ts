import { z } from 'zod';
import { NO_NOTES, type PageNotes, type WordBox } from './contract';

const wordsSchema = z.array(
  z.object({
    start: z.number(),
    end: z.number(),
    x: z.number(),
    y: z.number(),
    w: z.number(),
    h: z.number(),
    confidence: z.number(),
    otherReading: z.string().optional(),
  }),
);
const rowsSchema = z.array(z.array(z.array(z.number())));

/** Word boxes as stored with a page. */
export const parseWords = (json: unknown): WordBox[] => wordsSchema.parse(json);
/** Visual rows as stored with a page. */
export const parseRows = (json: unknown): number[][][] => rowsSchema.parse(json);

const notesSchema = z.object({
  hiddenWords: z.number().default(NO_NOTES.hiddenWords),
  coveredWords: z.number().default(NO_NOTES.coveredWords),
  missingShare: z.number().default(NO_NOTES.missingShare),
  language: z.string().nullable().default(NO_NOTES.language),
});

/** Notes as stored with a page; pages read before there were any have none. */
export const parseNotes = (json: unknown): PageNotes => notesSchema.parse(json);
