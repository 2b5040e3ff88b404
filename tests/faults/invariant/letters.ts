import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Breach } from './breach';
import type { Evidence } from './check-invariants';
import type { Facts } from './facts';

/** The letter of each decision that was sent is stored once as a PDF, with the hash that is on record. */
export async function checkLetters({ system, facts }: Evidence): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const { id: decisionId, caseId } of facts.decisions.filter(({ isSent }) => isSent)) {
    const letter = facts.letters.find((one) => one.decisionId === decisionId);
    const say = (kind: string, what: string) => breaches.push({ kind, what: `the letter of ${decisionId} ${what}` });
    if (!letter?.pdfKey || !letter.pdfSha256) {
      say('no-letter-pdf', 'has no PDF');
      continue;
    }
    const { pdfKey, pdfSha256 } = letter;
    const noted = listNoted({ facts, caseId, decisionId });
    if (noted.length !== 1) say('record-letter_pdf_stored', `is ${noted.length} times on record as stored`);
    if (noted.some((hash) => hash !== pdfSha256)) say('letter-hash', 'has another hash than the record says');
    const folder = path.join(system.data, 'files', path.dirname(pdfKey));
    // A worker that died between file and row leaves the file, which the next one writes again: same words, same bytes. One that died
    // over the writing leaves half a file beside it, which nobody is given and which goes with the folder.
    const files = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.pdf')) : [];
    if (files.length !== 1) say('letter-files', `has ${files.length} files, not one`);
    const file = path.join(system.data, 'files', pdfKey);
    const bytes = existsSync(file) ? await readFile(file) : null;
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== pdfSha256)
      say('letter-bytes', 'does not hold the bytes that the record says');
  }
  return breaches;
}

const listNoted = ({ facts, caseId, decisionId }: { facts: Facts; caseId: string; decisionId: string }) =>
  facts.events
    .filter((event) => event.caseId === caseId && event.action === 'letter_pdf_stored')
    .filter(({ data }) => data.decisionId === decisionId)
    .map(({ data }) => data.sha256);
