import { z } from 'zod';
import type { WordBox } from './contract';

const wordsSchema = z.array(
  z.object({
    start: z.number(),
    end: z.number(),
    x: z.number(),
    y: z.number(),
    w: z.number(),
    h: z.number(),
    confidence: z.number(),
  }),
);
const rowsSchema = z.array(z.array(z.array(z.number())));

/** Word boxes as stored with a page. */
export const parseWords = (json: unknown): WordBox[] => wordsSchema.parse(json);
/** Visual rows as stored with a page. */
export const parseRows = (json: unknown): number[][][] => rowsSchema.parse(json);
