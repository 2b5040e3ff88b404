import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sendDueDecisions } from '@/server/decisions/sending/send-decisions';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { planSchema } from '@/server/quality/schema';
import { PAID_APPROVAL } from '@/tests/setup/approve';
import { insertCase, insertDraft } from '@/tests/setup/cases';
import { actionsOf, lookAtCase } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';

let claimant: Person;
let first: Person;
let second: Person;
let third: Person;
let supervisor: Person;

beforeAll(async () => {
  env().DECISION_UNDO_SECONDS = 600;
  supervisor = await makeSupervisor();
  await supervisor.call.quality.changePlan(planSchema.parse({ base: 100, unchanged: 100, hours: 48 }));
});
beforeEach(async () => {
  claimant = await makeClaimant();
  [first, second, third] = [
    await makeOfficer('Oscar First'),
    await makeOfficer('Olga Second'),
    await makeOfficer('Omar Third'),
  ];
});

const WRONG = { kind: 'amount' as const, harmMinor: 5_000, words: 'The excess was taken off twice.' };

async function makeDecided({ by = first } = {}) {
  const { id: caseId, reference } = await insertCase({ claimant });
  await insertDraft({ caseId });
  await by.call.reviews.claim({ reference });
  await by.call.reviews.decide({ reference, ...PAID_APPROVAL });
  const { id: decisionId } = await database().decision.findFirstOrThrow({ where: { caseId }, orderBy: { id: 'desc' } });
  return { caseId, reference, decisionId };
}

const endUndo = (decisionId: string) =>
  database().decision.update({ where: { id: decisionId }, data: { sendAt: new Date(Date.now() - 1) } });
const endWaiting = (decisionId: string) =>
  database().decision.update({ where: { id: decisionId }, data: { checkUntil: new Date(Date.now() - 1) } });
const stateOf = async (decisionId: string) =>
  (await database().qualityCheck.findUnique({ where: { decisionId } }))?.state ?? null;

async function makeDue() {
  const made = await makeDecided();
  await endUndo(made.decisionId);
  return made;
}

describe('drawing', () => {
  test('keeps with which probability a decision was drawn, and for what', async () => {
    const { decisionId, caseId } = await makeDecided();
    expect(await database().qualityCheck.findUnique({ where: { decisionId } })).toMatchObject({
      officerId: first.actor.userId,
      probability: 1,
      drawnFor: 'every decision',
      state: 'waiting',
    });
    expect(await actionsOf(caseId)).toContain('check_drawn');
  });

  test('leaves alone what only asks the claimant for more', async () => {
    const { id: caseId, reference } = await insertCase({ claimant });
    await first.call.reviews.claim({ reference });
    await first.call.reviews.decide({ reference, outcome: 'more_information', reasons: ['Which day?'] });
    expect(await database().qualityCheck.count({ where: { caseId } })).toBe(0);
  });

  test('goes with a decision that its officer undoes in time', async () => {
    const { reference, decisionId } = await makeDecided();
    expect((await second.call.checks.list({ of: 'waiting' })).items).toEqual([]);
    await first.call.reviews.undo({ reference });
    expect(await stateOf(decisionId)).toBe('withdrawn');
  });
});

