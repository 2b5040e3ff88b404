import { z } from 'zod';
import { referenceSchema } from '@/server/platform/case-reference';
import { nameSchema, textSchema } from '@/server/platform/text-schema';

/** `waiting`: for anybody to take; `mine`: what I hold; `done`: what I, or everybody, have decided, the newest first. */
export const QUEUE_VIEWS = ['waiting', 'mine', 'done'] as const;
/**
 * What the rules say of a case, in the order of the numbers that the database's rules_band() gives. `none`: not known, as without
 * a draft; `blocked`: a rule keeps an approval shut; `to-check`: a person has to look at one; `clear`: nothing speaks against it.
 */
export const RULES_BANDS = ['none', 'blocked', 'to-check', 'clear'] as const;
/** By when a case is due, in the office's days: before today, today, within three days or a week with today as the first. */
export const DUE_FILTERS = ['overdue', 'day', 'three-days', 'week'] as const;

export const queueFilterSchema = z.object({
  view: z.enum(QUEUE_VIEWS).default('waiting'),
  caseType: textSchema().max(60).nullish(),
  rules: z.enum(RULES_BANDS).nullish(),
  due: z.enum(DUE_FILTERS).nullish(),
  /** Cases that ask for another look at a decision. */
  kind: z.literal('reconsideration').nullish(),
  /** In `done`; without it, what I have decided. */
  decidedBy: z.literal('everyone').nullish(),
  /**
   * A reference as it was pasted, its beginning or a part of its number, or words and numbers of the claimant's name, the title
   * and the documents, of which the last may be half typed where it is one of the name or the title.
   */
  search: nameSchema().trim().max(200, 'Search for 200 characters at most.').nullish(),
});

/** Position in the queue: after this row. `at` is what the view is ordered by: the due date, or when it was decided. */
export const queueCursorSchema = z.object({ at: z.date(), id: z.uuid() });

/** Where a page ended. A search has two stages: what matches by name (0), then what does by other words (1). */
export const pageCursorSchema = queueCursorSchema.extend({ stage: z.number().int().min(0).max(1).default(0) });

export const queueInput = queueFilterSchema
  .extend({ cursor: pageCursorSchema.nullish(), limit: z.number().int().min(1).max(100).default(25) })
  .prefault({});

/** What a screen shows: enough for any of them, and a bound on what one look costs. */
export const MOST_LOOKED_AT = 100;

/** Of the new cases that a page knows so many may be named. A page that knows more of them is told of some again. */
export const MOST_KNOWN = 500;
/**
 * A case that came just then may be committed a moment later: so far back nothing counts as looked at for good. More than a
 * transaction may last.
 */
export const OVERLAP_MS = 20_000;

export const queueChangesInput = queueFilterSchema.extend({
  references: z.array(referenceSchema).max(MOST_LOOKED_AT),
  /** New cases are looked for behind this one, in the order in which they came. `at` is when it came to the queue. */
  lookedUpTo: queueCursorSchema,
  /** Keys of those behind it that need not be told again. */
  known: z.array(z.uuid()).max(MOST_KNOWN).default([]),
});

export const nextInput = z.object({ caseType: textSchema().max(60).nullish() }).prefault({});
export const upNextInput = z
  .object({ caseType: textSchema().max(60).nullish(), except: referenceSchema.nullish() })
  .prefault({});

export type QueueFilter = z.infer<typeof queueFilterSchema>;
export type QueueInput = z.infer<typeof queueInput>;
export type QueueChangesInput = z.infer<typeof queueChangesInput>;
export type UpNextInput = z.infer<typeof upNextInput>;
export type QueueCursor = z.infer<typeof pageCursorSchema>;
export type QueuePosition = z.infer<typeof queueCursorSchema>;
