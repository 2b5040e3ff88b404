/**
 * Puts a public set into the form that `npm run eval -- --public` reads, pictures beside their text:
 *   npx tsx bench/reading/public-sets/convert.ts sroie|funsd PICTURES ANNOTATIONS OUT
 *   npx tsx bench/reading/public-sets/convert.ts wildreceipt FOLDER LIST OUT
 * ANNOTATIONS is the folder of files that are named like the pictures; LIST is `train.txt` or `test.txt`, whose names are below FOLDER.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join, parse } from 'node:path';
import { type PictureLines, readFunsdLines, readSroieLines, readWildReceiptPages } from './truth-lines';

const BY_PICTURE = {
  sroie: { ending: '.txt', readLines: readSroieLines },
  funsd: { ending: '.json', readLines: readFunsdLines },
};

type Source = { kind: string; pictures: string; annotations: string };

function readPages({ kind, pictures, annotations }: Source): PictureLines[] {
  if (kind === 'wildreceipt') return readWildReceiptPages(readFileSync(annotations, 'utf8'));
  if (kind !== 'sroie' && kind !== 'funsd') throw new Error(`There is no set ${kind}: sroie, funsd or wildreceipt.`);
  const { ending, readLines } = BY_PICTURE[kind];
  return readdirSync(pictures)
    .filter((file) => /^\.(?:png|jpe?g)$/i.test(extname(file)))
    .map((picture) => [picture, join(annotations, `${parse(picture).name}${ending}`)] as const)
    .filter(([, path]) => existsSync(path))
    .map(([picture, path]) => ({ picture, lines: readLines(readFileSync(path, 'utf8')) }));
}

const [kind, pictures, annotations, out] = process.argv.slice(2);
if (!kind || !pictures || !annotations || !out) {
  console.error('Usage: convert.ts sroie|funsd|wildreceipt PICTURES ANNOTATIONS OUT');
  process.exitCode = 1;
} else {
  const pages = readPages({ kind, pictures, annotations });
  if (pages.length === 0) throw new Error(`No picture in ${pictures} has an annotation in ${annotations}.`);
  mkdirSync(out, { recursive: true });
  for (const { picture, lines } of pages) {
    copyFileSync(join(pictures, picture), join(out, basename(picture)));
    writeFileSync(join(out, `${parse(picture).name}.gt.txt`), `${lines.join('\n')}\n`);
  }
  console.log(`${pages.length} pictures with their text in ${out}.`);
}
