/** Measures the trained sorter on held-back cases that its calibration has not seen, and writes the report beside the weights. */
import { writeFileSync } from 'node:fs';
import { makeFiles, mislayFiles } from '@/bench/facts/train-kinds/examples';
import { measureSorting } from '@/bench/facts/train-kinds/measure';
import { writeReport } from '@/bench/facts/train-kinds/write-report';
import trained from '@/server/facts/kinds/weights.json';

const CASES_A_TYPE = 150;

const files = makeFiles({ set: 'held_back', cases: CASES_A_TYPE, firstSeed: 30_000 });
const heldBack = measureSorting(files);
const mislaid = measureSorting(mislayFiles({ files, every: 3 }));
writeFileSync('bench/facts/train-kinds/report.md', writeReport({ trained, heldBack, mislaid }));
console.log(`${((100 * heldBack.pages.right) / heldBack.pages.all).toFixed(2)} % of ${heldBack.pages.all} pages`);
