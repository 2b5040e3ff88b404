import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OwedDocument } from '../client/model';
import type { Breach } from './breach';
import type { Evidence } from './check-invariants';
import { mayLackVector } from './excuses';
import { countEvents, type DocumentRow } from './facts';

/** Every confirmed document is there with its bytes, was read or says why not, and a removed one has left nothing behind. */
export async function checkDocuments(evidence: Evidence): Promise<Breach[]> {
  const { model, facts, system } = evidence;
  const rows = new Map(facts.documents.map((row) => [row.id, row]));
  const breaches: Breach[] = [];
  for (const owed of model.cases.flatMap(({ documents }) => documents)) {
    const say = (kind: string, what: string) =>
      breaches.push({ kind, what: `${owed.file} ${owed.id} of ${owed.reference} ${what}` });
    const row = rows.get(owed.id);
    const folder = path.join(system.data, 'files', owed.id);
    if (owed.isRemoved) {
      if (row) say('removed-row', 'was removed and is still there');
      if (existsSync(folder)) say('removed-file', 'was removed and its files are still there');
      continue;
    }
    if (!row?.isRegistered) {
      say('lost-document', 'was confirmed and is not there');
      continue;
    }
    if (row.contentHash !== owed.sha256 || (await hashFile(path.join(folder, 'original'))) !== owed.sha256)
      say('lost-bytes', 'does not hold the bytes that were uploaded');
    const found = facts.cases.find(({ id }) => id === row.caseId);
    if (found?.status !== 'withdrawn') checkReading({ evidence, owed, row, say });
  }
  return breaches;
}

async function hashFile(file: string): Promise<string | null> {
  if (!existsSync(file)) return null;
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

type Reading = {
  evidence: Evidence;
  owed: OwedDocument;
  row: DocumentRow;
  say: (kind: string, what: string) => void;
};

function checkReading({ evidence: { facts, system }, owed, row, say }: Reading): void {
  if (row.doneRun !== row.run) say('unsettled', `is owed run ${row.run} and has had ${row.doneRun}`);
  const interruptions = countEvents(facts, { documentId: owed.id, action: 'reading_interrupted' });
  if (owed.typed !== null) {
    if (row.text !== owed.typed) say('lost-text', 'does not say what was typed in');
  } else if (row.status === 'failed') {
    if (!row.failureCode || !row.failureReason) say('no-reason', 'failed without a reason');
    // Set aside as what kills workers: three of them died over it.
    const isQuarantined = row.failureCode === 'crashed' && interruptions >= 3;
    if (owed.file !== 'damaged' && !isQuarantined)
      say('failed-good', `can be read and failed: ${row.failureCode}, ${interruptions} interruptions`);
  } else if (row.status !== 'completed') {
    say('unread', `is neither read nor failed: ${row.status}`);
  } else if (owed.file === 'damaged' || owed.file === 'deadly') {
    say('read-unreadable', 'was read');
  } else {
    if (row.pages !== owed.pages) say('lost-pages', `has ${row.pages} pages, not ${owed.pages}`);
    if (owed.file !== 'picture' && !row.text?.includes(owed.marker)) say('lost-text', 'was read without its words');
  }
  if (row.status === 'completed' && !row.isEmbedded && !mayLackVector({ system, facts, document: owed }))
    say('not-embedded', 'was read and not embedded, although the service did not fail it often enough');
  const lost = row.images.find((key) => !existsSync(path.join(system.data, 'files', key)));
  if (lost) say('lost-image', `has lost the picture of a page: ${lost}`);
}
