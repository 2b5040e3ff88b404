import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { listApprovalBlocks } from '@/server/findings/service';
import { database } from '@/server/platform/database';
import { insertCase } from '@/tests/setup/cases';
import { insertDocument, insertDraft } from '@/tests/setup/drafts';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

const PAGE = 'Net pay 1,204.50\nPaid weekly by transfer';
const SUPPORTED = { key: 'net-pay', statement: 'Net pay is £1,204.50.', supported: true, quotes: ['1,204.50'] };
const UNSUPPORTED = { key: 'rent', statement: 'Rent is £900.', supported: false, quotes: ['£900'] };
const ELSEWHERE = 'This finding was changed in another window. Look at it again; nothing was saved.';

let claimant: Person;
beforeAll(async () => {
  claimant = await makeClaimant();
});

async function makeReview() {
  const { id: caseId, reference } = await insertCase({ claimant });
  const documentId = await insertDocument({ caseId, pages: [PAGE, 'Second page'] });
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  const { draftId, findingIds } = await insertDraft({ caseId, documentId, findings: [SUPPORTED, UNSUPPORTED] });
  const [supported, unsupported] = findingIds as [string, string];
  const at = { start: PAGE.indexOf('1,2'), end: PAGE.indexOf('1,2') + 2 };
  return {
    caseId,
    reference,
    documentId,
    officer,
    draftId,
    supported,
    unsupported,
    /** Two letters of the amount on page 1. */
    passage: { documentId, page: 1, ...at },
    read: () => officer.call.findings.judgements({ reference }),
    blocks: (draft = draftId) => listApprovalBlocks(database(), { caseId, draftId: draft }),
  };
}

test('each verdict is kept with who gave it, and can be taken back', async () => {
  const { officer, reference, supported, unsupported, passage, read } = await makeReview();
  const { judge, takeBack } = officer.call.findings;
  expect(await judge({ reference, findingId: supported, revision: 0, verdict: 'accepted' })).toEqual({ revision: 1 });
  await judge({ reference, findingId: supported, revision: 1, verdict: 'rejected', reason: 'Last year’s payslip.' });
  await judge({
    reference,
    findingId: unsupported,
    revision: 0,
    verdict: 'edited',
    statement: 'Net pay is what the payslip says.',
    citations: [passage],
  });
  const { judgements } = await read();
  expect(judgements).toMatchObject([
    { findingId: supported, verdict: 'rejected', reason: 'Last year’s payslip.', mine: true, revision: 2 },
    {
      findingId: unsupported,
      verdict: 'edited',
      statement: 'Net pay is what the payslip says.',
      officerName: 'Oscar Officer',
      // Half a number was asked for; the page’s own word and box are kept.
      citations: [{ quote: '1,204.50', page: 1, start: 8, end: 16, boxes: [{ x: 0.08, y: 0, w: 0.08, h: 0.02 }] }],
    },
  ]);
  await takeBack({ reference, findingId: unsupported, revision: 1 });
  expect((await read()).judgements[1]).toMatchObject({ verdict: null, statement: null, citations: [], revision: 2 });
});

test('of two windows that judge one finding the later is told, and overwrites nothing', async () => {
  const { officer, reference, supported, read } = await makeReview();
  const results = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) =>
      officer.call.findings.judge({
        reference,
        findingId: supported,
        revision: 0,
        ...(index % 2 === 0 ? { verdict: 'accepted' } : { verdict: 'rejected' }),
      }),
    ),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'CONFLICT', message: ELSEWHERE });
  expect((await read()).judgements[0]).toMatchObject({ revision: 1 });
  // Taking back counts on: a window from before it cannot come through afterwards.
  await officer.call.findings.takeBack({ reference, findingId: supported, revision: 1 });
  await expect(
    officer.call.findings.judge({ reference, findingId: supported, revision: 1, verdict: 'accepted' }),
  ).rejects.toThrow(ELSEWHERE);
});

