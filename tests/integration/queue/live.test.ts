import { expect, test } from 'vitest';
import type { CaseView } from '@/server/case-view/view';
import { database } from '@/server/platform/database';
import { publishCaseChanged } from '@/server/platform/live-events';
import { addDocument, insertCase, makeCase, makeLetter } from '@/tests/setup/cases';
import { makeClaimant, makeOfficer } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';

test('an open page hears of each step from upload to the officers, and only what its reader may see', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  await addDocument({ claimant, reference, file: await makeLetter() });
  const page = (await claimant.call.live.onCase({ reference }))[Symbol.asyncIterator]();
  const seen: CaseView[] = [];
  const next = async () => {
    const { value } = await page.next();
    if (!value) throw new Error('the stream ended');
    seen.push(value);
    return value;
  };
  expect((await next()).status).toBe('open');
  await startWorker();
  await claimant.call.cases.submit({ reference });
  while (seen.at(-1)?.status !== 'awaiting_officer_review') await next();
  await page.return?.(undefined);

  const percents = seen.map((view) => view.documents[0]?.percent ?? 0);
  expect(percents).toEqual([...percents].sort((a, b) => a - b));
  expect(seen.some((view) => view.documents[0]?.ocrStatus === 'completed')).toBe(true);
  expect(seen.every((view) => view.draftProblem === null)).toBe(true);
});

test('one stream tells of a case and of the queue, and refuses what its reader may not see', async () => {
  const claimant = await makeClaimant();
  const officer = await makeOfficer();
  const { reference } = await makeCase({ claimant });
  const { reference: watched } = await insertCase({ claimant });
  const events = (await officer.call.live.onTopics({ references: [watched, reference], queue: true }))[
    Symbol.asyncIterator
  ]();
  const next = async () => (await events.next()).value;
  expect(await next()).toEqual({ kind: 'refused', reference });
  expect(await next()).toMatchObject({ kind: 'case', reference: watched, view: { reference: watched } });
  expect(await next()).toEqual({ kind: 'queue' });

  await addDocument({ claimant, reference, file: await makeLetter() });
  await claimant.call.cases.submit({ reference });
  expect(await next()).toEqual({ kind: 'queue' });
  await events.return?.(undefined);
});

test('a claimant may not watch the queue', async () => {
  const claimant = await makeClaimant();
  await expect(claimant.call.live.onTopics({ queue: true })).rejects.toThrow('Your account may not watch the queue.');
});

test('a case that turns out to be its reader’s own is refused in the open stream, once', async () => {
  const officer = await makeOfficer();
  const [own, other] = [
    await insertCase({ claimant: await makeClaimant() }),
    await insertCase({ claimant: await makeClaimant() }),
  ];
  const events = (await officer.call.live.onTopics({ references: [own.reference, other.reference] }))[
    Symbol.asyncIterator
  ]();
  const next = async () => (await events.next()).value;
  expect([(await next())?.kind, (await next())?.kind]).toEqual(['case', 'case']);

  await database().caseConflict.create({
    data: { officerId: officer.actor.userId, caseId: own.id, reason: 'own_case' },
  });
  await publishCaseChanged({ caseId: own.id });
  expect(await next()).toEqual({ kind: 'refused', reference: own.reference });
  await publishCaseChanged({ caseId: own.id });
  await publishCaseChanged({ caseId: other.id });
  expect(await next()).toMatchObject({ kind: 'case', reference: other.reference });
  await events.return?.(undefined);
});
