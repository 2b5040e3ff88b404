import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { samplesFolder } from '@/prisma/demo/sample-manifest';
import { drawPages, makeTextPdf } from '@/tests/support/files/make-files';
import type { FileKind } from './plan';

export type UploadFile = { filename: string; contentType: string; bytes: Buffer; sha256: string; pages: number };

const LINES = [
  'The storm of 7 October 2026 took the slates off the roof above the kitchen.',
  'I claim £1,240.00 for the repair; the roofer’s estimate is enclosed.',
];

/** Stands in the text of a file with this marker, and not in its name. */
export const letterNumber = (marker: string): string => `Letter number ${marker}`;

/** A small file that differs from all others by its marker, which a reader finds in it. */
export async function makeFile({ kind, marker }: { kind: FileKind; marker: string }): Promise<UploadFile> {
  const { bytes, type } = await make({ kind, marker });
  return {
    filename: `${marker}.${type === 'application/pdf' ? 'pdf' : 'png'}`,
    contentType: type,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pages: kind === 'two-pages' ? 2 : 1,
  };
}

async function make({ kind, marker }: { kind: FileKind; marker: string }): Promise<{ bytes: Buffer; type: string }> {
  const page = [...LINES, letterNumber(marker)];
  switch (kind) {
    case 'letter':
    case 'deadly':
      return { bytes: await makeTextPdf({ pages: [page] }), type: 'application/pdf' };
    case 'two-pages':
      return { bytes: await makeTextPdf({ pages: [page, ['Yours faithfully']] }), type: 'application/pdf' };
    case 'damaged': {
      const sample = await readFile(path.join(samplesFolder, 'faulty', 'torn.png'));
      return { bytes: Buffer.concat([sample, Buffer.from(`\n% ${marker}\n`)]), type: 'image/png' };
    }
    case 'picture': {
      const [picture] = await drawPages(await makeTextPdf({ pages: [page], fontSize: 12 }), 120);
      if (!picture) throw new Error('a page gave no picture');
      return { bytes: picture, type: 'image/png' };
    }
  }
}
