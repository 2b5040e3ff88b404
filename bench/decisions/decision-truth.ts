import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { RECOMMENDATIONS } from '../../server/rules/contract';

/** What a case's truth says of the decision. */
const decisionTruth = z.object({
  account: z.object({ name: z.string() }),
  submittedOn: z.iso.date(),
  recommendation: z.enum(RECOMMENDATIONS),
  rejectionReason: z.string().nullish(),
  /** What is paid; null where nothing is. */
  award: z.object({ totalMinor: z.int() }).nullable(),
  /** Keys of evidence that must be asked for. */
  mustAsk: z.array(z.string()).default([]),
  /** By a rule's key: what it says, where the truth knows it. */
  outcomes: z.record(z.string(), z.enum(['met', 'not_met', 'unknown'])).default({}),
});
export type DecisionTruth = z.infer<typeof decisionTruth>;

/** Throws an error that names the file where its truth lacks something. */
export function readDecisionTruth(path: string): DecisionTruth {
  const parsed = decisionTruth.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
