/**
 * How often honest papers are taken for papers that speak to the AI: `npx tsx bench/injections/false-alarms.ts [FOLDER …]` reads every `.txt`
 * below the folders, and made papers of each case type.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CASE_TYPES_MADE } from '@/bench/facts/papers/kinds/makers';
import { makeCase } from '@/bench/facts/papers/make-case';
import { findOrders } from '@/server/facts/orders/find-orders';

const CASES_A_TYPE = 120;

export type Alarm = { name: string; says: string };

/** The passages of honest texts that speak to the AI, if findOrders is right; it isn't. */
export const listAlarms = (texts: readonly { name: string; text: string }[]): Alarm[] =>
  texts.flatMap(({ name, text }) => findOrders(text).map(({ start, end }) => ({ name, says: text.slice(start, end) })));

/** Pages of made cases, which no hand has written for this. */
export function* listMadePages(cases: number): Generator<{ name: string; text: string }> {
  for (const caseType of CASE_TYPES_MADE)
    for (let seed = 1; seed <= cases; seed++)
      for (const { paper } of makeCase({ caseType, seed: `orders-${seed}`, set: 'train' }).papers)
        for (const { number, text } of paper.pages) yield { name: `${caseType} ${seed} ${paper.id} ${number}`, text };
}

function* readFolders(folders: readonly string[]): Generator<{ name: string; text: string }> {
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.txt')) yield { name, text: readFileSync(path.join(folder, name), 'utf8') };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const texts = [...listMadePages(CASES_A_TYPE), ...readFolders(process.argv.slice(2))];
  const alarms = listAlarms(texts);
  console.log(`${alarms.length} false alarms in ${texts.length} texts`);
  for (const { name, says } of alarms) console.log(`  ${name}: ${says.replace(/\s+/g, ' ')}`);
}
