import { z } from 'zod';

const key = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** What a rule that is not met means for the decision. */
export const otherwiseSchema = z.discriminatedUnion('action', [
  /** The claim fails, for one of the case type's reasons. */
  z.object({ action: z.literal('reject'), reason: key }),
  /** The claimant is asked: for a kind of evidence, or in words alone where no evidence has it. */
  z.object({ action: z.literal('ask'), evidence: key.optional(), words: z.string() }),
  /** The award is cut; the award says by how much. */
  z.object({ action: z.literal('reduce') }),
  /** Somebody who knows more has to look: asked like a question, in words; null where the claimant can't help. */
  z.object({ action: z.literal('refer'), words: z.string().nullable() }),
]);
export type Otherwise = z.infer<typeof otherwiseSchema>;

/** Which of a field's facts a rule is about. `start` and `end` are a period's. */
const plainDateSchema = z.object({ field: key, end: z.enum(['start', 'end']).optional() });
const dateOperandSchema = plainDateSchema.extend({
  /** Of a field that each paper has: by date. */
  pick: z.enum(['newest', 'oldest']).optional(),
  /** Only on the documents that this field's fact rests on. */
  among: key.optional(),
  /** Taken where no paper states the first. */
  orElse: plainDateSchema.optional(),
});
export type DateOperand = z.infer<typeof dateOperandSchema>;

/** An amount's limit: another field, or a constant of the scheme. */
const amountLimitSchema = z.union([z.object({ field: key }), z.object({ constant: key })]);
export type AmountLimit = z.infer<typeof amountLimitSchema>;

const base = {
  key,
  /** In plain words: "Was there a storm on the day of the damage?" */
  question: z.string(),
  /** `blocks`: an approval needs it met or overridden. */
  severity: z.enum(['blocks', 'warns', 'informs']),
  otherwise: otherwiseSchema,
  /** What to ask for where the rule can't be told: evidence, or words where no evidence has it. */
  ifUnknown: z.object({ evidence: key.optional(), words: z.string() }).optional(),
};

export const ruleSchema = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('required_evidence'),
    evidence: key,
    /** How many are needed, told apart by the days in this field; more where those come a week apart. */
    count: z.object({ field: key, least: z.int().min(1), leastIfWeekly: z.int().min(1) }).optional(),
    /**
     * Needed only where a line of this list speaks of one of these: whole words, small letters. A line that speaks of one alone, and of
     * something in `unless` too, is about that.
     */
    when: z
      .object({ field: key, mentions: z.array(z.string()).min(1), unless: z.array(z.string()).default([]) })
      .optional(),
  }),
  /** A paper of this kind grants what it is asked for, and doesn't turn it down. */
  z.object({ ...base, kind: z.literal('not_refused'), evidence: key }),
  /** The papers state it, and nothing is wrong with its form, such as an account number's check digits. */
  z.object({ ...base, kind: z.literal('stated'), field: key }),
  /** None of these kinds of paper is in a case of those people, or twice in this one. */
  z.object({
    ...base,
    kind: z.literal('not_used_before'),
    whose: z.enum(['another_claimant', 'same_claimant', 'same_case']),
    papers: z.array(key).min(1),
  }),
  /** The names on the papers and the account's are one person's. What agrees in `also` on two papers lets an initial be enough. */
  z.object({
    ...base,
    kind: z.literal('same_person'),
    field: key,
    also: z.array(key).default([]),
    /** A name that no paper needs to give, such as an account's holder: without one there is nothing to compare. */
    ifStated: z.boolean().default(false),
  }),
  z.object({
    ...base,
    kind: z.literal('agrees'),
    field: key,
    /** A paper that also states a day in `from` says from when its value holds; from then on papers of the `older` kinds don't count. */
    change: z.object({ from: key, older: z.array(key).min(1) }).optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('date_within'),
    date: dateOperandSchema,
    period: key,
    /** Days before and after that still count. */
    slackDays: z.int().min(0).default(0),
  }),
  /** On the day of `limit`, moved by `months`, or before it. */
  z.object({
    ...base,
    kind: z.literal('date_before'),
    date: dateOperandSchema,
    limit: dateOperandSchema,
    months: z.int().default(0),
  }),
  /** No older at submission than so many months: the same day of the month still counts. */
  z.object({ ...base, kind: z.literal('date_fresh'), date: dateOperandSchema, months: z.int().min(1) }),
  z.object({ ...base, kind: z.literal('same_day'), date: key, other: key }),
  z.object({
    ...base,
    kind: z.literal('amount_at_most'),
    amount: key,
    limit: amountLimitSchema,
    /** The limit is what a loss costs, counted as an award counts it: an estimate of which the lower of total and lines counts, and receipts. */
    cost: z
      .object({ lines: key, taxPercent: z.array(z.number()).default([]), receipts: z.array(key), since: key })
      .optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('adds_up'),
    lines: key,
    total: key,
    taxPercent: z.array(z.number()).default([]),
  }),
  z.object({ ...base, kind: z.literal('each_line_has_receipt'), lines: key, receipts: z.array(key).min(1) }),
  /** Each receipt in another currency says what was charged for it in the case type's. */
  z.object({ ...base, kind: z.literal('charged_in_currency'), receipts: z.array(key).min(1) }),
  z.object({
    ...base,
    kind: z.literal('quantity_at_least'),
    quantity: key,
    constant: key,
    /** Counts only where the observation is of the day that matters. */
    on: z.object({ observed: key, needed: key }),
  }),
  /** Each amount, of the day that its paper bears, was paid into an account whose statement covers that day. */
  z.object({ ...base, kind: z.literal('credited'), amounts: key, days: key, credits: key, period: key }),
  /** What would be paid is at least this. */
  z.object({ ...base, kind: z.literal('award_at_least'), constant: key }),
]);
export type Rule = z.infer<typeof ruleSchema>;
export type RuleKind = Rule['kind'];

const valueOfConstant = z.union([
  z.object({ minor: z.int(), currency: z.string().length(3) }),
  z.object({ number: z.string(), unit: z.string() }),
]);

/** A figure of a scheme, with the days from which it held. A case uses the one of its day of submission. */
export const constantSchema = z.object({
  key,
  values: z.array(z.object({ from: z.iso.date(), value: valueOfConstant })).min(1),
});
export type Constant = z.infer<typeof constantSchema>;
export type ConstantValue = z.infer<typeof valueOfConstant>;

/** How the award is made of the facts; each way is a function in server/rules/award. */
export const awardSchema = z.discriminatedUnion('way', [
  /** The lower of claim and cost, at most the cover, less what the insured bear. */
  z.object({
    way: z.literal('loss_less_excess'),
    claimed: key,
    estimate: key,
    estimateLines: key,
    /** Rates of tax that such estimates put on top of their lines. */
    taxPercent: z.array(z.number()).default([]),
    receipts: key,
    /** Receipts before this day don't count. */
    since: key,
    cover: key,
    excess: key,
  }),
  /** A week's rent less a share of the income above what the household needs. */
  z.object({
    way: z.literal('rent_by_means'),
    rent: key,
    pay: key,
    payDate: key,
    capital: key,
    household: key,
    birth: key,
  }),
  /** The claimed lines that have a receipt, at most the approved maximum. */
  z.object({
    way: z.literal('receipted_lines'),
    lines: key,
    receipts: z.array(key).min(1),
    /** What is claimed in all, and no more is paid. */
    claimed: key,
    maximum: key,
  }),
]);
export type AwardPlan = z.infer<typeof awardSchema>;
