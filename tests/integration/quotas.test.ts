import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { receiveUpload } from '@/server/documents/files/receive-upload';
import { sendWhileAllowed } from '@/server/documents/files/send-while-allowed';
import { streamTopics } from '@/server/live/service';
import { keepPlace, takePlace } from '@/server/live/standing/take-place';
import { database } from '@/server/platform/database';
import { type Env, env } from '@/server/platform/env';
import { forgetOldTallies } from '@/server/quotas/service';
import { makeCase, makeUploadRequest, STORM, type Ticket } from '@/tests/setup/cases';
import { makeClaimant, type Person } from '@/tests/setup/people';

const given = { ...env() };
afterEach(() => void Object.assign(env(), given));
const allow = (quotas: Partial<Env>) => void Object.assign(env(), quotas);

const announce = ({ claimant, reference, bytes = 10 }: { claimant: Person; reference: string; bytes?: number }) =>
  claimant.call.documents.requestUpload({ reference, filename: 'a.pdf', contentType: 'application/pdf', bytes });

const send = ({ upload, bytes }: { upload: Ticket; bytes: number }) =>
  receiveUpload(makeUploadRequest({ upload, bytes: new Uint8Array(bytes) }));

const bytesOf = async ({ actor }: Person) =>
  (await database().quotaDay.findFirstOrThrow({ where: { userId: actor.userId } })).bytes;

const countKept = (results: PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === 'fulfilled').length;

test('a person has so many open cases and no more, also when they are opened at the same moment', async () => {
  allow({ QUOTA_OPEN_CASES: 3 });
  const claimant = await makeClaimant();
  const create = () => claimant.call.cases.create({ caseType: STORM, title: 'Slates blown off' });
  expect(countKept(await Promise.allSettled(Array.from({ length: 6 }, create)))).toBe(3);
  await expect(create()).rejects.toMatchObject({
    code: 'CONFLICT',
    cause: { refusal: { reason: 'too_many_cases' } },
  });
  const [first] = (await claimant.call.cases.list({})).items;
  await claimant.call.cases.withdraw({ reference: first?.reference ?? '' });
  await create();
  // Nobody else is concerned.
  await makeCase({ claimant: await makeClaimant() });
});

test('a person adds so many files a day, those that they have removed among them', async () => {
  allow({ QUOTA_FILES_PER_DAY: 2 });
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const { documentId } = await announce({ claimant, reference });
  await claimant.call.documents.remove({ documentId });
  expect(countKept(await Promise.allSettled([1, 2, 3].map(() => announce({ claimant, reference }))))).toBe(1);
  await expect(announce({ claimant, reference })).rejects.toMatchObject({
    message:
      'You have added as many files today as one person can. Add the others tomorrow, or contact us if that is too late.',
  });
  // What was refused is not counted, and yesterday neither.
  expect(await database().quotaDay.findMany({ where: { userId: claimant.actor.userId } })).toMatchObject([
    { files: 2 },
  ]);
  await database().quotaDay.updateMany({ data: { day: new Date('2026-01-01') } });
  await announce({ claimant, reference });
  await forgetOldTallies();
  expect(await database().quotaDay.count({ where: { userId: claimant.actor.userId } })).toBe(1);
});

test('a person’s files of a day are so large together', async () => {
  allow({ QUOTA_MEGABYTES_PER_DAY: 1 });
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  await send({ ...(await announce({ claimant, reference, bytes: 900_000 })), bytes: 900_000 });
  await expect(announce({ claimant, reference, bytes: 200_000 })).rejects.toMatchObject({
    cause: { refusal: { reason: 'too_much_today' } },
  });
});

test('what counts is what was received, and not what was announced', async () => {
  allow({ QUOTA_MEGABYTES_PER_DAY: 1 });
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  // Announced, and never sent.
  await announce({ claimant, reference, bytes: 900_000 });
  const small = await announce({ claimant, reference, bytes: 10 });
  await send({ ...small, bytes: 600_000 });
  expect(await bytesOf(claimant)).toBe(600_000n);
  // It stays as it came first, and has been received once more all the same.
  await send({ ...small, bytes: 600_000 });
  expect(await bytesOf(claimant)).toBe(1_200_000n);
  const { upload } = small;
  await expect(receiveUpload(makeUploadRequest({ upload, bytes: new Uint8Array(10) }))).rejects.toMatchObject({
    refusal: { reason: 'too_much_today' },
  });
});

test('an upload that is too large counts as far as it was received', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const announced = await announce({ claimant, reference });
  await expect(send({ ...announced, bytes: 20 * 1024 * 1024 + 1 })).rejects.toMatchObject({ code: 'too_large' });
  expect(await bytesOf(claimant)).toBeGreaterThan(20_000_000n);
});

test('a person has so many streams; a place is free again once one ends or its request is over', async () => {
  allow({ QUOTA_STREAMS: 2 });
  const { actor } = await makeClaimant();
  const ctx = { actor, isStillSignedIn: async () => true };
  const request = new AbortController();
  takePlace({ userId: actor.userId, signal: request.signal });
  const leave = takePlace({ userId: actor.userId, signal: undefined });
  const stream = keepPlace(streamTopics({ ctx, references: [], queue: true, signal: undefined }), leave);
  await stream.next();
  const takeThird = () => takePlace({ userId: actor.userId, signal: undefined });
  expect(takeThird).toThrow('Casedraft is open in too many places under your account.');
  takePlace({ userId: (await makeClaimant()).actor.userId, signal: undefined });
  await stream.return(undefined);
  const leaveThird = takeThird();
  expect(takeThird).toThrow();
  request.abort();
  takeThird();
  leaveThird();
});

test('a form’s files are received for a case that takes them, and one form of a person at a time', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const { actor } = claimant;
  const send = (receive: () => Promise<unknown>, who = actor) => sendWhileAllowed({ actor: who, reference }, receive);
  const never = () => Promise.reject(new Error('something was received'));
  const second = await send(() => send(never).catch((error: unknown) => error));
  expect(second).toMatchObject({ code: 'conflict', refusal: { reason: 'sending_already' } });
  await expect(send(never, (await makeClaimant()).actor)).rejects.toMatchObject({ code: 'not_found' });
  await claimant.call.cases.withdraw({ reference });
  await expect(send(never)).rejects.toMatchObject({ refusal: { reason: 'case_closed' } });
});

test('an upload of which nothing more comes is answered, and nothing of it is kept', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const { documentId, upload } = await announce({ claimant, reference, bytes: 50_000 });
  const whole = makeUploadRequest({ upload, bytes: new Uint8Array(50_000) });
  const begun = new Uint8Array(await whole.arrayBuffer()).slice(0, 20_000);
  const body = new ReadableStream({ start: (controller) => controller.enqueue(begun) });
  const request = new Request(upload.url, {
    method: 'POST',
    body,
    headers: { 'content-type': whole.headers.get('content-type') ?? '' },
    duplex: 'half',
  } as RequestInit);
  await expect(receiveUpload(request, { silentMs: 50 })).rejects.toMatchObject({
    message: 'Only a part of this file arrived. Check your connection and upload it again.',
  });
  expect(await readdir(path.join(env().DATA_DIR, 'files', documentId))).toEqual([]);
});
