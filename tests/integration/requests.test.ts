import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { addDocument, insertCase, makeLetter, uploadFile } from '@/tests/setup/cases';
import { insertDocument } from '@/tests/setup/drafts';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

const POINT = 'On which day did your hotel cost begin?';

let claimant: Person;
let officer: Person;
beforeAll(async () => {
  claimant = await makeClaimant('Clara Asked');
  officer = await makeOfficer();
});
beforeEach(() => {
  env().DECISION_UNDO_SECONDS = 0;
});

/** A case that waits for its claimant's answer: an invoice, and one question. */
async function makeAsked() {
  const { id: caseId, reference } = await insertCase({ claimant, caseType: 'travel-expense-refund' });
  await insertDocument({ caseId, pages: ['A ticket.'] });
  await officer.call.reviews.claim({ reference });
  await officer.call.reviews.decide({
    reference,
    outcome: 'more_information',
    requestedEvidence: ['hotel-invoice'],
    reasons: [POINT],
    respondBy: '2030-01-31',
  });
  const { id: requestId } = await database().decision.findFirstOrThrow({ where: { caseId } });
  const look = async () => (await claimant.call.cases.byReference({ reference })).decision;
  return { caseId, reference, requestId, look };
}

const eventsOf = async (caseId: string) =>
  (await database().auditEvent.findMany({ where: { caseId }, orderBy: { id: 'asc' } })).map(({ action }) => action);

test('a request is told thing by thing, with the day by which an answer is wanted', async () => {
  const { look } = await makeAsked();
  expect(await look()).toMatchObject({
    respondBy: new Date('2030-01-31'),
    items: [
      {
        item: 'hotel-invoice',
        kind: 'evidence',
        label: 'Hotel invoice',
        answer: null,
        documentIds: [],
        guessedIds: [],
      },
      { item: 'point-1', kind: 'point', label: POINT, answer: null, documentIds: [], guessedIds: [] },
    ],
  });
});

test('each thing is answered by itself, changed and taken back, and all of it is on record without its words', async () => {
  const { caseId, reference, requestId, look } = await makeAsked();
  const say = (item: string, words: string, cannotSend = false) =>
    claimant.call.requests.answerItem({ reference, requestId, item, words, cannotSend });
  await say('hotel-invoice', 'The hotel has closed.', true);
  await say('point-1', 'On the fifth.');
  for (const _ of [1, 2]) await say('point-1', 'On the sixth.');
  expect((await look())?.items.map(({ answer }) => answer)).toEqual([
    { words: 'The hotel has closed.', cannotSend: true },
    { words: 'On the sixth.', cannotSend: false },
  ]);
  for (const _ of [1, 2]) await say('point-1', '');
  expect((await look())?.items[1]?.answer).toBeNull();
  await expect(say('point-1', '', true)).rejects.toThrow('Say in a few words why you can’t send this.');
  const events = await eventsOf(caseId);
  expect(events.filter((action) => action === 'request_item_answered')).toHaveLength(3);
  expect(events.filter((action) => action === 'request_answer_removed')).toHaveLength(1);
  const data = await database().auditEvent.findMany({ where: { caseId }, select: { data: true } });
  expect(JSON.stringify(data)).not.toMatch(/hotel has|sixth/i);
});

test('a file is announced for a thing that is asked for, and can be put elsewhere', async () => {
  const { caseId, reference, requestId, look } = await makeAsked();
  const { documentId } = await claimant.call.documents.requestUpload({
    reference,
    filename: 'invoice.pdf',
    contentType: 'application/pdf',
    bytes: 10,
    requested: { requestId, item: 'hotel-invoice' },
  });
  expect((await look())?.items[0]?.documentIds).toEqual([documentId]);
  await claimant.call.requests.placeDocument({ reference, requestId, documentId, item: 'point-1' });
  expect((await look())?.items.map(({ documentIds }) => documentIds)).toEqual([[], [documentId]]);
  await claimant.call.requests.placeDocument({ reference, requestId, documentId, item: null });
  expect((await look())?.items.flatMap(({ documentIds }) => documentIds)).toEqual([]);
  expect((await eventsOf(caseId)).filter((action) => action === 'document_placed')).toHaveLength(3);
});

