import type { MissingFiles } from './contract';
import { listDocumentFiles, walkCases } from './list-files';
import { readAccount } from './read-account';
import { readHeldCase, readHeldDocument } from './read-case';

/** data.json, piece by piece: the words of one document are the most that is in memory. Its form is heldDataSchema. */
export async function* writeData({
  userId,
  missing,
}: {
  userId: string;
  missing: MissingFiles;
}): AsyncGenerator<string> {
  yield open(await readAccount({ userId }), 'cases');
  let before = '';
  for await (const { caseId, reference } of walkCases({ userId })) {
    yield `${before}${open(await readHeldCase({ userId, caseId, reference, missing }), 'documents')}`;
    before = ',\n';
    for (const [index, file] of (await listDocumentFiles({ caseId, reference })).entries())
      yield `${index === 0 ? '' : ',\n'}${JSON.stringify(await readHeldDocument({ file, missing }))}`;
    yield ']}';
  }
  yield ']}\n';
}

/** An object up to the beginning of its last field, which is a list. */
const open = (fields: object, list: string) => `${JSON.stringify(fields).slice(0, -1)},"${list}":[\n`;
