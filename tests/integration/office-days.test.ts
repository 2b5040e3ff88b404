import { expect, onTestFinished, test, vi } from 'vitest';
import { readDraftInput } from '@/server/drafts/making/read-input';
import { database } from '@/server/platform/database';
import { insertMadeCase } from '@/tests/setup/made-case';
import { makeClaimant, makeOfficer } from '@/tests/setup/people';
import { stormCase } from '@/tests/support/made-cases';

/** In London it is 1 July already. */
const AFTER_MIDNIGHT = new Date('2026-06-30T23:15:00Z');

async function makeHeld() {
  const [claimant, officer] = [await makeClaimant('Nerys Pugh'), await makeOfficer('Jo Field')];
  const { id, reference } = await insertMadeCase({ claimant, made: stormCase() });
  await officer.call.reviews.claim({ reference });
  return { id, reference, claimant, officer };
}

function goTo(now: Date): void {
  vi.useFakeTimers({ toFake: ['Date'], now });
  onTestFinished(() => void vi.useRealTimers());
}

test('a letter bears the office’s day, and so does the page beside it', async () => {
  const { id, reference, claimant, officer } = await makeHeld();
  await officer.call.reviews.decide({ reference, outcome: 'approved' });
  await database().decision.updateMany({ where: { caseId: id }, data: { decidedAt: AFTER_MIDNIGHT } });
  expect((await claimant.call.cases.byReference({ reference })).decision?.decidedOn).toBe('2026-07-01');

  const other = await makeHeld();
  goTo(AFTER_MIDNIGHT);
  const preview = await other.officer.call.letters.forDecision({ reference: other.reference, outcome: 'approved' });
  expect(preview.frame?.date).toBe('2026-07-01');
});

test('a claimant is asked to answer by a working day, and no day that is over at the office is taken', async () => {
  const { reference, officer } = await makeHeld();
  goTo(AFTER_MIDNIGHT);
  const view = await officer.call.cases.byReference({ reference });
  expect(view.office).toMatchObject({ today: '2026-07-01', answerBy: '2026-07-15' });
  const ask = { reference, outcome: 'more_information' as const, requestedEvidence: ['photographs'] };
  await expect(officer.call.reviews.decide({ ...ask, respondBy: '2026-06-30' })).rejects.toThrow('is over');
});

test('drafts and rules have one day of submission, which is the office’s', async () => {
  const { id, reference, officer } = await makeHeld();
  const found = await database().case.update({ where: { id }, data: { submittedAt: AFTER_MIDNIGHT } });
  expect((await readDraftInput(found)).submittedOn).toBe('2026-07-01');
  expect((await officer.call.drafts.current({ reference }))?.basis?.submittedOn).toBe('2026-07-01');
});
