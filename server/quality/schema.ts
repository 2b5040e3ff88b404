import { z } from 'zod';
import { DecisionOutcome } from '@/generated/prisma/enums';
import { textSchema } from '@/server/platform/text-schema';

/** Of 100 decisions, so many are checked. */
const shareSchema = z.int('Give a whole number.').min(0, 'A share is 0 to 100 %.').max(100, 'A share is 0 to 100 %.');

/** More case types or officers than an office has. */
const MOST_ROWS = 500;
const sharesOf = (key: z.ZodType<string>) =>
  z
    .record(key, shareSchema)
    .refine((shares) => Object.keys(shares).length <= MOST_ROWS, `Give at most ${MOST_ROWS} shares.`)
    .default({});

const sharesSchema = z.object({
  /** How long a letter waits for its check at most. Then it goes, and the record says so. */
  hours: z.int('Give whole hours.').min(1, 'Give at least an hour.').max(240, 'Give 240 hours at most.').default(24),
  /** Of every decision that closes a case. */
  base: shareSchema.default(0),
  byType: sharesOf(textSchema().max(60)),
  byOfficer: sharesOf(z.uuid()),
  byOutcome: z.partialRecord(z.enum(DecisionOutcome), shareSchema).default({}),
  /** Of awards from this sum on, in minor units of the case type's currency. */
  large: z
    .object({ fromMinor: z.int().min(1), share: shareSchema })
    .nullable()
    .default(null),
  /** Of approvals that a rule spoke against. */
  overridden: shareSchema.default(0),
  /** Of decisions that the rules recommended otherwise. */
  disagreeing: shareSchema.default(0),
  /** Of approvals in which the officer changed nothing of the draft. */
  unchanged: shareSchema.default(0),
});
export type Plan = z.infer<typeof sharesSchema>;

/** Which decisions are checked before their letters go. A decision is drawn with the largest of the shares that apply to it. */
export const planSchema = sharesSchema.refine((plan) => plan.unchanged > 0 || !isDrawing(plan), {
  path: ['unchanged'],
  message: 'Approvals that nobody changed are always part of what is checked. Give them a share above 0.',
});

/** A share of one officer alone, as of one who is new, or of large awards leaves the others out. */
const isDrawing = ({ base, overridden, disagreeing, byType, byOutcome }: Plan): boolean =>
  [base, overridden, disagreeing, ...[byType, byOutcome].flatMap((by) => Object.values(by))].some(
    (share) => (share ?? 0) > 0,
  );

/** Without a plan nothing is checked. */
export const NO_PLAN: Plan = planSchema.parse({});

/** Of checks that were made in so many days up to now. */
export const figuresInput = z.object({ days: z.int().min(1).max(1_100).default(90) }).prefault({});
