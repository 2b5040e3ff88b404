import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBenchPages } from '../../bench/reading/papers/kept-pages';
import { readManifest, type SampleCase, type SampleManifest, samplesFolder } from '../../prisma/demo/sample-manifest';
import { listSampleCases } from './cases/list';
import { checkPaper, extractText } from './check-paper';
import { deliverPaper } from './deliver';
import { makeFaultyFiles } from './faulty';
import type { CaseSpec } from './sample-case';

/** Fixed, so that a scan made today and one made next year are the same bytes. */
const SCANNED_ON = '2026-11-02T10:00:00Z';
const benchFolder = fileURLToPath(new URL('../../bench/pages/', import.meta.url));

let written = 0;
let total = 0;

function writeSample({ folder, file, bytes }: { folder: string; file: string; bytes: Buffer }): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  written += 1;
  total += bytes.length;
  console.log(`${(bytes.length / 1024).toFixed(1).padStart(8)} KB  ${file}`);
}

async function makeCase({ papers, ...entry }: CaseSpec): Promise<SampleCase> {
  const documents: SampleCase['documents'] = [];
  for (const paper of papers) {
    const { name, evidence, delivery, truth, sentences } = paper;
    const pdf = await paper.pdf();
    checkPaper({ caseType: entry.caseType, paper, text: await extractText(pdf) });
    const { bytes, ...made } = await deliverPaper({ pdf, delivery, title: name, created: SCANNED_ON });
    const file = `${entry.caseType}/${entry.slug}/${name}`;
    writeSample({ folder: samplesFolder, file, bytes });
    documents.push({ file, evidence, ...made, truth, sentences });
  }
  return { ...entry, documents };
}

// Emptied first: a file that is no longer made must not stay behind. What makes them lies among the samples, and stays.
const earlier = readdirSync(samplesFolder).filter((name) => name !== 'make');
for (const folder of [...earlier.map((name) => join(samplesFolder, name)), benchFolder])
  rmSync(folder, { recursive: true, force: true });
const manifest: SampleManifest = { cases: [], faulty: [] };
for (const spec of listSampleCases()) manifest.cases.push(await makeCase(spec));
for (const { bytes, ...faulty } of await makeFaultyFiles()) {
  writeSample({ folder: samplesFolder, file: faulty.file, bytes });
  manifest.faulty.push(faulty);
}
const text = `${JSON.stringify(manifest, null, 2)}\n`;
writeSample({ folder: samplesFolder, file: 'manifest.json', bytes: Buffer.from(text) });
readManifest();
for (const page of await makeBenchPages()) writeSample({ folder: benchFolder, ...page });
console.log(`Wrote ${written} files, ${(total / 1024 / 1024).toFixed(1)} MB, to samples/ and bench/pages/.`);
