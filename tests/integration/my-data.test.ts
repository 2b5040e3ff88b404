import { rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { GET, HEAD } from '@/app/api/files/account/[ticket]/route';
import { heldDataSchema } from '@/server/accounts/held/contract';
import { writeArchive } from '@/server/accounts/held/write-archive';
import { sendDueDecisions } from '@/server/decisions/sending/send-decisions';
import { storeDuePdfs } from '@/server/letters/pdf/store-pdfs';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { PAID_APPROVAL } from '@/tests/setup/approve';
import { addDocument, insertCase, insertDraft, makeCase, makeLetter } from '@/tests/setup/cases';
import { insertDocument } from '@/tests/setup/drafts';
import { documentSettled } from '@/tests/setup/look';
import { makeOfficer, type Person } from '@/tests/setup/people';
import { readZip } from '@/tests/setup/read-zip';
import { insertRejected } from '@/tests/setup/reconsiderations';
import { PASSWORD, type SignedIn, signUpPerson } from '@/tests/setup/signed-in';
import { startWorker } from '@/tests/setup/worker';

let person: SignedIn;
let officer: Person;
beforeAll(async () => {
  env().DECISION_UNDO_SECONDS = 600;
  officer = await makeOfficer('Oscar Decider');
  await startWorker();
});
beforeEach(async () => {
  person = await signUpPerson();
});

async function askFor(by: SignedIn): Promise<string> {
  const asked = await by.call.account.prepareDownload({ password: PASSWORD });
  if (asked.is !== 'ready') throw new Error(asked.is);
  return asked.ticket;
}

const open = ({ cookie }: { cookie: string }, ticket: string) =>
  GET(new Request(`http://127.0.0.1:3000/api/files/account/${ticket}`, { headers: { cookie } }), {
    params: Promise.resolve({ ticket }),
  });

async function download(by: SignedIn) {
  const response = await open(by, await askFor(by));
  expect(response.status).toBe(200);
  const files = await readZip(Buffer.from(await response.arrayBuffer()));
  const data = heldDataSchema.parse(JSON.parse(files.get('data.json')?.toString() ?? ''));
  return { files, data, text: files.get('data.json')?.toString() ?? '' };
}

async function addRead(by: SignedIn, filename: string) {
  const { reference } = await makeCase({ claimant: by });
  const letter = await makeLetter();
  const documentId = await addDocument({ claimant: by, reference, file: { ...letter, filename } });
  await documentSettled(documentId);
  return { reference, documentId, bytes: letter.bytes };
}

async function decide(by: SignedIn) {
  const { id, reference } = await insertCase({ claimant: by });
  await insertDraft({ caseId: id });
  await officer.call.reviews.claim({ reference });
  await officer.call.reviews.decide({ reference, ...PAID_APPROVAL, note: 'INTERNAL-NOTE' });
  return { id, reference };
}

test('the archive has the files as they were uploaded, and what was read in them', async () => {
  const { reference, documentId, bytes } = await addRead(person, 'Überweisung.pdf');
  // No upload leaves such a name behind, and the archive does not rely on it.
  await database().document.update({ where: { id: documentId }, data: { filename: '../../etc/Überweisung.pdf' } });
  const { files, data } = await download(person);
  const name = `files/${reference}/001 .._.._etc_Überweisung.pdf`;
  expect([...files.keys()]).toEqual([name, 'data.json']);
  expect(files.get(name)?.equals(Buffer.from(bytes))).toBe(true);
  expect(data.account).toMatchObject({ name: 'Clara Claimant', email: person.email });
  expect(data.sessions).toHaveLength(1);
  const [document] = data.cases[0]?.documents ?? [];
  expect(document?.file).toEqual({ path: name, missing: null });
  expect(document?.pages[0]?.text).toContain('The storm took the slates off the roof');
});

test('it has the letter once it is sent, and before not a word of the decision; of staff nothing at all', async () => {
  const { id, reference } = await decide(person);
  const before = await download(person);
  expect(before.data.cases[0]).toMatchObject({ status: 'awaiting_officer_review', decidedAt: null, decisions: [] });
  expect(before.text).not.toMatch(/case_decided|approved/);
  await database().decision.updateMany({ where: { caseId: id }, data: { sendAt: new Date(Date.now() - 1) } });
  await sendDueDecisions();
  await storeDuePdfs();
  const { files, data, text } = await download(person);
  const letter = `letters/${reference}/001 Letter ${reference}.pdf`;
  expect(files.get(letter)?.subarray(0, 5).toString()).toBe('%PDF-');
  expect(data.cases[0]?.decisions[0]).toMatchObject({ outcome: 'approved', letter: { file: { path: letter } } });
  expect(data.cases[0]?.events.map(({ by }) => by)).toContain('staff');
  for (const word of ['INTERNAL-NOTE', officer.actor.userId, officer.actor.name, officer.actor.email])
    expect(text).not.toContain(word);
});

test('it has what the person said: of a document, of missing papers, of what was asked for, of a decision', async () => {
  const { id: caseId } = await insertCase({ claimant: person, caseType: 'travel-expense-refund' });
  await database().case.update({ where: { id: caseId }, data: { missingNote: 'The hotel is shut.' } });
  const documentId = await insertDocument({ caseId, pages: ['A ticket.'] });
  const papers = [{ pages: [1], evidence: 'ticket', days: [] }];
  await database().evidenceGuess.create({ data: { documentId, sorter: 'a-sorter', papers } });
  await database().evidenceWord.create({ data: { documentId, evidence: 'receipts' } });
  const { id: decisionId } = await insertAsking(caseId);
  await database().requestedDocument.create({ data: { documentId, decisionId, item: 'hotel-invoice' } });
  const lost = { item: 'hotel-invoice', words: 'It is lost.', cannotSend: true };
  await database().requestAnswer.create({ data: { decisionId, ...lost } });
  const first = await insertRejected({ claimant: person });
  const again = await person.call.reconsiderations.begin({ reference: first.reference });
  await person.call.reconsiderations.send({ ...again, grounds: [{ reason: 'own-1', words: 'It was new.' }] });
  const { cases } = (await download(person)).data;
  expect(cases[0]).toMatchObject({
    missingNote: 'The hotel is shut.',
    documents: [
      { takenFor: [{ pages: [1], evidence: 'ticket' }], said: { evidence: 'receipts' }, sentFor: 'hotel-invoice' },
    ],
    decisions: [{ itemAnswers: [lost] }],
  });
  expect(cases.find(({ reference }) => reference === again.reference)).toMatchObject({
    reconsiderationOf: first.reference,
    grounds: [{ reason: 'own-1', words: 'It was new.', documents: [] }],
  });
});

/** A request for more, written straight into the database. */
async function insertAsking(caseId: string) {
  const now = new Date();
  const officerId = officer.actor.userId;
  const review = await database().review.create({
    data: { caseId, officerId, leaseEndsAt: now, endedAt: now, endReason: 'decided' },
    select: { id: true },
  });
  return database().decision.create({
    data: { caseId, officerId, reviewId: review.id, outcome: 'more_information', decidedAt: now, sentAt: now },
    select: { id: true },
  });
}

test('it has nothing of other people’s cases', async () => {
  const other = await addRead(await signUpPerson(), 'theirs.pdf');
  const own = await addRead(person, 'mine.pdf');
  const { data, text } = await download(person);
  expect(data.cases.map(({ reference }) => reference)).toEqual([own.reference]);
  expect(text).not.toContain(other.documentId);
});

test('a file that cannot be had is named in data.json, and the rest is there', async () => {
  const lost = await addRead(person, 'lost.pdf');
  const kept = await addRead(person, 'kept.pdf');
  const away = await addRead(person, 'away.pdf');
  await rm(path.join(env().DATA_DIR, 'files', lost.documentId), { recursive: true });
  await database().document.update({ where: { id: away.documentId }, data: { storage: 'cloudinary' } });
  const { files, data } = await download(person);
  expect([...files.keys()]).toEqual([`files/${kept.reference}/001 kept.pdf`, 'data.json']);
  const told = data.cases.map(({ documents }) => documents[0]?.file.missing);
  expect(told).toEqual(['not_found', null, 'not_reachable']);
});

test('a ticket is good once, for its own person, and for two minutes', async () => {
  const ticket = await askFor(person);
  // Whoever only asks for the headers uses nothing up.
  expect((await HEAD(new Request(`http://127.0.0.1:3000/api/files/account/${ticket}`))).status).toBe(405);
  const stranger = await signUpPerson();
  expect((await open(stranger, ticket)).status).toBe(404);
  expect((await open({ cookie: '' }, ticket)).status).toBe(401);
  const first = await open(person, ticket);
  expect(first.status).toBe(200);
  await first.body?.cancel();
  expect((await open(person, ticket)).status).toBe(404);
  const { id: late } = await database().accountEvent.create({
    data: { userId: person.actor.userId, action: 'data_asked_for', createdAt: new Date(Date.now() - 121_000) },
  });
  expect((await open(person, late)).status).toBe(404);
});

test('the password is asked for, and five downloads a day are enough, be they asked for at once', async () => {
  expect(await person.call.account.prepareDownload({ password: 'a guess' })).toEqual({ is: 'wrong_password' });
  const asked = await Promise.all(
    Array.from({ length: 7 }, () => person.call.account.prepareDownload({ password: PASSWORD })),
  );
  expect(asked.filter(({ is }) => is === 'ready')).toHaveLength(5);
  expect(asked.filter(({ is }) => is === 'too_many_downloads')).toHaveLength(2);
});

test('somebody who leaves in the middle leaves nothing open', async () => {
  await addRead(person, 'mine.pdf');
  const archive = writeArchive({ userId: person.actor.userId });
  const closed = new Promise<void>((resolve) => archive.once('close', resolve));
  archive.once('data', () => archive.destroy());
  await closed;
  expect(archive.readableEnded).toBe(false);
});
