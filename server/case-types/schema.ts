import { z } from 'zod';
import { BLANK_FORMS } from '@/server/case-types/blank-forms/contract';
import { letterWordsSchema } from '@/server/case-types/letter';
import { PAPER_SORTS } from '@/server/case-types/paper-sorts';
import { awardSchema, constantSchema, ruleSchema } from '@/server/case-types/rules-schema';

/** One kind of evidence a claimant is asked for. */
export const evidenceSchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: z.string(),
  /** Said to the claimant beside the label: what counts, in plain words. */
  hint: z.string(),
  /** Said in its place where an officer asks for it: what to send, and nothing of when it may be left out. */
  request: z.string().optional(),
  /** What would do in its place, a sentence to the claimant. */
  instead: z.string().optional(),
  /** A form to download that would do, filled in. */
  form: z.enum(BLANK_FORMS).optional(),
  required: z.boolean(),
  /** Said beside what is required only where something is claimed, as the `when` of its rule has it: "if you claim a hotel". */
  requiredIf: z.string().optional(),
  /** Fields whose value is the day that such a paper bears, of a period its last; the paper's layout tells it otherwise. */
  datedBy: z.array(z.string()).default([]),
  /** The sorts of paper that count as this evidence. No other kind of the case type takes the same. */
  papers: z.array(z.enum(PAPER_SORTS)).min(1),
});

/** One fact the draft looks for. */
export const fieldSchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** As it reads in a finding: "Date of damage". */
  label: z.string(),
  kind: z.enum([
    'date',
    'money',
    'reference',
    'name',
    'address',
    'text',
    'phone',
    'iban',
    'period',
    'national_insurance',
    'quantity',
    'household',
    'line',
  ]),
  /** `each`: every paper, payslip or account has its own, and a list one an entry; else the papers state one and the same. */
  holds: z.enum(['one', 'each']).default('one'),
  /** Labels that stand before or above the value in such papers, lower case, the most telling first. */
  labels: z.array(z.string()).min(1),
  /** Kinds of evidence to look in first; the others are searched only when these hold nothing. */
  lookIn: z.array(z.string()).default([]),
  required: z.boolean().default(false),
  /** What a claimant is asked for where a rule needs it and no paper states it: evidence, and words in any case. */
  ask: z.object({ evidence: z.string().optional(), words: z.string() }).optional(),
  /** What one line of a list is: a row of a table, a paper as a whole, such as a receipt, or a row that adds to an account's balance. */
  lineIs: z.enum(['row', 'paper', 'credit']).default('row'),
  /** Worked out from other facts and stated by no paper. */
  derived: z.boolean().default(false),
  /** Papers of its kinds may state it without a label, as a letter its date. */
  standsAlone: z.boolean().default(false),
  /** What a quantity measures. */
  dimension: z.enum(['speed', 'length', 'temperature', 'duration', 'mass']).optional(),
  /** Must read the same in every document that states it; where it does not, the draft says so. */
  consistent: z.boolean().default(false),
});

export const caseTypeSchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string(),
  /** One sentence for a claimant choosing between types. */
  summary: z.string(),
  /** ISO 4217. */
  currency: z.string().length(3),
  /** Days from when a case comes to the officers until it should be decided. */
  decideWithinDays: z.number().int().min(1).max(365),
  evidence: z.array(evidenceSchema).min(1),
  fields: z.array(fieldSchema).min(1),
  /** By a field's key: further labels, in other languages too, that the papers may print. */
  furtherLabels: z.record(z.string(), z.array(z.string()).readonly()).default({}),
  rules: z.array(ruleSchema).min(1),
  constants: z.array(constantSchema).default([]),
  award: awardSchema,
  letter: letterWordsSchema,
  /** Another look at a decision, by a different officer. */
  reconsideration: z.object({
    /** How long after its letter was sent a claimant can ask. */
    within: z.object({ unit: z.enum(['months', 'days', 'working-days']), count: z.int().min(1).max(365) }),
    /** What its letter says in place of `again`: there is no third look, and what else a claimant can do. */
    afterwards: z.string(),
  }),
  /** Reasons an officer can pick when rejecting; the last, `other`, is said in the officer's own words. */
  rejectionReasons: z
    .array(
      z.object({
        key: z.string(),
        /** As officers choose it. */
        label: z.string(),
        /** As a letter says it to the claimant, in whole sentences, with placeholders as in `letter`; the label where left out. */
        words: z.string().optional(),
      }),
    )
    .min(1),
});

/** Parses a case type when its module loads, so that a mistake in one stops the boot and not a claimant. */
export function defineCaseType(input: z.input<typeof caseTypeSchema>): CaseType {
  return caseTypeSchema.parse(input);
}

export type CaseType = z.infer<typeof caseTypeSchema>;
export type EvidenceKind = z.infer<typeof evidenceSchema>;

/** What to send where an officer asks for it. */
export const requestWords = ({ hint, request }: Pick<EvidenceKind, 'hint' | 'request'>): string => request ?? hint;
export type CaseField = z.infer<typeof fieldSchema>;
