import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const samplesFolder = fileURLToPath(new URL('../../samples/', import.meta.url));

export const sampleDocumentSchema = z.object({
  /** Path inside `samples/`, with forward slashes. */
  file: z.string(),
  /** The case type's evidence key that this paper supplies. */
  evidence: z.string(),
  kind: z.enum(['text-pdf', 'scan-pdf', 'photo', 'scan-image']),
  contentType: z.enum(['application/pdf', 'image/jpeg', 'image/png', 'image/tiff', 'image/webp']),
  pages: z.number().int().min(1),
  /** Field key of the case type → the value as printed on the paper. */
  truth: z.record(z.string(), z.string()),
  /** Printed word for word on the paper: a search in the read text, white space folded, must find them. */
  sentences: z.array(z.string()).min(1),
});

export const sampleCaseSchema = z.object({
  caseType: z.string(),
  slug: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string(),
  claimant: z.object({ name: z.string(), email: z.string(), phone: z.string() }),
  /** What the claimant would say about the case, in their own words. */
  story: z.string(),
  documents: z.array(sampleDocumentSchema).min(1),
  expected: z.object({
    /** Keys of required evidence that no document supplies. */
    missing: z.array(z.string()),
    /** Field keys whose printed values do not agree, with those values. */
    contradictions: z.array(z.object({ field: z.string(), values: z.array(z.string()).min(2) })),
    /** Field key → printed amount that the case turns on. */
    amounts: z.record(z.string(), z.string()),
    /** True where a document tries to give the drafter orders: they must change nothing. */
    injection: z.boolean(),
  }),
});

export const faultyFileSchema = z.object({
  file: z.string(),
  /** What the reader should answer; `type` where the bytes are of no readable kind. */
  fault: z.enum(['damaged', 'encrypted', 'no_pages', 'empty', 'type']),
  note: z.string(),
});

export const sampleManifestSchema = z.object({
  cases: z.array(sampleCaseSchema).min(1),
  faulty: z.array(faultyFileSchema),
});

export type SampleDocument = z.infer<typeof sampleDocumentSchema>;
export type SampleCase = z.infer<typeof sampleCaseSchema>;
export type FaultyFile = z.infer<typeof faultyFileSchema>;
export type SampleManifest = z.infer<typeof sampleManifestSchema>;

/** The manifest beside the samples. Throws when it does not fit its schema or names a file that is not there. */
export function readManifest(folder: string = samplesFolder): SampleManifest {
  const manifest = sampleManifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const files = [...manifest.cases.flatMap((entry) => entry.documents), ...manifest.faulty].map(({ file }) => file);
  const absent = files.filter((file) => !existsSync(join(folder, file)));
  if (absent.length > 0) throw new Error(`samples/manifest.json names files that are not there: ${absent.join(', ')}`);
  return manifest;
}
