// `npm run rules:replay -- --since 2026-01-01`, in a worker's image `node dist/rules-replay.mjs --since 2026-01-01`: what today's rules make of cases that were decided, from their kept facts. Changes nothing.
// Prints references, recommendations and amounts; no names and no words of papers.

import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { RulesResult } from '@/server/assessments/replay/compare-results';
import { type ReplayedCase, replayRules } from '@/server/assessments/replay/replay-rules';
import { findCaseType, listCaseTypes } from '@/server/case-types/registry';
import { formatMoney } from '@/server/facts/display';
import { closeDatabase } from '@/server/platform/database';
import { office } from '@/server/platform/office';

const USAGE = `npm run rules:replay -- --since YYYY-MM-DD [--type KEY] [--json FILE]
  --since  decisions from the beginning of this day of the office's on
  --type   cases of one type alone: ${listCaseTypes()
    .map(({ key }) => key)
    .join(', ')}
  --json   write those that come out otherwise to this file, too`;

const optionsSchema = z.object({
  since: z.iso.date('Say since which day, as --since 2026-01-31.').transform((day) => office().startOf(day)),
  type: z
    .string()
    .refine((key) => findCaseType(key) !== undefined, 'There is no such case type.')
    .optional(),
  json: z.string().min(1).optional(),
});

function readOptions(): z.infer<typeof optionsSchema> {
  const { values } = parseArgs({
    options: { since: { type: 'string' }, type: { type: 'string' }, json: { type: 'string' } },
  });
  const read = optionsSchema.safeParse({ ...values, since: values.since ?? '' });
  if (read.success) return read.data;
  throw new Error(`${read.error.issues.map(({ message }) => message).join(' ')}\n${USAGE}`);
}

function tell({ caseType, kept, today, changedRules, ...replayed }: ReplayedCase): string {
  const rules = changedRules.map((rule) => `${rule.key}: ${rule.kept ?? 'none'} → ${rule.today ?? 'none'}`).join(', ');
  const show = (result: RulesResult) => showResult({ caseType, result });
  return `${replayed.reference}  ${caseType}  ${show(kept)} → ${show(today)}${rules ? `  (${rules})` : ''}`;
}

function showResult({ caseType, result }: { caseType: string; result: RulesResult }): string {
  const { recommendation, totalMinor } = result;
  const currency = findCaseType(caseType)?.currency;
  return totalMinor === null || !currency
    ? recommendation
    : `${recommendation} ${formatMoney({ minor: totalMinor, currency })}`;
}

async function run(): Promise<void> {
  const { since, type, json } = readOptions();
  const started = performance.now();
  const otherwise: ReplayedCase[] = [];
  let [judged, unjudged, unkept] = [0, 0, 0];
  for await (const batch of replayRules({ since, ...(type === undefined ? {} : { caseType: type }) })) {
    judged += batch.cases.length;
    unjudged += batch.unjudged;
    unkept += batch.cases.filter(({ kept }) => !kept.isKept).length;
    for (const replayed of batch.cases.filter(({ isOtherwise }) => isOtherwise)) {
      otherwise.push(replayed);
      console.log(tell(replayed));
    }
  }
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(
    `${judged} decided cases judged again in ${seconds} s: ${otherwise.length} come out otherwise, ${judged - otherwise.length} as before.`,
  );
  for (const [change, count] of countChanges(otherwise)) console.log(`  ${change}: ${count}`);
  if (unkept > 0) console.log(`${unkept} are compared with what was decided: what the rules said then was not kept.`);
  if (unjudged > 0) console.log(`${unjudged} could not be judged: no facts were kept, or the case type is gone.`);
  if (json !== undefined) await writeFile(json, `${JSON.stringify(otherwise.map(toRecord), null, 2)}\n`);
}

function countChanges(otherwise: ReplayedCase[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kept, today } of otherwise) {
    const change =
      kept.recommendation === today.recommendation
        ? `${today.recommendation}, another amount`
        : `${kept.recommendation} → ${today.recommendation}`;
    counts.set(change, (counts.get(change) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

const toRecord = ({ reference, caseType, decidedAt, kept, today, changedRules }: ReplayedCase) => ({
  reference,
  caseType,
  decidedAt,
  kept: { recommendation: kept.recommendation, totalMinor: kept.totalMinor, isKept: kept.isKept },
  today: { recommendation: today.recommendation, totalMinor: today.totalMinor },
  changedRules,
});

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
