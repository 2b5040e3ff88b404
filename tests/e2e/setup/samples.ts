import path from 'node:path';
import { readManifest, type SampleCase, samplesFolder } from '@/scripts/make-samples/manifest';

const manifest = readManifest();

export const samplePath = (file: string) => path.join(samplesFolder, file);

export function sampleCase(slug: string): SampleCase {
  const found = manifest.cases.find((sample) => sample.slug === slug);
  if (!found) throw new Error(`There is no sample case ${slug}.`);
  return found;
}

/** The paper of a sample case that supplies this evidence. */
export function samplePaper({ slug, evidence }: { slug: string; evidence: string }) {
  const found = sampleCase(slug).documents.find((document) => document.evidence === evidence);
  if (!found) throw new Error(`The sample case ${slug} has no ${evidence}.`);
  return { ...found, path: samplePath(found.file), name: path.basename(found.file) };
}

export const faultyPath = (name: string) => samplePath(`faulty/${name}`);
