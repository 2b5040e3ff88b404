import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { PAID_APPROVAL } from '@/tests/setup/approve';
import { insertCase } from '@/tests/setup/cases';
import { actionsOf, lookAtCase, lookAtDocument } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';

let claimant: Person;
let officer: Person;
beforeAll(() => {
  env().DECISION_UNDO_SECONDS = 600;
});
beforeEach(async () => {
  claimant = await makeClaimant();
  officer = await makeOfficer('Oscar Typist');
});

/** A case that waits for an officer, with one document that could not be read. */
async function insertUnread() {
  const found = await insertCase({ claimant });
  const documentId = randomUUID();
  await database().document.create({
    data: {
      id: documentId,
      caseId: found.id,
      filename: 'receipt.pdf',
      contentType: 'application/pdf',
      bytes: 10,
      storage: 'local',
      storageKey: documentId,
      registeredAt: new Date(),
      run: 1,
      doneRun: 1,
      ocrStatus: 'failed',
      failureCode: 'damaged',
      failureReason: 'The file is damaged.',
    },
  });
  return { ...found, documentId };
}

const locksWaitedFor = (count: number) =>
  until(`${count} wait for a lock`, async () => {
    const [row] = await database().$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT pid)::int AS count FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE NOT granted AND datname = current_database()`;
    return row?.count === count;
  });

type Turns = { caseId: string; first: () => Promise<unknown>; second: () => Promise<unknown> };

/** Starts one after the other while the case's row is locked, so that they get it in this order. */
async function runInTurn({ caseId, first, second }: Turns) {
  return database().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM "case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
      const begun = Promise.allSettled([first()]);
      await locksWaitedFor(1);
      const joined = Promise.allSettled([second()]);
      await locksWaitedFor(2);
      return { begun, joined };
    },
    { timeout: 60_000 },
  );
}

test('text that is typed in while the case is being decided is not written into it', async () => {
  const { id, reference, documentId } = await insertUnread();
  await officer.call.reviews.claim({ reference });
  const { begun, joined } = await runInTurn({
    caseId: id,
    first: () => officer.call.reviews.decide({ reference, ...PAID_APPROVAL }),
    second: () => officer.call.documents.provideText({ documentId, text: 'Too late' }),
  });
  expect(await begun).toMatchObject([{ status: 'fulfilled' }]);
  expect(await joined).toMatchObject([
    {
      status: 'rejected',
      reason: {
        code: 'CONFLICT',
        message: 'This case was decided a moment ago. Undo the decision first, or wait until it has been sent.',
      },
    },
  ]);
  expect((await lookAtCase(reference)).status).toBe('approved');
  expect(await lookAtDocument(documentId)).toMatchObject({ ocrStatus: 'failed', ocrText: null, run: 1 });
  expect(await database().documentPage.count({ where: { documentId } })).toBe(0);
  expect(await actionsOf(id)).not.toContain('document_text_provided');
});

test('text that is typed in just before the case is decided is in it', async () => {
  const { id, reference, documentId } = await insertUnread();
  await officer.call.reviews.claim({ reference });
  const { begun, joined } = await runInTurn({
    caseId: id,
    first: () => officer.call.documents.provideText({ documentId, text: 'In time' }),
    second: () => officer.call.reviews.decide({ reference, ...PAID_APPROVAL }),
  });
  expect([...(await begun), ...(await joined)]).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
  expect(await lookAtDocument(documentId)).toMatchObject({ ocrStatus: 'completed', ocrText: 'In time' });
  expect((await actionsOf(id)).slice(-2)).toEqual(['document_text_provided', 'case_decided']);
});

test('while an officer holds a case no other has its documents read again; its claimant and a supervisor may', async () => {
  const { id, reference, documentId } = await insertUnread();
  const colleague = await makeOfficer('Cora Colleague');
  await colleague.call.reviews.claim({ reference });
  await expect(officer.call.documents.retry({ documentId })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'Cora Colleague is reviewing this case, so only they can have it read again. Ask for the case first.',
  });
  expect(await lookAtDocument(documentId)).toMatchObject({ ocrStatus: 'failed', run: 1 });

  const failAgain = () =>
    database().document.update({
      where: { id: documentId },
      data: { ocrStatus: 'failed', failureCode: 'damaged', failureReason: 'The file is damaged.' },
    });
  for (const person of [colleague, claimant, await makeSupervisor()]) {
    await person.call.documents.retry({ documentId });
    await failAgain();
  }
  // A review that has run out keeps nobody away.
  await database().review.updateMany({ where: { caseId: id }, data: { leaseEndsAt: new Date(0) } });
  await officer.call.documents.retry({ documentId });
  expect((await actionsOf(id)).filter((action) => action === 'document_retried')).toHaveLength(4);
});

test('text is typed in by whoever reviews the case: the first word begins a review, and there is none before it waits for one', async () => {
  const { id, documentId } = await insertUnread();
  await officer.call.documents.provideText({ documentId, text: 'A receipt' });
  const review = await database().review.findFirstOrThrow({ where: { caseId: id, endedAt: null } });
  expect(review.officerId).toBe(officer.actor.userId);
  expect(await actionsOf(id)).toEqual(['review_claimed', 'document_text_provided']);

  const early = await insertUnread();
  await database().case.update({ where: { id: early.id }, data: { status: 'processing' } });
  await expect(
    officer.call.documents.provideText({ documentId: early.documentId, text: 'Early' }),
  ).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'This case is not waiting for a review right now.',
  });
  expect(await lookAtDocument(early.documentId)).toMatchObject({ ocrText: null });
});
