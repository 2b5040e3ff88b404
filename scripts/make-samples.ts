import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listSampleCases } from './make-samples/cases/list';
import { deliverPaper } from './make-samples/deliver';
import { type SampleCase, sampleManifestSchema, samplesFolder } from './make-samples/manifest';
import type { CaseSpec } from './make-samples/sample-case';

/** Fixed, so that scans made today and next year are the same bytes. */
const SCANNED_ON = '2026-11-02T10:00:00Z';

const only = process.argv[2];

function writeSample({ folder, file, bytes }: { folder: string; file: string; bytes: Buffer }): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(`${(bytes.length / 1024).toFixed(0).padStart(6)} KB  ${file}`);
}

async function makeCase({ papers, ...entry }: CaseSpec): Promise<SampleCase> {
  const documents: SampleCase['documents'] = [];
  for (const { name, evidence, pdf, delivery, truth, sentences } of papers) {
    const { bytes, ...made } = await deliverPaper({ pdf: await pdf(), delivery, title: name, created: SCANNED_ON });
    const file = `${entry.caseType}/${entry.slug}/${name}`;
    writeSample({ folder: samplesFolder, file, bytes });
    documents.push({ file, evidence, ...made, truth, sentences });
  }
  return { ...entry, documents };
}

void existsSync;
void rmSync;
void sampleManifestSchema;
for (const spec of listSampleCases()) if (!only || spec.slug.includes(only)) await makeCase(spec);
