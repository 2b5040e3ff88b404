import { z } from 'zod';

/** A page that gets no answer thins its list out before it is this long. */
export const MOST_EARLIER_WRITES = 40;

/** By what a write is known again, however often it is sent. */
export const writeIds = {
  /** Made by the page. Left out by a caller that sends nothing twice. */
  writeId: z.uuidv7().optional(),
  /** Writes to the same thing that this one takes the place of: each may have arrived, though no answer said so. */
  earlierWrites: z.array(z.uuidv7()).max(MOST_EARLIER_WRITES).optional(),
};
