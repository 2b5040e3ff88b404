import { z } from 'zod';
import { cleanName, cleanText } from './clean-text';

/**
 * A text from outside, without control characters and what nobody sees, and with `\n` for every line break; lengths are those of the
 * rest.
 */
export const textSchema = () => z.string().overwrite(cleanText);

/** A name or a title, which stands among the words of others: on one line, its letters composed. */
export const nameSchema = () => z.string().overwrite(cleanName);
