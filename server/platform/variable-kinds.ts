import { z } from 'zod';

// What each kind of variable is refused with says what is wanted, and never what was given, which may be a secret.

/** Digits alone: what `Number` makes of anything else (`1e3`, `0x10`, a space) is seldom what was meant. */
export function wholeNumber({ min, max }: { min: number; max?: number }) {
  const wanted = max === undefined ? `a whole number, ${min} or more` : `a whole number from ${min} to ${max}`;
  return z
    .string()
    .trim()
    .regex(/^\d+$/, wanted)
    .transform(Number)
    .refine((number) => number >= min && number <= (max ?? Number.MAX_SAFE_INTEGER), wanted);
}

export const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, { error: `one of ${words.join(', ')}` });

export const yesOrNo = () => z.stringbool({ error: 'true or false' });

export const webAddress = (wanted: string) => z.url({ protocol: /^https?$/, error: wanted });
