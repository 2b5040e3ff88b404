// The forms of a page without script, as a browser posts them.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import os from 'node:os';
import { beforeAll, expect, test, vi } from 'vitest';
import { POST as beginReconsideration } from '@/app/api/forms/begin-reconsideration/route';
import { readFormAnswer } from '@/app/api/forms/form-answer';
import { POST as placeDocument } from '@/app/api/forms/place-document/route';
import { POST as sayEvidence } from '@/app/api/forms/say-evidence/route';
import { POST as submit } from '@/app/api/forms/submit/route';
import { POST as upload } from '@/app/api/forms/upload/route';
import { POST as withdraw } from '@/app/api/forms/withdraw/route';
import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { MAXIMUM_FILE_BYTES } from '@/server/documents/limits';
import { database } from '@/server/platform/database';
import { localStorage } from '@/server/providers/storage/storage';
import { makeLetter } from '@/tests/setup/cases';
import { makeOfficer, ORIGIN } from '@/tests/setup/people';

type Visitor = { userId: string; cookie: string };

async function signUp(name: string): Promise<Visitor> {
  const body = JSON.stringify({ name, email: `${randomUUID()}@example.com`, password: 'a long enough password' });
  const headers = { 'content-type': 'application/json', origin: ORIGIN };
  const response = await auth().handler(
    new Request(`${ORIGIN}/api/auth/sign-up/email`, { method: 'POST', headers, body }),
  );
  const { user }: { user: { id: string } } = await response.json();
  return {
    userId: user.id,
    cookie: response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
}

let owner: Visitor;
let letter: Buffer;
beforeAll(async () => {
  owner = await signUp('Olga Owner');
  letter = (await makeLetter()).bytes;
});

let cases = 0;
async function makeOwnCase(): Promise<string> {
  cases += 1;
  const reference = `CASE-2026-9${String(cases).padStart(8, '0')}`;
  await database().case.create({
    data: { reference, caseType: 'storm-damage-claim', title: 'A roof', claimantId: owner.userId },
  });
  return reference;
}

/** Asks the claimant for one paper. Gives the request's id. */
async function askFor({ reference, evidence }: { reference: string; evidence: string }): Promise<string> {
  const officer = await makeOfficer();
  const { id } = await database().case.update({
    where: { reference },
    data: { status: 'awaiting_claimant', submittedAt: new Date() },
  });
  const now = new Date();
  const officerId = officer.actor.userId;
  const review = await database().review.create({
    data: { caseId: id, officerId, leaseEndsAt: now, endedAt: now, endReason: 'decided' },
  });
  const decision = await database().decision.create({
    data: {
      caseId: id,
      officerId,
      reviewId: review.id,
      outcome: 'more_information',
      requestedEvidence: [evidence],
      decidedAt: now,
      sentAt: now,
    },
  });
  return decision.id;
}

const post = (path: string, { cookie, body }: { cookie?: string; body: BodyInit }) =>
  new Request(`${ORIGIN}${path}`, { method: 'POST', headers: { origin: ORIGIN, ...(cookie ? { cookie } : {}) }, body });

function writeFiles({ files, ownerId = owner.userId }: { files: [string, Uint8Array][]; ownerId?: string }) {
  const form = new FormData();
  form.append('owner', ownerId);
  for (const [name, bytes] of files) form.append('file', new Blob([Uint8Array.from(bytes)]), name);
  return form;
}

const answerOf = (response: Response) => {
  const [line] = response.headers.getSetCookie();
  return readFormAnswer(decodeURIComponent(/=([^;]*)/.exec(line ?? '')?.[1] ?? ''));
};

const filesOf = async (reference: string) =>
  (await database().document.findMany({ where: { case: { reference } }, orderBy: { id: 'asc' } })).map(
    ({ filename, bytes, registeredAt, run }) => ({ filename, bytes, isRegistered: registeredAt !== null, run }),
  );

const readLeftovers = () => readdirSync(os.tmpdir()).filter((name) => name.startsWith('casedraft-form-'));

test('files of a form arrive as any others, and one that is refused keeps none of them out', async () => {
  const reference = await makeOwnCase();
  const before = readLeftovers();
  const files: [string, Uint8Array][] = [
    ['huge.pdf', new Uint8Array(MAXIMUM_FILE_BYTES + 5)],
    ['letter.pdf', letter],
    ['notes.txt', Buffer.from('no picture')],
  ];
  const response = await upload(
    post(`/api/forms/upload?case=${reference}`, { cookie: owner.cookie, body: writeFiles({ files }) }),
  );
  expect([response.status, response.headers.get('location')]).toEqual([303, `/cases/${reference}#form-answer`]);
  expect(answerOf(response)).toMatchObject({
    added: 1,
    refused: [
      { name: 'huge.pdf', reason: expect.stringContaining('larger than 20 MB') },
      { name: 'notes.txt', reason: expect.any(String), why: 'wrong_type' },
    ],
  });
  expect(await filesOf(reference)).toEqual([
    { filename: 'letter.pdf', bytes: letter.length, isRegistered: true, run: 1 },
  ]);
  expect(readLeftovers()).toEqual(before);
});

test('nothing is added to the case of somebody else, nor in the name of another account', async () => {
  const reference = await makeOwnCase();
  const stranger = await signUp('Stan Stranger');
  const body = () => writeFiles({ files: [['letter.pdf', letter]], ownerId: stranger.userId });
  const path = `/api/forms/upload?case=${reference}`;
  const foreign = await upload(post(path, { cookie: stranger.cookie, body: body() }));
  expect(answerOf(foreign)).toMatchObject({ problem: expect.stringContaining('no such case') });
  const late = await upload(post(path, { cookie: owner.cookie, body: body() }));
  expect(answerOf(late)?.refused[0]?.reason).toContain('Another account is signed in now');
  expect(await filesOf(reference)).toEqual([]);
});

test('whoever is not signed in is led to the sign-in page, and nothing is kept', async () => {
  const reference = await makeOwnCase();
  const before = readLeftovers();
  const files = post(`/api/forms/upload?case=${reference}`, { body: writeFiles({ files: [['letter.pdf', letter]] }) });
  const words = post('/api/forms/submit', { body: new URLSearchParams({ reference }) });
  for (const response of [await upload(files), await submit(words)])
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `/sign-in?next=${encodeURIComponent(`/cases/${reference}`)}`,
    ]);
  expect(readLeftovers()).toEqual(before);
});

