import { v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { forgetOldWrites } from '@/server/platform/write-once';
import { insertCase } from '@/tests/setup/cases';
import { insertDocument, insertDraft } from '@/tests/setup/drafts';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

const FINDING = { key: 'net-pay', statement: 'Net pay is £1,204.50.', supported: true, quotes: ['1,204.50'] };
const ELSEWHERE = 'This finding was changed in another window. Look at it again; nothing was saved.';

let claimant: Person;
beforeAll(async () => {
  claimant = await makeClaimant();
});

async function makeReview() {
  const { id: caseId, reference } = await insertCase({ claimant });
  const documentId = await insertDocument({ caseId, pages: ['Net pay 1,204.50'] });
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  const { findingIds } = await insertDraft({ caseId, documentId, findings: [FINDING] });
  const [findingId] = findingIds as [string];
  const judged = { reference, findingId, revision: 0 };
  return {
    caseId,
    reference,
    officer,
    judged,
    accept: { ...judged, verdict: 'accepted', writeId: uuidv7() } as const,
    read: async () => (await officer.call.findings.judgements({ reference })).judgements[0],
    countEvents: () => database().auditEvent.count({ where: { caseId, action: 'finding_judged' } }),
  };
}

test('a verdict that is sent again changes nothing and is answered as the first time', async () => {
  const { officer, accept, read, countEvents } = await makeReview();
  const { judge } = officer.call.findings;
  const answers = await Promise.all([judge(accept), judge(accept), judge(accept)]);
  expect(answers).toEqual([{ revision: 1 }, { revision: 1 }, { revision: 1 }]);
  expect(await read()).toMatchObject({ verdict: 'accepted', revision: 1 });
  expect(await countEvents()).toBe(1);
});

test('a verdict that arrives once more after a newer one is answered, and undoes nothing', async () => {
  const { officer, judged, accept, read } = await makeReview();
  const { judge } = officer.call.findings;
  await judge(accept);
  await judge({ ...judged, revision: 1, verdict: 'rejected', writeId: uuidv7() });
  expect(await judge(accept)).toEqual({ revision: 1 });
  expect(await read()).toMatchObject({ verdict: 'rejected', revision: 2 });
});

test('a verdict goes on from the one it takes the place of, whether or not that one arrived', async () => {
  const [arrived, lost] = [await makeReview(), await makeReview()];
  await arrived.officer.call.findings.judge(arrived.accept);
  for (const { officer, judged, accept, read } of [arrived, lost]) {
    const { judge, takeBack } = officer.call.findings;
    await takeBack({ ...judged, writeId: uuidv7(), earlierWrites: [uuidv7(), accept.writeId] });
    expect(await read()).toMatchObject({ verdict: null });
    // By now it is too late for the one before, if it is still on its way.
    if (lost.judged === judged) await expect(judge(accept)).rejects.toThrow(ELSEWHERE);
    expect(await read()).toMatchObject({ verdict: null });
  }
  expect(await arrived.countEvents()).toBe(2);
});

test('a verdict does not go on over what somebody else has said since the one it takes the place of', async () => {
  const { officer, judged, accept, read } = await makeReview();
  const { judge } = officer.call.findings;
  await judge(accept);
  await judge({ ...judged, revision: 1, verdict: 'rejected' });
  const late = { ...accept, writeId: uuidv7(), earlierWrites: [accept.writeId] };
  await expect(judge(late)).rejects.toThrow(ELSEWHERE);
  expect(await read()).toMatchObject({ verdict: 'rejected', revision: 2 });
});

test('another officer’s id is no key to anything', async () => {
  const { reference, officer, accept, read } = await makeReview();
  await officer.call.findings.judge(accept);
  await officer.call.reviews.release({ reference });
  const other = await makeOfficer();
  await other.call.reviews.claim({ reference });
  const { judge } = other.call.findings;
  await expect(judge(accept)).rejects.toThrow(ELSEWHERE);
  const onTop = { ...accept, writeId: uuidv7(), earlierWrites: [accept.writeId] };
  await expect(judge(onTop)).rejects.toThrow(ELSEWHERE);
  expect(await judge({ ...accept, revision: 1, verdict: 'rejected' })).toEqual({ revision: 2 });
  expect(await read()).toMatchObject({ verdict: 'rejected', mine: false });
});

test('what was refused may be sent again under its id', async () => {
  const { reference, officer, accept } = await makeReview();
  await officer.call.reviews.release({ reference });
  const other = await makeOfficer();
  await other.call.reviews.claim({ reference });
  await expect(officer.call.findings.judge(accept)).rejects.toThrow('is reviewing this case');
  await other.call.reviews.release({ reference });
  await officer.call.reviews.claim({ reference });
  expect(await officer.call.findings.judge(accept)).toEqual({ revision: 1 });
});

test('a letter that is saved again under its id stays as it is, and the next goes on from it', async () => {
  const { reference, officer } = await makeReview();
  const { save, current } = officer.call.letters;
  const first = { reference, round: null, revision: 0, body: 'One', writeId: uuidv7() };
  expect([await save(first), await save(first)]).toEqual([{ revision: 1 }, { revision: 1 }]);
  const next = { ...first, body: 'One and two', writeId: uuidv7(), earlierWrites: [first.writeId] };
  expect(await save(next)).toEqual({ revision: 2 });
  expect(await save(first)).toEqual({ revision: 1 });
  expect(await current({ reference })).toMatchObject({ body: 'One and two', revision: 2 });
});

test('ids are forgotten after a month, and their writes are refused by then', async () => {
  const { caseId, officer, accept, judged, read } = await makeReview();
  const { judge } = officer.call.findings;
  await judge(accept);
  await judge({ ...judged, revision: 1, verdict: 'rejected', writeId: uuidv7() });
  const before = new Date(Date.now() - 31 * 24 * 60 * 60_000);
  await database().officerWrite.updateMany({ where: { caseId, id: accept.writeId }, data: { createdAt: before } });
  await forgetOldWrites();
  expect(await database().officerWrite.count({ where: { caseId } })).toBe(1);
  await expect(judge(accept)).rejects.toThrow(ELSEWHERE);
  expect(await read()).toMatchObject({ verdict: 'rejected' });
});
