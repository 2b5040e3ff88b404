import { z } from 'zod';
import { NO_NOTES, type PageNotes, type WordBox } from './contract';
import { FLAW_KINDS, type Flaw } from './photo/photo-flaw';

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

const areaSchema = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });
const flawsSchema = z.array(z.object({ kind: z.enum(FLAW_KINDS), area: areaSchema }));
/** Flaws as stored in a page's notes. */
export const parseFlaws = (json: unknown): Flaw[] => flawsSchema.parse(json);

const notesSchema = z.object({
  hiddenWords: z.number().default(NO_NOTES.hiddenWords),
  coveredWords: z.number().default(NO_NOTES.coveredWords),
  missingShare: z.number().default(NO_NOTES.missingShare),
  language: z.string().nullable().default(NO_NOTES.language),
  flaws: flawsSchema.default([]),
});

/** Notes as stored with a page; pages read before there were any have none. */
export const parseNotes = (json: unknown): PageNotes => notesSchema.parse(json);
