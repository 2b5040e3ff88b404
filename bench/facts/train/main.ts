/** Learns how facts are weighed, from made papers: `npm run train:facts -- [CASES-A-TYPE] [HELD-BACK-CASES-A-TYPE]`. */
import { writeFileSync } from 'node:fs';
import { listCaseTypes } from '../../../server/case-types/registry';
import { valueKey } from '../../../server/facts/extract/weigh-claims';
import type { PaperSet } from '../papers/contract';
import { type Collected, learn } from './learn';
import { makeExamples } from './make-examples';
import { writeReport } from './report';

const WEIGHTS = 'server/facts/extract/weights.json';
const [cases = '260', heldBackCases = '60'] = process.argv.slice(2);

/** The candidates of made cases, and how many values their papers show. */
function collect(set: PaperSet, count: number): Collected {
  const collected: Collected = { rows: [], shown: 0, papers: 0 };
  for (const { key: caseType } of listCaseTypes()) {
    for (let seed = 0; seed < count; seed++) {
      for (const [part, { examples, shown }] of makeExamples({ caseType, seed, set }).entries()) {
        collected.papers += 1;
        collected.shown += countShown(shown);
        for (const { scored, isRight } of examples) {
          const { field, value } = scored.candidate;
          collected.rows.push({
            case: `${caseType}/${seed}`,
            part,
            field: field.key,
            value: valueKey(value, field.kind === 'name'),
            features: scored.features,
            isRight,
          });
        }
      }
    }
  }
  return collected;
}

/** Lists and households are read by rules, and a value that a paper repeats counts once. */
const countShown = (shown: readonly { field: string; value: { type: string } }[]): number =>
  new Set(
    shown
      .filter(({ value }) => value.type !== 'line' && value.type !== 'household')
      .map(({ field, value }) => `${field} ${JSON.stringify(value)}`),
  ).size;

const train = collect('train', Number(cases));
const heldBack = collect('held_back', Number(heldBackCases));
const weights = learn({ train: train.rows, heldBack: heldBack.rows });
writeFileSync(WEIGHTS, `${JSON.stringify(weights)}\n`);
writeReport({ weights, train, heldBack });
