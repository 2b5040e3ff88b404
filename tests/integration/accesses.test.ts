import { beforeAll, expect, test } from 'vitest';
import { openOriginal, openPageImage } from '@/server/documents/view';
import { database } from '@/server/platform/database';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { documentSettled } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';

let claimant: Person;
let caseId: string;
let reference: string;
let documentId: string;

beforeAll(async () => {
  claimant = await makeClaimant('Clara Reader');
  ({ id: caseId, reference } = await makeCase({ claimant }));
  await startWorker();
  documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await documentSettled(documentId);
  await database().case.update({
    where: { id: caseId },
    data: { status: 'awaiting_officer_review', submittedAt: new Date(), awaitingSince: new Date(), dueAt: new Date() },
  });
});

const accessesOf = async ({ actor }: Person) => {
  const rows = await database().auditEvent.findMany({
    where: { actorId: actor.userId, caseId: null, action: { not: 'signed_in' } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ action, data }) => [action, data]);
};

test('what an officer opens is on record, once a look', async () => {
  const officer = await makeOfficer();
  const { actor } = officer;
  for (let look = 0; look < 2; look += 1) {
    await officer.call.cases.byReference({ reference });
    await openPageImage({ actor, documentId, page: 1 });
    await officer.call.documents.words({ documentId, page: 1 });
    await openOriginal({ actor, documentId });
  }
  expect(await accessesOf(officer)).toEqual([
    ['case_opened', { caseId }],
    ['page_opened', { caseId, documentId, page: 1 }],
    ['original_opened', { caseId, documentId }],
  ]);
});

test('a search is on record by what it found, not by its words', async () => {
  const officer = await makeOfficer();
  await officer.call.reviews.queue({ limit: 10 });
  expect(await accessesOf(officer)).toEqual([]);
  await officer.call.reviews.queue({ limit: 10, search: 'Clara Reader' });
  expect(await accessesOf(officer)).toEqual([['search_made', { found: [caseId] }]]);
});

test('a refusal is on record', async () => {
  const namesake = await makeOfficer('Clara Reader');
  await expect(namesake.call.cases.byReference({ reference })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await accessesOf(namesake)).toEqual([['access_refused', { caseId }]]);
});

test('claimants who look at their own case leave no access', async () => {
  await claimant.call.cases.byReference({ reference });
  expect(await accessesOf(claimant)).toEqual([]);
});

test('a change of role is on record, whoever makes it', async () => {
  const { actor } = await makeClaimant();
  await database().$executeRaw`UPDATE "user" SET role = 'officer' WHERE id = ${actor.userId}::uuid`;
  const noted = await database().auditEvent.findMany({ where: { data: { path: ['userId'], equals: actor.userId } } });
  expect(noted.map(({ action, data }) => [action, data])).toEqual([
    ['role_changed', { userId: actor.userId, from: 'claimant', to: 'officer' }],
  ]);
});
