import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RECOMMENDATIONS } from '../../server/rules/contract';

/** What a case's `truth.json` says of the decision. */
const decisionTruth = z.object({
  account: z.object({ name: z.string() }),
  submittedOn: z.iso.date(),
  recommendation: z.enum(RECOMMENDATIONS),
  rejectionReason: z.string().nullish(),
  /** What is paid; null where nothing is. */
  award: z.object({ totalMinor: z.int() }).nullable(),
  /** Keys of evidence that must be asked for. */
  mustAsk: z.array(z.string()).default([]),
});
export type DecisionTruth = z.infer<typeof decisionTruth>;

/** Throws an error that names the folder where its truth lacks something. */
export function readDecisionTruth(folder: string): DecisionTruth {
  const parsed = decisionTruth.safeParse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')));
  if (!parsed.success) throw new Error(`${folder}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
