import { EventEmitter, once } from 'node:events';
import { beforeAll, expect, test, vi } from 'vitest';
import { database } from '@/server/platform/database';
import { aiEngine } from '@/server/providers/ai/ai';
import { approveOver } from '@/tests/setup/approve';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { caseIs, documentSettled, draftsOf, lookAtCase } from '@/tests/setup/look';
import { makeClaimant, makeOfficer } from '@/tests/setup/people';
import { makeReadCase } from '@/tests/setup/read-case';
import { until } from '@/tests/setup/until';
import { startWorker } from '@/tests/setup/worker';

beforeAll(async () => {
  await startWorker();
});

/** Stops the drafter just before it drafts, until `release` is called. What it then does is real. */
function holdDrafting() {
  const engine = aiEngine();
  const draft = engine.generateDraftWithAI.bind(engine);
  const gate = new EventEmitter();
  const released = once(gate, 'release');
  const held = once(gate, 'held');
  const spy = vi.spyOn(engine, 'generateDraftWithAI').mockImplementation(async (request) => {
    gate.emit('held');
    await released;
    return draft(request);
  });
  return {
    held,
    release: () => {
      spy.mockRestore();
      gate.emit('release');
    },
  };
}

test('a drafter keeps its case for as long as it drafts, and no longer than half a minute after its death', async () => {
  const { claimant, id, reference } = await makeReadCase();
  const drafting = holdDrafting();
  await claimant.call.cases.submit({ reference });
  await drafting.held;
  const { draftLeaseEnds: first } = await lookAtCase(reference);
  expect(first?.getTime()).toBeLessThanOrEqual(Date.now() + 30_000);
  await until('the lease is renewed', async () => ((await lookAtCase(reference)).draftLeaseEnds ?? 0) > (first ?? 0));
  drafting.release();
  await caseIs(reference, 'awaiting_officer_review');
  expect(await draftsOf(id)).toHaveLength(1);
  // Given back by a write of its own, after the case has moved on.
  await until('the lease is given back', async () => (await lookAtCase(reference)).draftLease === null);
});

test('a draft never lands on a case that was decided while it was made', async () => {
  const { claimant, id, reference } = await makeReadCase();
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  const drafting = holdDrafting();
  const later = await addDocument({ claimant, reference, file: await makeLetter() });
  await drafting.held;
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  await approveOver({ officer, reference });
  drafting.release();
  await documentSettled(later);
  expect((await draftsOf(id)).map((draft) => draft.status)).toEqual(['accepted']);
  expect((await lookAtCase(reference)).status).toBe('approved');
});

test('a decision over a draft that is no longer the newest is refused', async () => {
  const { claimant, reference } = await makeReadCase();
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  const seen = await officer.call.drafts.current({ reference });
  await documentSettled(await addDocument({ claimant, reference, file: await makeLetter() }));
  if (!seen) throw new Error('the case has a draft');
  await expect(officer.call.reviews.decide({ reference, outcome: 'approved', draftId: seen.id })).rejects.toThrow(
    'A newer draft has arrived. Read it before you decide.',
  );
  expect((await lookAtCase(reference)).status).toBe('awaiting_officer_review');
  await approveOver({ officer, reference });
  expect((await lookAtCase(reference)).status).toBe('approved');
});

test('what was submitted stays in the case; what is added after a request may go, and the draft before it is current again', async () => {
  const { claimant, id, reference, documentId } = await makeReadCase();
  const officer = await makeOfficer();
  const ask = async () => {
    await caseIs(reference, 'awaiting_officer_review');
    await officer.call.reviews.claim({ reference });
    await officer.call.reviews.decide({ reference, outcome: 'more_information', note: 'Please send the estimate.' });
  };
  await claimant.call.cases.submit({ reference });
  await ask();
  const second = await addDocument({ claimant, reference, file: await makeLetter() });
  await documentSettled(second);
  await claimant.call.cases.submit({ reference });
  await ask();
  for (const kept of [documentId, second]) {
    await expect(claimant.call.documents.remove({ documentId: kept })).rejects.toThrow('can no longer be removed');
  }
  const third = await addDocument({ claimant, reference, file: await makeLetter() });
  await documentSettled(third);
  await claimant.call.documents.remove({ documentId: third });
  await claimant.call.cases.submit({ reference, message: 'I have no estimate.' });
  await caseIs(reference, 'awaiting_officer_review');
  expect((await draftsOf(id)).map((draft) => draft.status)).toEqual(['superseded', 'pending_review']);
});

test('submitting a case and removing its only document at the same moment leaves no submitted case without documents', async () => {
  for (let round = 0; round < 12; round++) {
    const claimant = await makeClaimant();
    const { id, reference } = await makeCase({ claimant });
    const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
    const [submitted, removed] = await Promise.allSettled([
      claimant.call.cases.submit({ reference }),
      claimant.call.documents.remove({ documentId }),
    ]);
    expect([submitted.status, removed.status].sort()).toEqual(['fulfilled', 'rejected']);
    const { status } = await lookAtCase(reference);
    const count = await database().document.count({ where: { caseId: id } });
    expect(status === 'open' ? count : count - 1).toBe(0);
  }
});
