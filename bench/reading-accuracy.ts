/**
 * How well the local reader reads: `npm run eval [-- FOLDER] [--missing]`, by default over bench/pages; `--missing` lists the words
 * not found.
 *
 * A folder holds pages as `NAME__VARIANT.png` or `.jpg` beside `NAME.gt.txt`, the words that stand on the page.
 * Found: the share of the truth's words that the reader gave, as a multiset: each word of the truth can be met once by each
 * word read. Words are case-folded and stripped of punctuation at both ends; order does not count, so that tables may be
 * read by rows or by columns. Ends with 1 when a variant's mean is under its target.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detectContentType } from '../server/providers/ocr/detect-content-type';
import { createLocalOcrEngine } from '../server/providers/ocr/local/engine';

/** Photos are taken at an angle and in bad light; everything else is a scan, and a scan must be read. */
const TARGETS = { phone: 0.9, others: 0.97 };

const named = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const folder = resolve(named ?? join(fileURLToPath(new URL('.', import.meta.url)), 'pages'));
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}. Make the pages first (npm run samples) or name a folder.`);
  process.exit(1);
}
const pages = readdirSync(folder).flatMap((file) => {
  const [, name, variant] = /^(.+)__([^_]+)\.(?:png|jpe?g)$/.exec(file) ?? [];
  return name && variant
    ? [{ file, variant, truth: toWords(readFileSync(join(folder, `${name}.gt.txt`), 'utf8')) }]
    : [];
});
if (pages.length === 0) {
  console.error(`There are no pages in ${folder}: NAME__VARIANT.png or .jpg beside NAME.gt.txt.`);
  process.exit(1);
}

function toWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

function countFound(truth: string[], read: string[]): { found: number; missing: string[] } {
  const left = new Map<string, number>();
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1);
  const missing = truth.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
  return { found: truth.length - missing.length, missing };
}

const engine = createLocalOcrEngine();
await engine.warmUp();
const results: { variant: string; share: number; seconds: number }[] = [];
const showMissing = process.argv.includes('--missing');
console.log(`${'file'.padEnd(36)} ${'words'.padStart(6)} ${'found'.padStart(8)} ${'seconds'.padStart(8)}`);
for (const { file, variant, truth } of pages) {
  const path = join(folder, file);
  const contentType = await detectContentType({ path });
  if (!contentType) throw new Error(`${file} is no picture.`);
  const started = performance.now();
  let text = '';
  await engine.read({
    path,
    contentType,
    signal: new AbortController().signal,
    onPage: async (page) => {
      text += `${page.text}\n`;
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const { found, missing } = countFound(truth, toWords(text));
  const share = found / truth.length;
  results.push({ variant, share, seconds });
  console.log(
    `${file.padEnd(36)} ${String(truth.length).padStart(6)} ${formatShare(share)} ${seconds.toFixed(1).padStart(8)}`,
  );
  if (showMissing && missing.length > 0) console.log(`    missing: ${missing.join(' ')}`);
}
await engine.close();

console.log(`\n${'variant'.padEnd(36)} ${'pages'.padStart(6)} ${'found'.padStart(8)} ${'seconds'.padStart(8)}  target`);
let failed = false;
for (const variant of new Set(results.map((result) => result.variant))) {
  const own = results.filter((result) => result.variant === variant);
  const share = mean(own.map((result) => result.share));
  const target = variant === 'phone' ? TARGETS.phone : TARGETS.others;
  if (share < target) failed = true;
  const seconds = mean(own.map((result) => result.seconds)).toFixed(1);
  const verdict = `${formatShare(target)} ${share < target ? 'MISSED' : 'met'}`;
  console.log(
    `${variant.padEnd(36)} ${String(own.length).padStart(6)} ${formatShare(share)} ${seconds.padStart(8)} ${verdict}`,
  );
}
process.exitCode = failed ? 1 : 0;

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function formatShare(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(8);
}
