import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { sendDueDecisions } from '@/server/decisions/sending/send-decisions';
import { database } from '@/server/platform/database';
import { insertCase } from '@/tests/setup/cases';
import { actionsOf, lookAtCase } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { askAgainAndWait, insertRejected } from '@/tests/setup/reconsiderations';

beforeEach(async () => {
  await database().decision.deleteMany();
  await database().review.deleteMany();
  await database().document.deleteMany({ where: { copyOfId: { not: null } } });
  await database().case.deleteMany({ where: { reconsiderationOfId: { not: null } } });
  await database().document.deleteMany();
  await database().case.deleteMany();
});

const REFUSAL = {
  code: 'FORBIDDEN',
  message:
    'This case asks to look again at a decision that you took part in, so a colleague decides it. Take another one.',
};

describe.each([
  ['officer', makeOfficer],
  ['supervisor', makeSupervisor],
] as const)('the %s who decided first', (_, make) => {
  test('is not offered the case, and can’t claim, read, take over or decide it', async () => {
    const officer: Person = await make('Fay First');
    const { claimant, reference: first } = await insertRejected({ officer });
    const { reference } = await askAgainAndWait({ claimant, reference: first });
    const { reviews, cases } = officer.call;
    expect((await reviews.queue({})).items).toEqual([]);
    expect((await reviews.queue({ search: reference })).items).toEqual([]);
    expect((await reviews.counts()).waiting).toBe(0);
    expect(await reviews.next({})).toBeNull();
    expect(await reviews.upNext({})).toBeNull();
    await expect(reviews.claim({ reference })).rejects.toMatchObject(REFUSAL);
    await expect(cases.byReference({ reference })).rejects.toMatchObject(REFUSAL);
    const decision = { reference, outcome: 'rejected' as const, reasons: ['insufficient-evidence'] };
    await expect(reviews.decide({ ...decision, reconsideredBecause: 'As before.' })).rejects.toMatchObject(REFUSAL);
    if (officer.actor.role === 'supervisor')
      await expect(reviews.takeOver({ reference })).rejects.toMatchObject(REFUSAL);
    // What they decided themselves they can still read.
    expect((await cases.byReference({ reference: first })).reference).toBe(first);
  });
});

test('nobody lifts that, and a name that was lifted does not help', async () => {
  const officer = await makeOfficer('Fay First');
  const { claimant, reference: first } = await insertRejected({ officer });
  const { reference } = await askAgainAndWait({ claimant, reference: first });
  const supervisor = await makeSupervisor();
  await expect(
    supervisor.call.conflicts.lift({ reference, officerId: officer.actor.userId, reason: 'They are fair.' }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
});

describe('the database itself', () => {
  test.each(['review', 'decision'] as const)('takes no %s of the first officer, whatever wrote it', async (table) => {
    const { claimant, reference, officer } = await insertRejected();
    const { id } = await askAgainAndWait({ claimant, reference });
    await database().caseConflict.deleteMany({ where: { caseId: id } });
    const officerId = officer.actor.userId;
    const review = { id: randomUUID(), caseId: id, leaseEndsAt: new Date() };
    const other = await makeOfficer('Oda Other');
    await database().review.create({ data: { ...review, officerId: other.actor.userId } });
    const write =
      table === 'review'
        ? database().$executeRaw`UPDATE review SET officer_id = ${officerId}::uuid WHERE id = ${review.id}::uuid`
        : database()
            .$executeRaw`INSERT INTO decision (id, case_id, officer_id, review_id, outcome, reconsidered, reconsidered_because)
            VALUES (gen_random_uuid(), ${id}::uuid, ${officerId}::uuid, ${review.id}::uuid, 'rejected', 'upheld', 'As before')`;
    await expect(write).rejects.toThrow('no part in the first decision');
  });
});

describe('another officer', () => {
  async function takeOver() {
    const rejected = await insertRejected();
    const { id, reference } = await askAgainAndWait(rejected);
    const officer = await makeOfficer('Oda Other');
    await officer.call.reviews.claim({ reference });
    return { rejected, id, reference, officer };
  }

  test('sees the first decision, its reasons and what the claimant says', async () => {
    const { rejected, reference, officer } = await takeOver();
    expect((await officer.call.cases.byReference({ reference })).reconsiderationOf).toBe(rejected.reference);
    const view = await officer.call.reconsiderations.byReference({ reference });
    expect(view?.first).toMatchObject({ reference: rejected.reference, outcome: 'rejected' });
    expect(view?.first.reasons.map(({ text }) => text)).toContain('The roof was old.');
    expect(view?.grounds).toMatchObject([{ words: 'The report is of another house.' }]);
  });

  test('finds it in the queue by its kind, in each of the lists', async () => {
    await insertCase({ claimant: await makeClaimant() });
    const { id, reference, officer } = await takeOver();
    const list = async (view: 'waiting' | 'mine' | 'done') => {
      const { items } = await officer.call.reviews.queue({ view, kind: 'reconsideration', decidedBy: 'everyone' });
      return items.map((item) => [item.reference, item.isReconsideration]);
    };
    expect(await list('mine')).toEqual([[reference, true]]);
    expect(await list('done')).toEqual([]);
    await database().review.deleteMany({ where: { caseId: id } });
    expect(await list('waiting')).toEqual([[reference, true]]);
    expect((await officer.call.reviews.queue({})).items).toHaveLength(2);
  });

  test('says why the first decision stands, and the letter says that it does', async () => {
    const { rejected, id, reference, officer } = await takeOver();
    const decision = { reference, outcome: 'rejected' as const, reasons: ['insufficient-evidence'] };
    await expect(officer.call.reviews.decide(decision)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'Say why the first decision stands, or why it is changed.',
    });
    await officer.call.reviews.decide({ ...decision, reconsideredBecause: 'The papers still show no storm.' });
    await database().decision.updateMany({ where: { caseId: id }, data: { sendAt: new Date(0) } });
    await sendDueDecisions();
    expect((await lookAtCase(reference)).status).toBe('rejected');
    const staff = await officer.call.cases.byReference({ reference });
    expect(staff.decision?.forStaff?.reconsidered).toEqual({
      result: 'upheld',
      because: 'The papers still show no storm.',
    });
    const own = await rejected.claimant.call.cases.byReference({ reference });
    expect(own.decision?.letter).toContain(`in your case ${rejected.reference}. A different officer`);
    expect(own.decision?.letter).toContain('Our decision stays as it was.');
    expect(own.decision?.letter).toContain('We look at a decision again only once');
    expect(JSON.stringify(own)).not.toContain('still show no storm');
    expect(await actionsOf(rejected.id)).toContain('reconsideration_sent');
    expect(await rejected.claimant.call.reconsiderations.chance({ reference })).toMatchObject({ kind: 'none' });
  });

  test('asks for more without saying yet what becomes of the first decision', async () => {
    const { reference, officer } = await takeOver();
    await officer.call.reviews.decide({
      reference,
      outcome: 'more_information',
      requestedEvidence: ['repair-estimate'],
    });
    expect((await officer.call.cases.byReference({ reference })).decision?.forStaff?.reconsidered).toBeNull();
  });
});
