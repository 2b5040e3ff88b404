import { expect, test } from 'vitest';
import { type ReplayedCase, replayRules } from '@/server/assessments/replay/replay-rules';
import { database } from '@/server/platform/database';
import { keepReuse } from '@/server/reuse/service';
import { insertCorrection, insertDecidedCase } from '@/tests/setup/decided-case';
import { makeOfficer } from '@/tests/setup/people';
import { change, pounds, rentCase, stormCase, tripCase } from '@/tests/support/made-cases';

async function replayAll(request: { since: Date; caseType?: string; batch?: number }) {
  const cases: ReplayedCase[] = [];
  let [unjudged, batches] = [0, 0];
  for await (const found of replayRules(request)) {
    cases.push(...found.cases);
    unjudged += found.unjudged;
    batches += 1;
  }
  return { cases, unjudged, batches, of: (reference: string) => cases.filter((one) => one.reference === reference) };
}

const at = (second: number) => new Date(Date.UTC(2026, 5, 1, 12, 0, second));
const since = at(0);

test('says of each decided case whether today’s rules come to what was decided, each once over all batches', async () => {
  const officer = await makeOfficer();
  const decide = (made = stormCase(), outcome: 'approved' | 'rejected' = 'approved', second = 1) =>
    insertDecidedCase({ made, officer, outcome, decidedAt: at(second) });
  const approved = await decide();
  // Two at one moment: the next batch begins between them.
  const refused = await decide(change(stormCase(), 'excess', pounds(150_000)), 'approved', 2);
  const rejected = await decide(rentCase(), 'rejected', 2);
  const trip = await decide(tripCase(), 'approved', 3);
  await insertDecidedCase({
    made: stormCase(),
    officer,
    outcome: 'approved',
    decidedAt: new Date(since.getTime() - 1),
  });
  await insertDecidedCase({ made: stormCase(), officer, outcome: 'rejected', decidedAt: at(4), undoneAt: at(5) });

  const { cases, batches, of } = await replayAll({ since, batch: 2 });
  expect(cases.map(({ reference }) => reference).sort()).toEqual(
    [approved, refused, rejected, trip].map(({ reference }) => reference).sort(),
  );
  expect(batches).toBe(2);
  expect(of(approved.reference)).toMatchObject([
    {
      isOtherwise: false,
      kept: { recommendation: 'approved' },
      today: { recommendation: 'approved', totalMinor: 125_000 },
    },
  ]);
  expect(of(refused.reference)).toMatchObject([
    { isOtherwise: true, kept: { recommendation: 'approved' }, today: { recommendation: 'rejected' } },
  ]);
  expect(of(rejected.reference)).toMatchObject([
    { isOtherwise: true, kept: { recommendation: 'rejected' }, today: { recommendation: 'approved' } },
  ]);
  expect((await replayAll({ since, caseType: 'travel-expense-refund' })).cases).toMatchObject([
    { reference: trip.reference },
  ]);
});

test('judges by what officers said of the facts, and by papers that were elsewhere before the decision alone', async () => {
  const officer = await makeOfficer();
  const made = change(stormCase(), 'excess', pounds(150_000));
  const decided = await insertDecidedCase({ made, officer, outcome: 'approved', decidedAt: at(60) });
  await insertCorrection({
    factId: decided.factOf('excess'),
    officer,
    value: pounds(25_000),
    display: '£250.00',
  });
  const judge = async () => (await replayAll({ since: at(60) })).of(decided.reference)[0];
  expect(await judge()).toMatchObject({
    isOtherwise: false,
    today: { recommendation: 'approved', totalMinor: 125_000 },
  });

  const twin = await insertDecidedCase({ made: stormCase(), officer, outcome: 'approved', decidedAt: at(61) });
  const contentHash = 'sha256 of one file';
  for (const { documentId } of [decided, twin])
    await database().document.update({ where: { id: documentId }, data: { contentHash } });
  await keepReuse({ documentId: twin.documentId });
  expect(await judge()).toMatchObject({ isOtherwise: false });
  await database().document.update({ where: { id: twin.documentId }, data: { registeredAt: at(30) } });
  expect(await judge()).toMatchObject({ isOtherwise: true, today: { recommendation: 'more_information' } });
});

test('counts a decision without kept facts, and judges none', async () => {
  const officer = await makeOfficer();
  const decided = await insertDecidedCase({ made: stormCase(), officer, outcome: 'approved', decidedAt: at(90) });
  await database().decision.updateMany({ where: { case: { reference: decided.reference } }, data: { draftId: null } });
  expect(await replayAll({ since: at(90) })).toMatchObject({ cases: [], unjudged: 1 });
});
