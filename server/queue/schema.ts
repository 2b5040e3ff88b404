import { z } from 'zod';
import { referenceSchema } from '@/server/platform/case-reference';
import { nameSchema, textSchema } from '@/server/platform/text-schema';

/**
 * `waiting`: for anybody to take; `mine`: what I hold; `asked`: what waits for its claimant, who was asked for more; `done`: what I, or
 * everybody, have decided, the newest first.
 */
export const QUEUE_VIEWS = ['waiting', 'mine', 'asked', 'done'] as const;
/**
 * What the rules say of a case, in the order of the numbers that the database's rules_band() gives. `none`: not known, as without
 * a draft; `blocked`: a rule keeps an approval shut; `to-check`: a person has to look at one; `clear`: nothing speaks against it.
 */
export const RULES_BANDS = ['none', 'blocked', 'to-check', 'clear'] as const;
/**
 * What a case may have besides: required evidence is missing, papers contradict one another, its claimant has answered a request. In the
 * order of the bits that the database's queue_facets() gives; the next bit says that it is a reconsideration.
 */
export const FACETS = ['missing-evidence', 'contradiction', 'answered'] as const;
/**
 * By what a list is ordered, with a minus from the last to the first. `date` is the view's own: by when it is due, by when an answer
 * is wanted, when it was decided. The other two are for cases that wait.
 */
export const SORTS = ['date', '-date', 'submitted', '-submitted', 'claimant', '-claimant'] as const;
/** By when a case is due, in the office's days: before today, today, within three days or a week with today as the first. */
export const DUE_FILTERS = ['overdue', 'day', 'three-days', 'week'] as const;

const searchSchema = nameSchema().trim().max(200, 'Search for 200 characters at most.');

export const queueFilterSchema = z.object({
  view: z.enum(QUEUE_VIEWS).default('waiting'),
  caseType: textSchema().max(60).nullish(),
  rules: z.enum(RULES_BANDS).nullish(),
  due: z.enum(DUE_FILTERS).nullish(),
  /** All of these. */
  has: z.array(z.enum(FACETS)).max(FACETS.length).nullish(),
  /** Cases that ask for another look at a decision. */
  kind: z.literal('reconsideration').nullish(),
  /** In `done`; without it, what I have decided. */
  decidedBy: z.literal('everyone').nullish(),
  /**
   * A reference as it was pasted, its beginning or a part of its number, or words and numbers of the claimant's name, the title
   * and the documents, of which the last may be half typed where it is one of the name or the title.
   */
  search: searchSchema.nullish(),
  /** Without it the view's own order. */
  sort: z.enum(SORTS).nullish(),
});

/** A case among those that came: `at` is when. */
export const queueCursorSchema = z.object({ at: z.date(), id: z.uuid() });

/** Where a page ended. `at` is what the list is ordered by, null before the first row. A search has two stages: what matches by name (0), then what does by other words (1). */
export const pageCursorSchema = z.object({
  // A name as the database folds it: composed anew it would lead elsewhere.
  at: z
    .union([
      z.date(),
      z
        .string()
        .max(500)
        .refine((name) => !name.includes('\0')),
    ])
    .nullable(),
  id: z.uuid(),
  stage: z.number().int().min(0).max(1).default(0),
});

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

export const findInput = z.object({ search: searchSchema.nullish() }).prefault({});

export const nextInput = z.object({ caseType: textSchema().max(60).nullish() }).prefault({});
export const upNextInput = z
  .object({ caseType: textSchema().max(60).nullish(), except: referenceSchema.nullish() })
  .prefault({});

export type QueueFilter = z.infer<typeof queueFilterSchema>;
export type QueueInput = z.infer<typeof queueInput>;
export type QueueChangesInput = z.infer<typeof queueChangesInput>;
export type UpNextInput = z.infer<typeof upNextInput>;
export type QueueCursor = z.infer<typeof pageCursorSchema>;
/** After this row of a list. */
export type ListPosition = { at: Date | string; id: string };
export type QueuePosition = z.infer<typeof queueCursorSchema>;
export type Facet = (typeof FACETS)[number];
export type Sort = (typeof SORTS)[number];