test('a document that is added to the case alone answers what it is recognised as, until its claimant says otherwise', async () => {
  const { caseId, reference, requestId, look } = await makeAsked();
  const documentId = await insertDocument({ caseId, pages: ['An invoice.'] });
  const guessed = async () => (await look())?.items.map(({ guessedIds }) => guessedIds);
  expect(await guessed()).toEqual([[], []]);
  const papers = [{ pages: [1], evidence: 'hotel-invoice', days: [] }];
  await database().evidenceGuess.create({ data: { documentId, sorter: 'a-sorter', papers } });
  expect(await guessed()).toEqual([[documentId], []]);
  await claimant.call.evidence.say({ documentId, says: 'ticket' });
  expect(await guessed()).toEqual([[], []]);
  await claimant.call.evidence.say({ documentId, says: 'hotel-invoice' });
  const place = (item: string | null) =>
    claimant.call.requests.placeDocument({ reference, requestId, documentId, item });
  await Promise.all([place(null), place('point-1'), place(null)]);
  await place(null);
  expect(await guessed()).toEqual([[], []]);
  await place('hotel-invoice');
  expect((await look())?.items[0]).toMatchObject({ documentIds: [documentId], guessedIds: [] });
});

test('what came before the request, or after its answer, is no answer to it; the officer reads what was recognised', async () => {
  const { caseId, reference, look } = await makeAsked();
  const add = async (says: string) => {
    const documentId = await insertDocument({ caseId, pages: ['An invoice.'] });
    const papers = [{ pages: [1], evidence: says, days: [] }];
    await database().evidenceGuess.create({ data: { documentId, sorter: 'a-sorter', papers } });
    return documentId;
  };
  const [before] = await database().document.findMany({ where: { caseId } });
  const papers = [{ pages: [1], evidence: 'hotel-invoice', days: [] }];
  await database().evidenceGuess.create({ data: { documentId: before?.id ?? '', sorter: 'a-sorter', papers } });
  expect((await look())?.items[0]?.guessedIds).toEqual([]);
  const answering = await add('hotel-invoice');
  await claimant.call.cases.submit({ reference });
  await add('hotel-invoice');
  const { decision } = await officer.call.cases.byReference({ reference });
  expect(decision?.items[0]?.guessedIds).toEqual([answering]);
});

test('why a thing can’t be sent is answer enough, and the officer reads it with the case', async () => {
  const { reference, requestId } = await makeAsked();
  await expect(claimant.call.cases.submit({ reference })).rejects.toThrow('Add a document or write a message');
  const lost = { item: 'hotel-invoice', words: 'It is lost.', cannotSend: true };
  await claimant.call.requests.answerItem({ reference, requestId, ...lost });
  await claimant.call.cases.submit({ reference });
  const { decision } = await officer.call.cases.byReference({ reference });
  expect(decision?.answeredOn).toMatch(/^\d{4}-/);
  expect(decision?.items[0]?.answer).toEqual({ words: 'It is lost.', cannotSend: true });
  // What is sent stays as it was sent.
  await expect(claimant.call.requests.answerItem({ reference, requestId, ...lost })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('nothing is answered that is not asked, and nobody answers for somebody else or with another’s document', async () => {
  const { reference, requestId } = await makeAsked();
  const answer = { requestId, item: 'hotel-invoice', words: 'Mine.' };
  await expect(claimant.call.requests.answerItem({ ...answer, reference, item: 'ticket' })).rejects.toThrow(
    'The officer does not ask for this.',
  );
  const stranger = await makeClaimant();
  await expect(stranger.call.requests.answerItem({ ...answer, reference })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const other = await makeAsked();
  await expect(
    claimant.call.requests.answerItem({ ...answer, reference, requestId: other.requestId }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  const { documentId } = await uploadFile({ claimant, reference: other.reference, file: await makeLetter() });
  await expect(
    claimant.call.requests.placeDocument({ reference, requestId, documentId, item: 'hotel-invoice' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a document that is removed leaves its place', async () => {
  const { reference, requestId, look } = await makeAsked();
  await database().case.update({ where: { reference }, data: { resubmittedAt: new Date(0) } });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await claimant.call.requests.placeDocument({ reference, requestId, documentId, item: 'hotel-invoice' });
  expect((await look())?.items[0]?.documentIds).toEqual([documentId]);
  await claimant.call.documents.remove({ documentId });
  expect((await look())?.items[0]?.documentIds).toEqual([]);
});
