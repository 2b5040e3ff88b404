/**
 * Prints made papers as text with their truth: `npx tsx bench/facts/papers/show.ts SEED [CASE-TYPE] [KIND] [train|held_back] [NOISE]`.
 * KIND is a kind of evidence, `null` for a paper that is none, or `case` for a whole case. With PICTURES=FOLDER the pages are
 * drawn there as PNG files too.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadePaper } from './contract';
import { drawPngs } from './draw-sheets';
import { CASE_TYPES_MADE } from './kinds/makers';
import { makeCase } from './make-case';
import { makePaper, type NoiseChoice } from './make-paper';

const [seed = '1', caseType = CASE_TYPES_MADE[0] ?? '', kind, set = 'train', noise = 'none'] = process.argv.slice(2);
if (set !== 'train' && set !== 'held_back') throw new RangeError('The set is "train" or "held_back".');
const how = noise as NoiseChoice;

/** Rows as they stand across the page, so that a person sees the layout. */
function draw({ paper }: MadePaper): string {
  const width = 150;
  return paper.pages
    .map((page) =>
      page.rows
        .map((row) =>
          row.reduce((line, cell) => {
            const first = page.words[cell[0] ?? 0];
            const text = cell
              .map((index) => page.text.slice(page.words[index]?.start, page.words[index]?.end))
              .join(' ');
            return `${line.padEnd(Math.round((first?.x ?? 0) * width))} ${text}`;
          }, ''),
        )
        .join('\n'),
    )
    .join(`\n${'—'.repeat(60)}\n`);
}

const papers =
  kind && kind !== 'case'
    ? [makePaper({ caseType, kind: kind === 'null' ? null : kind, seed, set, noise: how })]
    : makeCase({ caseType, seed, set, noise: how }).papers;
for (const made of papers) {
  console.log(
    `\n===== ${made.paper.filename} ${made.language} ${made.noise ?? 'clean'} ${JSON.stringify(made.truth.parts)}`,
  );
  console.log(draw(made));
  for (const { field, printed, value, page, entry } of made.truth.shows)
    console.log(`  p${page} ${field}${entry ? ` [${entry}]` : ''}: "${printed}" = ${JSON.stringify(value)}`);
}

const folder = process.env.PICTURES;
if (folder) {
  for (const { paper, sheets } of papers) {
    for (const [index, png] of (await drawPngs(sheets)).entries()) {
      writeFileSync(join(folder, `${paper.id}-${index + 1}.png`), png);
    }
  }
}