test('while one officer reviews the case no other writes', async () => {
  const { officer, reference, supported, passage } = await makeReview();
  const other = await makeOfficer();
  const added = await officer.call.findings.add({
    addedFindingId: uuidv7(),
    reference,
    statement: 'Paid weekly.',
    citations: [passage],
  });
  const taken = `${officer.actor.name} is reviewing this case.`;
  const writes = (person: Person) => [
    () => person.call.findings.judge({ reference, findingId: supported, revision: 0, verdict: 'accepted' }),
    () => person.call.findings.takeBack({ reference, findingId: supported, revision: 0 }),
    () => person.call.findings.add({ addedFindingId: uuidv7(), reference, statement: 'Mine', citations: [passage] }),
    () => person.call.findings.change({ reference, ...added, statement: 'Mine', citations: [passage] }),
    () => person.call.findings.remove({ reference, ...added }),
  ];
  for (const write of writes(other)) await expect(write()).rejects.toThrow(taken);
  expect((await other.call.findings.judgements({ reference })).added).toMatchObject([
    { statement: 'Paid weekly.', mine: false },
  ]);
});

test('the first word about a case that nobody reviews starts its review, all or nothing', async () => {
  const { officer, caseId, reference, supported } = await makeReview();
  const [first, second] = [await makeOfficer('Ada First'), await makeOfficer('Ben Second')];
  await officer.call.reviews.release({ reference });
  const judge = (person: Person, revision: number) =>
    person.call.findings.judge({ reference, findingId: supported, revision, verdict: 'accepted' });
  // What is refused claims nothing.
  await expect(judge(first, 7)).rejects.toThrow(ELSEWHERE);
  expect((await first.call.cases.byReference({ reference })).review).toBeNull();
  const results = await Promise.allSettled([judge(first, 0), judge(second, 0)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [winner, loser] = results[0].status === 'fulfilled' ? [first, second] : [second, first];
  expect((await winner.call.cases.byReference({ reference })).review).toMatchObject({ mine: true });
  await expect(judge(loser, 1)).rejects.toThrow(`${winner.actor.name} is reviewing this case.`);
  // No page is known of it before one claims it: the review ends with that page.
  const { token } = await winner.call.reviews.claim({ reference });
  const { tokens } = await database().review.findFirstOrThrow({ where: { caseId, endedAt: null } });
  expect(tokens).toEqual([token]);
  await winner.call.reviews.leave({ reference, token });
  expect((await winner.call.cases.byReference({ reference })).review).toBeNull();
  // A closed case is nobody's to judge.
  await claimant.call.cases.withdraw({ reference });
  await expect(judge(winner, 1)).rejects.toThrow('This case is not waiting for a review right now.');
});

test('an officer’s finding takes its words from the page, and only from pages of the case', async () => {
  const { officer, reference, documentId, passage, read } = await makeReview();
  const stranger = await makeReview();
  const { add, change, remove } = officer.call.findings;
  const notThere = 'The words to cite are not on that page. Select them on the page once more.';
  for (const wrong of [
    { ...passage, documentId: stranger.documentId },
    { ...passage, page: 3 },
    { ...passage, start: 5_000, end: 5_010 },
  ])
    await expect(add({ addedFindingId: uuidv7(), reference, statement: 'Wrong', citations: [wrong] })).rejects.toThrow(
      notThere,
    );
  await expect(add({ addedFindingId: uuidv7(), reference, statement: 'Nothing cited', citations: [] })).rejects.toThrow(
    'Cite the words on the page that the finding rests on.',
  );
  expect((await read()).added).toEqual([]);

  const weekly = { documentId, page: 1, start: PAGE.indexOf('weekly'), end: PAGE.indexOf('by transfer') + 2 };
  const made = await add({
    reference,
    addedFindingId: uuidv7(),
    statement: 'Paid weekly.',
    citations: [passage, weekly],
  });
  const { revision } = await change({ reference, ...made, statement: 'Paid by the week.', citations: [weekly] });
  await expect(change({ reference, ...made, statement: 'Late', citations: [weekly] })).rejects.toThrow(ELSEWHERE);
  expect((await read()).added).toMatchObject([
    { id: made.addedFindingId, statement: 'Paid by the week.', revision: 2, citations: [{ quote: 'weekly by' }] },
  ]);
  await remove({ reference, addedFindingId: made.addedFindingId, revision });
  expect((await read()).added).toEqual([]);
});

test('a finding that is sent again is added once, and answered as the first time', async () => {
  const { caseId, officer, reference, passage, read } = await makeReview();
  const { add, change } = officer.call.findings;
  const sent = { reference, addedFindingId: uuidv7(), statement: 'Paid weekly.', citations: [passage] };
  const answers = await Promise.all([add(sent), add(sent), add(sent)]);
  for (const answer of answers) expect(answer).toEqual({ addedFindingId: sent.addedFindingId, revision: 1 });
  expect((await read()).added).toMatchObject([{ id: sent.addedFindingId, statement: 'Paid weekly.' }]);
  expect(await database().auditEvent.count({ where: { caseId, action: 'finding_added' } })).toBe(1);

  // Neither the most findings of a case nor a page that reads otherwise by now stands in the way of what is there already.
  const { id: officerId } = await database().user.findFirstOrThrow({
    where: { addedFindings: { some: { caseId } } },
    select: { id: true },
  });
  await database().addedFinding.createMany({
    data: Array.from({ length: 99 }, (_, at) => ({ caseId, officerId, statement: `Finding ${at}` })),
  });
  const page = { documentId_number: { documentId: passage.documentId, number: 1 } };
  await database().documentPage.update({ where: page, data: { text: 'Typed anew' } });
  expect(await add(sent)).toEqual({ addedFindingId: sent.addedFindingId, revision: 1 });
  await expect(add({ ...sent, addedFindingId: uuidv7() })).rejects.toThrow('A case can hold 100 findings of your own.');
  await database().documentPage.update({ where: page, data: { text: PAGE } });

  // Other words are not thrown away quietly, nor the first ones.
  const reworded = { ...sent, statement: 'Paid by the week.' };
  const otherWords = 'This finding was added before, in other words. Save again to put yours in their place.';
  await expect(add(reworded)).rejects.toThrow(otherWords);
  await expect(add({ ...sent, citations: [passage, { ...passage, start: 17, end: 20 }] })).rejects.toThrow(otherWords);
  // Nor a citation that was only made longer, at its end or at its beginning.
  for (const longer of [{ end: PAGE.indexOf(' weekly') }, { start: PAGE.indexOf('pay') }])
    await expect(add({ ...sent, citations: [{ ...passage, ...longer }] })).rejects.toThrow(otherWords);
  await change({ ...reworded, revision: 1 });
  expect((await read()).added[0]).toMatchObject({ id: sent.addedFindingId, statement: 'Paid by the week.' });
});

test('a finding’s id is the page’s own: none of another case or another officer, and of version 7', async () => {
  const mine = await makeReview();
  const other = await makeReview();
  const sent = {
    reference: mine.reference,
    addedFindingId: uuidv7(),
    statement: 'Paid weekly.',
    citations: [mine.passage],
  };
  const notMine = { code: 'CONFLICT', message: 'This finding cannot be added. Cancel it, and write it anew.' };
  await mine.officer.call.findings.add(sent);
  await expect(
    other.officer.call.findings.add({ ...sent, reference: other.reference, citations: [other.passage] }),
  ).rejects.toMatchObject(notMine);
  await mine.officer.call.reviews.release({ reference: mine.reference });
  await other.officer.call.reviews.claim({ reference: mine.reference });
  await expect(other.officer.call.findings.add(sent)).rejects.toMatchObject(notMine);
  expect((await mine.read()).added).toHaveLength(1);
  expect((await other.read()).added).toEqual([]);
  await expect(other.officer.call.findings.add({ ...sent, addedFindingId: uuidv4() })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

test('an unsupported finding blocks approval until it is dealt with', async () => {
  const { officer, reference, unsupported, passage, blocks } = await makeReview();
  const { judge } = officer.call.findings;
  const block = { findingId: unsupported, statement: UNSUPPORTED.statement, why: 'unsupported' };
  expect(await blocks()).toEqual([block]);
  const finding = { reference, findingId: unsupported };
  await expect(judge({ ...finding, revision: 0, verdict: 'accepted' })).rejects.toThrow(
    'No page bears this finding out. Say why you accept it all the same.',
  );
  await expect(judge({ ...finding, revision: 0, verdict: 'edited', statement: 'Rent is £901.' })).rejects.toThrow(
    'Cite the words on a page that the finding rests on.',
  );
  expect(await blocks()).toEqual([block]);

  await judge({ ...finding, revision: 0, verdict: 'accepted', reason: 'Seen on the original.' });
  expect(await blocks()).toEqual([]);
  await officer.call.findings.takeBack({ ...finding, revision: 1 });
  expect(await blocks()).toEqual([block]);
  await judge({ ...finding, revision: 2, verdict: 'rejected' });
  expect(await blocks()).toEqual([]);
  await judge({ ...finding, revision: 3, verdict: 'edited', statement: 'Rent is low.', citations: [passage] });
  expect(await blocks()).toEqual([]);

  // The document it was cited from is gone.
  await database().document.deleteMany({ where: { id: passage.documentId } });
  expect(await blocks()).toEqual([{ findingId: unsupported, statement: 'Rent is low.', why: 'evidence_lost' }]);
});

test('a new draft’s same findings keep their judgement, the others are new', async () => {
  const { caseId, documentId, officer, reference, draftId, supported, unsupported, passage, read, blocks } =
    await makeReview();
  const { judge } = officer.call.findings;
  await judge({ reference, findingId: supported, revision: 0, verdict: 'accepted' });
  await judge({
    reference,
    findingId: unsupported,
    revision: 0,
    verdict: 'edited',
    statement: 'Rent is low.',
    citations: [passage],
  });
  const next = await insertDraft({
    caseId,
    documentId,
    findings: [{ ...SUPPORTED, quotes: ['204.50'] }, UNSUPPORTED, { ...SUPPORTED, key: 'extra' }],
  });
  const [changed, same] = next.findingIds as [string, string];
  expect((await read()).judgements).toMatchObject([
    { findingId: changed, verdict: null, isNew: true, isCarried: false },
    { findingId: same, verdict: 'edited', isNew: false, isCarried: true, citations: [{ quote: '1,204.50' }] },
    { verdict: null, isNew: true },
  ]);
  expect(await blocks(next.draftId)).toEqual([]);
  await expect(
    judge({ reference, findingId: unsupported, revision: 1, verdict: 'rejected' }),
    'a finding of the older draft',
  ).rejects.toThrow('A newer draft has arrived. Look at its findings; nothing was saved.');

  // Judged anew in the newer draft, and then the case is back to the older one: the newer word holds.
  await judge({ reference, findingId: same, revision: 1, verdict: 'rejected' });
  await database().draft.update({ where: { id: next.draftId }, data: { status: 'superseded' } });
  await database().draft.update({ where: { id: draftId }, data: { status: 'pending_review' } });
  expect((await read()).judgements).toMatchObject([
    { findingId: supported, verdict: 'accepted', isCarried: false },
    { findingId: unsupported, verdict: 'rejected', revision: 2, isCarried: true },
  ]);
});

test('open pages learn of a judgement by the case’s own counter; a claimant sees none', async () => {
  const { officer, reference, supported } = await makeReview();
  const before = await officer.call.cases.byReference({ reference });
  await officer.call.findings.judge({ reference, findingId: supported, revision: 0, verdict: 'accepted' });
  expect((await officer.call.cases.byReference({ reference })).findingWrites).toBe(before.findingWrites + 1);
  expect((await claimant.call.cases.byReference({ reference })).findingWrites).toBe(0);
});

test('words of a page come with their places, and not with the pages', async () => {
  const { officer, documentId } = await makeReview();
  expect(await officer.call.documents.words({ documentId, page: 2 })).toMatchObject([
    { start: 0, end: 6, x: 0 },
    { start: 7, end: 11 },
  ]);
  await expect(officer.call.documents.words({ documentId, page: 9 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const [page] = await officer.call.documents.pages({ documentId });
  expect(page).not.toHaveProperty('words');
});

test('a draft says which of its findings answer a field of the case type', async () => {
  const { officer, reference, caseId, documentId } = await makeReview();
  const findings = ['policy-number', 'policy-number-conflict', 'narrative'].map((key) => ({ ...SUPPORTED, key }));
  await insertDraft({ caseId, documentId, findings });
  const draft = await officer.call.drafts.current({ reference });
  expect(draft?.findings.map(({ isField }) => isField)).toEqual([true, false, false]);
});
