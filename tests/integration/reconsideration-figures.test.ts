import { beforeEach, expect, test } from 'vitest';
import type { ReconsiderationResult } from '@/generated/prisma/enums';
import { addDays } from '@/server/platform/calendar-days';
import { database } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import { makeOfficer, makeSupervisor } from '@/tests/setup/people';
import { askAgainAndWait, insertRejected } from '@/tests/setup/reconsiderations';

beforeEach(async () => {
  await database().decision.deleteMany();
  await database().review.deleteMany();
  await database().document.deleteMany({ where: { copyOfId: { not: null } } });
  await database().case.deleteMany({ where: { reconsiderationOfId: { not: null } } });
  await database().document.deleteMany();
  await database().case.deleteMany();
});

const today = () => office().dayOf(new Date());

/** A reconsideration that was decided so many days after it was sent. */
async function decideAgain({ result, days, on }: { result: ReconsiderationResult; days: number; on: Date }) {
  const { claimant, reference } = await insertRejected();
  const { id } = await askAgainAndWait({ claimant, reference });
  const officerId = (await makeOfficer()).actor.userId;
  const review = await database().review.create({
    data: { caseId: id, officerId, leaseEndsAt: on, endedAt: on, endReason: 'decided' },
    select: { id: true },
  });
  const submittedAt = new Date(on.getTime() - days * 24 * 3_600_000);
  await database().case.update({ where: { id }, data: { status: 'rejected', submittedAt, decidedAt: on } });
  await database().decision.create({
    data: {
      caseId: id,
      officerId,
      reviewId: review.id,
      outcome: 'rejected',
      decidedAt: on,
      reconsidered: result,
      reconsideredBecause: 'Looked at again.',
    },
  });
}

test('the overview counts what waits and what came of the others, with the median of days, in the period alone', async () => {
  const supervisor = await makeSupervisor();
  const noon = new Date(`${today()}T12:00:00Z`);
  for (const [result, days] of [
    ['upheld', 3],
    ['changed', 9],
    ['upheld', 40],
  ] as const)
    await decideAgain({ result, days, on: noon });
  await decideAgain({ result: 'changed', days: 1, on: new Date(noon.getTime() - 60 * 24 * 3_600_000) });
  const { claimant, reference } = await insertRejected();
  const { id } = await askAgainAndWait({ claimant, reference });
  const read = () => supervisor.call.reconsiderations.figures({ from: addDays(today(), -30), to: today() });
  expect(await read()).toEqual({ waiting: 1, overdue: 0, upheld: 2, changed: 1, medianDays: 9 });
  await database().case.update({ where: { id }, data: { dueAt: new Date(0) } });
  expect(await read()).toMatchObject({ waiting: 1, overdue: 1 });
  const before = { from: '2020-01-01', to: '2020-12-31' };
  expect(await supervisor.call.reconsiderations.figures(before)).toMatchObject({ upheld: 0, medianDays: null });
});

test('the queue counts the reconsiderations that an officer may take', async () => {
  const { claimant, reference, officer } = await insertRejected();
  await askAgainAndWait({ claimant, reference });
  expect(await (await makeOfficer()).call.reviews.counts()).toMatchObject({ reconsiderations: 1 });
  expect(await officer.call.reviews.counts()).toMatchObject({ reconsiderations: 0 });
});
