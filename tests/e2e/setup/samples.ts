import path from 'node:path';
import { readManifest, type SampleCase, samplesFolder } from '@/prisma/demo/sample-manifest';
import { readTarget } from './target';

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

// A damaged PDF is refused as it arrives; a picture is found out when it is drawn.
const unreadable = readTarget().isCloudinary
  ? {
      name: 'torn.png',
      reason: 'The file service cannot open this file. Check it on your device and upload it in another format.',
      staffReason: 'The file service cannot open the file.',
      kind: 'Unreadable file',
    }
  : {
      name: 'torn.png',
      reason: 'This file is damaged or incomplete. Open it on your device, save it again and upload the new copy.',
      staffReason: 'The file is damaged or incomplete.',
      kind: 'Damaged file',
    };

/** A file that is taken and then cannot be read, what is said of it to claimants and to staff, and what supervisors see it called. */
export const UNREADABLE = { ...unreadable, path: faultyPath(unreadable.name) };
