import { describe, expect, test } from 'vitest';
import { addMonths } from '@/server/platform/calendar-days';
import { database } from '@/server/platform/database';
import { insertDocument } from '@/tests/setup/drafts';
import { actionsOf } from '@/tests/setup/look';
import { makeClaimant, makeOfficer } from '@/tests/setup/people';
import { askAgain, insertRejected, SOMETHING_ELSE } from '@/tests/setup/reconsiderations';

const MONTHS_AGO = (months: number) =>
  new Date(`${addMonths(new Date().toISOString().slice(0, 10), -months)}T12:00:00Z`);

describe('a claimant who was turned down', () => {
  test('is shown the reasons and the last day', async () => {
    const { claimant, reference } = await insertRejected();
    const chance = await claimant.call.reconsiderations.chance({ reference });
    expect(chance).toMatchObject({ kind: 'open', reference: null });
    expect(chance.reasons).toEqual([
      { key: 'insufficient-evidence', text: expect.any(String), isEnglish: false },
      { key: 'own-1', text: 'The roof was old.', isEnglish: true },
    ]);
  });

  test('opens a linked case of their own, of the same type, and the same one when they begin again', async () => {
    const { claimant, reference, id } = await insertRejected();
    const begun = await claimant.call.reconsiderations.begin({ reference });
    expect(await claimant.call.reconsiderations.begin({ reference })).toEqual(begun);
    const opened = await database().case.findUniqueOrThrow({ where: { reference: begun.reference } });
    expect(opened).toMatchObject({
      status: 'open',
      reconsiderationOfId: id,
      claimantId: claimant.actor.userId,
      caseType: 'storm-damage-claim',
      title: 'Another look: Slates blown off the roof',
    });
    await expect(claimant.call.cases.submit(begun)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('hands it over with what is wrong, and with the first case’s documents as they were read', async () => {
    const { claimant, reference, documentId, id } = await insertRejected();
    const asked = await askAgain({ claimant, reference });
    expect(asked).toMatchObject({ status: 'processing', reconsiderationOfId: id });
    const [copy] = await database().document.findMany({ where: { caseId: asked.id }, include: { pages: true } });
    const original = await database().document.findUniqueOrThrow({
      where: { id: documentId },
      include: { pages: true },
    });
    expect(copy).toMatchObject({
      copyOfId: documentId,
      storageKey: original.storageKey,
      ocrStatus: 'completed',
      run: 2,
    });
    expect(copy?.pages.map(({ text }) => text)).toEqual(original.pages.map(({ text }) => text));
    const { grounds } = (await claimant.call.reconsiderations.byReference({ reference: asked.reference })) ?? {};
    expect(grounds).toEqual([
      { key: 'something-else', text: null, isEnglish: false, words: SOMETHING_ELSE.words, documents: [] },
    ]);
    expect(await actionsOf(id)).toContain('reconsideration_asked');
    expect(await actionsOf(asked.id)).toEqual(expect.arrayContaining(['case_submitted', 'reconsideration_begun']));
  });

  test('is not asked again what each document is', async () => {
    const { claimant, reference, documentId } = await insertRejected();
    const papers = [{ pages: [1], evidence: 'repair-invoice', days: [] }];
    await database().evidenceGuess.create({ data: { documentId, sorter: 'a-sorter', papers } });
    await database().evidenceWord.create({ data: { documentId, evidence: 'weather-report' } });
    const asked = await askAgain({ claimant, reference });
    const { documents } = await claimant.call.cases.byReference({ reference: asked.reference });
    expect(documents.map(({ evidence }) => evidence)).toEqual([{ papers, says: 'weather-report' }]);
  });

  test('ties new evidence to the reason that it is about, and no document of another case', async () => {
    const { claimant, reference, documentId } = await insertRejected();
    const begun = await claimant.call.reconsiderations.begin({ reference });
    const { id: caseId } = await database().case.findUniqueOrThrow({ where: begun });
    const added = await insertDocument({ caseId, pages: ['A surveyor looked at the roof.'] });
    const send = (documentIds: string[]) =>
      claimant.call.reconsiderations.send({
        ...begun,
        grounds: [{ reason: 'own-1', words: 'The roof was new in 2024.', documentIds }],
      });
    await expect(send([documentId])).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await send([added]);
    const view = await claimant.call.reconsiderations.byReference(begun);
    expect(view?.grounds).toMatchObject([{ text: 'The roof was old.', documents: [{ id: added }] }]);
    expect(view?.first.reasons.map(({ isDisputed }) => isDisputed)).toEqual([false, true]);
  });

  test('asks once, unless they took it back', async () => {
    const { claimant, reference } = await insertRejected();
    const asked = await askAgain({ claimant, reference });
    const again = { code: 'CONFLICT', message: 'You have asked for another look at this decision already.' };
    await expect(claimant.call.reconsiderations.begin({ reference })).rejects.toMatchObject(again);
    await expect(
      claimant.call.reconsiderations.send({ reference: asked.reference, grounds: [SOMETHING_ELSE] }),
    ).rejects.toMatchObject(again);
    await claimant.call.cases.withdraw({ reference: asked.reference });
    expect((await askAgain({ claimant, reference })).reference).not.toBe(asked.reference);
  });

  test('is told that the time is over, also where they had begun before', async () => {
    const { claimant, reference, id } = await insertRejected({ sentAt: MONTHS_AGO(2) });
    const begun = await claimant.call.reconsiderations.begin({ reference });
    await database().decision.updateMany({ where: { caseId: id }, data: { sentAt: MONTHS_AGO(4) } });
    expect(await claimant.call.reconsiderations.chance({ reference })).toMatchObject({ kind: 'over' });
    const over = { code: 'CONFLICT', message: expect.stringContaining('time to ask for another look is over') };
    await expect(claimant.call.reconsiderations.begin({ reference })).rejects.toMatchObject(over);
    await expect(claimant.call.reconsiderations.send({ ...begun, grounds: [SOMETHING_ELSE] })).rejects.toMatchObject(
      over,
    );
  });

  test('names reasons of the decision alone, each once, with words', async () => {
    const { claimant, reference } = await insertRejected();
    const begun = await claimant.call.reconsiderations.begin({ reference });
    const send = (grounds: { reason: string; words: string }[]) =>
      claimant.call.reconsiderations.send({ ...begun, grounds });
    const refused = { code: 'BAD_REQUEST' };
    await expect(send([])).rejects.toMatchObject(refused);
    await expect(send([{ reason: 'something-else', words: ' ' }])).rejects.toMatchObject(refused);
    await expect(send([SOMETHING_ELSE, SOMETHING_ELSE])).rejects.toMatchObject(refused);
    await expect(send([{ reason: 'not-one', words: 'Wrong' }])).rejects.toMatchObject(refused);
  });
});

test('nobody else’s case is known, nor its reconsideration', async () => {
  const { claimant, reference } = await insertRejected();
  const stranger = await makeClaimant('Stan Stranger');
  const begun = await claimant.call.reconsiderations.begin({ reference });
  const unknown = { code: 'NOT_FOUND' };
  await expect(stranger.call.reconsiderations.chance({ reference })).rejects.toMatchObject(unknown);
  await expect(stranger.call.reconsiderations.begin({ reference })).rejects.toMatchObject(unknown);
  await expect(stranger.call.reconsiderations.byReference(begun)).rejects.toMatchObject(unknown);
  await expect(stranger.call.reconsiderations.send({ ...begun, grounds: [SOMETHING_ELSE] })).rejects.toMatchObject(
    unknown,
  );
  const officer = await makeOfficer();
  await expect(officer.call.reconsiderations.byReference(begun)).rejects.toMatchObject(unknown);
});

test('the database keeps a reconsideration from being sent without a ground, opened twice, or robbed of its files', async () => {
  const { claimant, reference, id, documentId } = await insertRejected();
  const begun = await claimant.call.reconsiderations.begin({ reference });
  await expect(
    database().$executeRaw`UPDATE "case" SET status = 'processing' WHERE reference = ${begun.reference}`,
  ).rejects.toThrow('names at least one reason');
  await expect(
    database()
      .$executeRaw`INSERT INTO "case" (id, reference, case_type, title, claimant_id, reconsideration_of_id, updated_at)
      SELECT gen_random_uuid(), 'CASE-2026-999998', case_type, title, claimant_id, ${id}::uuid, now() FROM "case" WHERE id = ${id}::uuid`,
  ).rejects.toThrow('case_reconsidered_once');
  await claimant.call.reconsiderations.send({ ...begun, grounds: [SOMETHING_ELSE] });
  await expect(database().$executeRaw`DELETE FROM document WHERE id = ${documentId}::uuid`).rejects.toThrow(
    'document_copy_of_id_fkey',
  );
});
