/** Makes docs/performance.md and its picture of `bench/results/latest.json`: `npm run bench:page`. */
import { readFile, writeFile } from 'node:fs/promises';
import { drawChart } from './suite/draw-chart';
import type { Results } from './suite/measure';
import { CHART, writePage } from './suite/write-page';

const results: Results = JSON.parse(await readFile('bench/results/latest.json', 'utf8'));
await writeFile('docs/performance.md', writePage(results));
await writeFile(`docs/${CHART}`, drawChart(results.rows));
