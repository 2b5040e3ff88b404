import { expect, test } from 'vitest';
import type { CaseView } from '@/server/cases/view';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
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

test('the officers’ queue hears of a case that comes to it', async () => {
  const claimant = await makeClaimant();
  const officer = await makeOfficer();
  const ticks = (await officer.call.live.onQueue())[Symbol.asyncIterator]();
  const tick = ticks.next();
  const { reference } = await makeCase({ claimant });
  await addDocument({ claimant, reference, file: await makeLetter() });
  await claimant.call.cases.submit({ reference });
  expect((await tick).value).toHaveProperty('at');
  await ticks.return?.(undefined);
});