test('a case is submitted and withdrawn as by its page, with a refusal told on the page', async () => {
  const reference = await makeOwnCase();
  const send = (form: Record<string, string>) => ({ cookie: owner.cookie, body: new URLSearchParams(form) });
  const early = await submit(post('/api/forms/submit', send({ reference })));
  expect(answerOf(early)).toMatchObject({
    problem: 'Add at least one document before you submit the case.',
    why: 'no_document',
  });
  const unsure = await withdraw(post('/api/forms/withdraw', send({ reference })));
  expect(answerOf(unsure)?.problem).toContain('Tick the box');
  const done = await withdraw(post('/api/forms/withdraw', send({ reference, sure: 'yes' })));
  expect(done.headers.get('location')).toBe(`/cases/${reference}`);
  expect((await database().case.findUniqueOrThrow({ where: { reference } })).status).toBe('withdrawn');
});

test('what a document is can be said by a form', async () => {
  const reference = await makeOwnCase();
  const files = writeFiles({ files: [['letter.pdf', letter]] });
  await upload(post(`/api/forms/upload?case=${reference}`, { cookie: owner.cookie, body: files }));
  const { id: documentId } = await database().document.findFirstOrThrow({ where: { case: { reference } } });
  const say = (says: string) => {
    const body = new URLSearchParams({ reference, owner: owner.userId, documentId, says });
    return sayEvidence(post('/api/forms/say-evidence', { cookie: owner.cookie, body }));
  };
  expect((await say('something_else')).headers.get('location')).toBe(`/cases/${reference}#documents`);
  expect(await database().evidenceWord.findUniqueOrThrow({ where: { documentId } })).toMatchObject({ evidence: null });
  expect(answerOf(await say('no-such-paper'))?.problem).toContain('does not ask for that kind of document');
});

test('files of a form are for the point of a request that it names, and can be taken out of it', async () => {
  const reference = await makeOwnCase();
  const requestId = await askFor({ reference, evidence: 'repair-estimate' });
  const body = writeFiles({ files: [['letter.pdf', letter]] });
  body.append('requestId', requestId);
  body.append('item', 'repair-estimate');
  await upload(post(`/api/forms/upload?case=${reference}`, { cookie: owner.cookie, body }));
  const where = { document: { case: { reference } } };
  const { documentId, item } = await database().requestedDocument.findFirstOrThrow({ where });
  expect(item).toBe('repair-estimate');
  const place = new URLSearchParams({ reference, owner: owner.userId, requestId, documentId });
  const out = await placeDocument(post('/api/forms/place-document', { cookie: owner.cookie, body: place }));
  expect(out.headers.get('location')).toBe(`/cases/${reference}`);
  expect(await database().requestedDocument.findFirstOrThrow({ where })).toMatchObject({ item: null });
});

test('asking for another look begins by a form, and files of its page lead back there', async () => {
  const reference = await makeOwnCase();
  const form = { cookie: owner.cookie, body: new URLSearchParams({ reference, owner: owner.userId }) };
  const early = await beginReconsideration(post('/api/forms/begin-reconsideration', form));
  expect(answerOf(early)).toMatchObject({ why: 'no_decision_to_ask' });
  const lead = async (asksAgainOf: string) => {
    const path = `/api/forms/upload?${new URLSearchParams({ case: reference, asksAgainOf })}`;
    const body = writeFiles({ files: [['letter.pdf', letter]] });
    return (await upload(post(path, { cookie: owner.cookie, body }))).headers.get('location');
  };
  expect(await lead('CASE-2026-000001')).toBe('/cases/CASE-2026-000001/reconsideration#form-answer');
  expect(await lead('//evil.test')).toBe(`/cases/${reference}#form-answer`);
});

test('an answer leads nowhere else, whatever reference a form names', async () => {
  const form = { cookie: owner.cookie, body: new URLSearchParams({ reference: '//evil.test' }) };
  const response = await submit(post('/api/forms/submit', form));
  expect([response.status, response.headers.get('location')]).toEqual([303, '/cases']);
});

test('a file that the store does not take leaves nothing that waits for it', async () => {
  const reference = await makeOwnCase();
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
  vi.spyOn(localStorage(), 'receive').mockRejectedValueOnce(full);
  const body = writeFiles({ files: [['letter.pdf', letter]] });
  const response = await upload(post(`/api/forms/upload?case=${reference}`, { cookie: owner.cookie, body }));
  expect(answerOf(response)?.refused).toMatchObject([{ name: 'letter.pdf', reason: expect.stringMatching(/no room/) }]);
  expect(await filesOf(reference)).toEqual([]);
});
