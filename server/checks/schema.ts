import { z } from 'zod';
import { QualityErrorKind } from '@/generated/prisma/enums';
import { textSchema } from '@/server/platform/text-schema';
import { MOST_AWARD_MINOR } from '@/server/rules/award/award-schema';

export const WORDS_LENGTH = 1_000;
/** More than this is told to the officer in person. */
export const MOST_ERRORS = 20;

export const errorSchema = z.object({
  kind: z.enum(QualityErrorKind),
  /** What it costs the claimant or the office, in minor units of the case type's currency; null for no money. */
  harmMinor: z.int().min(0, 'Give the harm as an amount above nothing.').max(MOST_AWARD_MINOR).nullable().default(null),
  words: textSchema()
    .trim()
    .min(1, 'Say what is wrong, and where.')
    .max(WORDS_LENGTH, `Keep it to ${WORDS_LENGTH.toLocaleString('en-GB')} characters.`),
});

export const checkInput = z
  .object({
    decisionId: z.uuid(),
    agrees: z.boolean(),
    errors: z.array(errorSchema).max(MOST_ERRORS, `Name ${MOST_ERRORS} things at most.`).default([]),
  })
  .refine(({ agrees, errors }) => agrees === (errors.length === 0), {
    path: ['errors'],
    message: 'Name at least one thing that is wrong, or agree and name none.',
  });

/** `agreed`: the checker was mistaken, and says so. */
export const SETTLEMENTS = ['upheld', 'undone', 'agreed'] as const;

export const settleInput = z.object({
  decisionId: z.uuid(),
  as: z.enum(SETTLEMENTS),
  because: textSchema()
    .trim()
    .min(1, 'Say why.')
    .max(WORDS_LENGTH, `Keep it to ${WORDS_LENGTH.toLocaleString('en-GB')} characters.`),
});

export const byDecisionInput = z.object({ decisionId: z.uuid() });

/** `waiting`: for somebody to check. `differs`: for somebody to settle. `mine`: of one's own decisions, what was said of them. */
export const CHECK_LISTS = ['waiting', 'differs', 'mine'] as const;

export const checksInput = z.object({
  of: z.enum(CHECK_LISTS),
  cursor: z.object({ at: z.date(), id: z.uuid() }).nullish(),
  limit: z.number().int().min(1).max(100).default(25),
});

export type CheckInput = z.infer<typeof checkInput>;
export type SettleInput = z.infer<typeof settleInput>;
export type ChecksInput = z.infer<typeof checksInput>;
