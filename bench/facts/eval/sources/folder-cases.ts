import { join } from 'node:path';
import type { Paper } from '../../../../server/facts/contract';
import { type CaseFolder, listCaseFolders } from '../truth';
import type { EvalCase } from './eval-case';
import type { PageReader } from './page-reader';

/** Every case below `folder`, read from its files. */
export function openFolderCases({ folder, reader }: { folder: string; reader: PageReader }): EvalCase[] {
  return listCaseFolders(folder).map((found) => openFolderCase({ ...found, reader }));
}

export function openFolderCase({ folder, truth, reader }: CaseFolder & { reader: PageReader }): EvalCase {
  return {
    truth,
    readPapers: () =>
      Promise.all(
        truth.documents.map(async ({ file }): Promise<Paper> => {
          return { id: file, filename: file, pages: await reader.read(join(folder, file)) };
        }),
      ),
  };
}