describe('a letter that waits for its check', () => {
  test('does not go before it, and goes once a colleague agrees', async () => {
    const { caseId, reference, decisionId } = await makeDue();
    expect(await sendDueDecisions()).toBe(0);
    const { items } = await second.call.checks.list({ of: 'waiting' });
    expect(items.map((item) => item.decisionId)).toContain(decisionId);
    await second.call.checks.make({ decisionId, agrees: true });
    expect(await sendDueDecisions()).toBe(1);
    expect(await lookAtCase(reference)).toMatchObject({ status: 'approved', decisionUnsent: false });
    const actions = await actionsOf(caseId);
    expect(actions.filter((action) => action.startsWith('check_'))).toEqual(['check_drawn', 'check_made']);
  });

  test('goes when its time is over, and the record says that nobody checked it', async () => {
    const { caseId, decisionId } = await makeDue();
    await endWaiting(decisionId);
    expect(await sendDueDecisions()).toBe(1);
    expect(await stateOf(decisionId)).toBe('expired');
    expect(await actionsOf(caseId)).toContain('check_expired');
    await expect(second.call.checks.make({ decisionId, agrees: true })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('says so to officers, and nothing to the claimant', async () => {
    const { reference } = await makeDue();
    const seen = await first.call.cases.byReference({ reference });
    expect(seen.decision?.forStaff?.check).toMatchObject({ isWrong: false });
    expect(await claimant.call.cases.byReference({ reference })).toMatchObject({
      status: 'awaiting_officer_review',
      decision: null,
    });
  });
});

describe('a check that finds the decision wrong', () => {
  test('holds the letter beyond its time, until a third person says that it stands', async () => {
    const { decisionId } = await makeDue();
    await second.call.checks.make({ decisionId, agrees: false, errors: [WRONG] });
    expect(await sendDueDecisions()).toBe(0);
    for (const person of [first, second]) {
      const settling = person.call.checks.settle({ decisionId, as: 'upheld', because: 'It is right.' });
      await expect(settling).rejects.toMatchObject({ code: 'CONFLICT' });
    }
    await third.call.checks.settle({ decisionId, as: 'upheld', because: 'The excess was taken off once.' });
    expect(await sendDueDecisions()).toBe(1);
    expect(await stateOf(decisionId)).toBe('upheld');
  });

  test('brings the case back to the queue where its officer sees it the same way', async () => {
    const { reference, decisionId } = await makeDue();
    await second.call.checks.make({ decisionId, agrees: false, errors: [WRONG] });
    const { items } = await first.call.checks.list({ of: 'mine' });
    expect(items).toMatchObject([
      { decisionId, checkerName: 'Olga Second', errors: [{ kind: 'amount', words: WRONG.words }] },
    ]);
    await first.call.checks.settle({ decisionId, as: 'undone', because: 'I overlooked it.' });
    expect(await lookAtCase(reference)).toMatchObject({ status: 'awaiting_officer_review', decisionUnsent: false });
    expect(await sendDueDecisions()).toBe(0);
    await second.call.reviews.claim({ reference });
  });

  test('lets its letter go where the checker was mistaken', async () => {
    const { decisionId } = await makeDue();
    await second.call.checks.make({ decisionId, agrees: false, errors: [WRONG] });
    await second.call.checks.settle({ decisionId, as: 'agreed', because: 'I misread the page.' });
    expect(await sendDueDecisions()).toBe(1);
  });

  test('counts once of two at the same moment', async () => {
    const { decisionId } = await makeDue();
    const both = await Promise.allSettled([
      second.call.checks.make({ decisionId, agrees: true }),
      third.call.checks.make({ decisionId, agrees: false, errors: [WRONG] }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('has to say what is wrong', async () => {
    const { decisionId } = await makeDue();
    await expect(second.call.checks.make({ decisionId, agrees: false })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('nobody checks their own decision', () => {
  test('neither as officer, nor as a supervisor, nor by another role later', async () => {
    for (const person of [first, supervisor]) {
      const { decisionId } = await makeDecided({ by: person });
      await endUndo(decisionId);
      const own = person.call.checks.make({ decisionId, agrees: true });
      await expect(own).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const { items } = await person.call.checks.list({ of: 'waiting' });
      expect(items.map((item) => item.decisionId)).not.toContain(decisionId);
    }
  });

  test('whatever a program writes: the database refuses it', async () => {
    const { decisionId } = await makeDue();
    const check = (data: object) => database().qualityCheck.update({ where: { decisionId }, data });
    await expect(check({ checkerId: first.actor.userId })).rejects.toThrow('another_checker');
    await expect(check({ officerId: second.actor.userId })).rejects.toThrow('the one who decided');
    await check({ state: 'differs', checkerId: second.actor.userId });
    await expect(check({ state: 'upheld', settlerId: second.actor.userId })).rejects.toThrow('another_settler');
  });
});

test('a claimant’s own officer account does not check their case', async () => {
  const { decisionId, caseId } = await makeDue();
  await database().case.update({ where: { id: caseId }, data: { claimantId: second.actor.userId } });
  await expect(second.call.checks.make({ decisionId, agrees: true })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('figures count what was found, and say nothing of few', async () => {
  const before = await supervisor.call.quality.figures({ days: 30 });
  const { decisionId } = await makeDue();
  await second.call.checks.make({ decisionId, agrees: false, errors: [WRONG] });
  const after = await supervisor.call.quality.figures({ days: 30 });
  expect(after.all.n).toBe(before.all.n + 1);
  expect(after.byOfficer.find(({ name, n }) => name === 'Oscar First' && n === 1)).toMatchObject({ value: null });
  const harm = (figures: typeof after) => figures.errors.find(({ kind }) => kind === 'amount')?.harmMinor ?? 0;
  expect(harm(after) - harm(before)).toBe(WRONG.harmMinor);
});
