import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { samplesFolder } from '@/prisma/demo/sample-manifest';
import { loadTruth } from '../truth';
import type { EvalCase } from './eval-case';
import { openFolderCase } from './folder-cases';
import type { PageReader } from './page-reader';

/** `npm run samples` empties the samples' own folder, so that their truth stands here. */
const truthFolder = fileURLToPath(new URL('../samples/', import.meta.url));

/** The cases that the repository brings, with the truth of each in `NAME.truth.json`. */
export function openSampleCases({ reader }: { reader: PageReader }): EvalCase[] {
  return readdirSync(truthFolder)
    .sort()
    .map((file) => {
      const truth = loadTruth({ path: join(truthFolder, file), name: basename(file, '.truth.json') });
      return openFolderCase({ folder: join(samplesFolder, truth.caseType.key, truth.name), truth, reader });
    });
}
