import { v7 as uuidv7 } from 'uuid';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { insertCase } from '@/tests/setup/cases';
import { actionsOf } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';

const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);

let claimant: Person;
let supervisor: Person;
let ada: Person;
let ben: Person;
beforeAll(() => {
  env().DECISION_UNDO_SECONDS = 600;
});
beforeEach(async () => {
  await database().case.deleteMany();
  claimant = await makeClaimant();
  supervisor = await makeSupervisor();
  ada = await makeOfficer('Ada Able');
  ben = await makeOfficer('Ben Busy');
});

const give = (reference: string, to: Person) =>
  supervisor.call.assignments.assign({ references: [reference], officerId: to.actor.userId });
const next = async (person: Person) => (await person.call.reviews.next({}))?.reference ?? null;
const upNext = async (person: Person) => (await person.call.reviews.upNext({}))?.reference ?? null;

test('a case that is given to somebody is offered to them first, and to nobody else', async () => {
  const first = await insertCase({ claimant, awaitingSince: ago(3) });
  const second = await insertCase({ claimant, awaitingSince: ago(2) });
  const own = await insertCase({ claimant, awaitingSince: ago(1) });
  await give(first.reference, ben);
  await give(own.reference, ada);
  expect(await upNext(ada)).toBe(own.reference);
  expect(await next(ada)).toBe(own.reference);
  expect(await upNext(ada)).toBe(second.reference);
  expect(await next(ada)).toBe(second.reference);
  expect(await upNext(ada)).toBeNull();
  expect(await next(ada)).toBeNull();
  expect(await next(ben)).toBe(first.reference);
});

test('the page of the case says to whom it is given and by whom, and the claimant hears nothing of it', async () => {
  const { id, reference } = await insertCase({ claimant });
  await give(reference, ada);
  const seen = async (by: Person) => (await by.call.cases.byReference({ reference })).assignment;
  expect(await seen(ada)).toMatchObject({ toName: 'Ada Able', byName: 'Sue Supervisor', mine: true });
  expect(await seen(ben)).toMatchObject({ toName: 'Ada Able', mine: false });
  expect(await seen(claimant)).toBeNull();
  expect((await ada.call.assignments.mine()).items).toMatchObject([{ reference, byName: 'Sue Supervisor' }]);
  expect((await ben.call.assignments.mine()).items).toEqual([]);
  expect(await actionsOf(id)).toEqual(['case_assigned']);
});

test('a case is given to another, and taken back into the line', async () => {
  const { id, reference } = await insertCase({ claimant });
  await give(reference, ada);
  // The same again changes nothing.
  await give(reference, ada);
  await give(reference, ben);
  expect(await upNext(ada)).toBeNull();
  await supervisor.call.assignments.takeBack({ references: [reference] });
  expect(await upNext(ada)).toBe(reference);
  await expect(supervisor.call.assignments.takeBack({ references: [reference] })).rejects.toThrow(
    'This case is given to nobody any more. Reload the page.',
  );
  expect(await actionsOf(id)).toEqual(['case_assigned', 'case_assigned', 'case_taken_back']);
});

test('many are given at once; what is refused says why, and keeps none of the others back', async () => {
  const cases = [await insertCase({ claimant }), await insertCase({ claimant })];
  const decided = await insertCase({ claimant, status: 'approved' });
  const references = [decided, ...cases].map(({ reference }) => reference);
  const given = await supervisor.call.assignments.assign({ references, officerId: ada.actor.userId });
  expect(given.done).toEqual(cases.map(({ reference }) => reference));
  expect(given.refused).toEqual([
    { reference: decided.reference, why: 'This case is not waiting for a review right now.' },
  ]);
});

test('nobody is given their own case, a namesake’s, or one of a kind they get no work of', async () => {
  const { reference } = await insertCase({ claimant });
  const namesake = await makeOfficer(claimant.actor.name);
  await expect(give(reference, namesake)).rejects.toThrow('may not decide this case. Choose somebody else.');
  await database().user.update({ where: { id: ada.actor.userId }, data: { caseTypes: ['housing-benefit'] } });
  await expect(give(reference, ada)).rejects.toThrow('Ada Able is given no cases of this kind. Choose somebody else.');
  await expect(give(reference, claimant)).rejects.toThrow('This person does not work here any more.');
  const named = (await supervisor.call.assignments.candidates({ reference })).map(({ id }) => id);
  expect(named).toContain(ben.actor.userId);
  for (const { actor } of [namesake, ada, claimant]) expect(named).not.toContain(actor.userId);
});

test('a conflict or another kind of work that comes later puts the case back into the line', async () => {
  const { id: caseId, reference } = await insertCase({ claimant });
  await give(reference, ada);
  const seen = async () => (await ben.call.cases.byReference({ reference })).assignment;
  expect(await upNext(ben)).toBeNull();
  expect(await seen()).toMatchObject({ mayTake: true });
  await database().user.update({ where: { id: ada.actor.userId }, data: { caseTypes: ['housing-benefit'] } });
  expect(await upNext(ben)).toBe(reference);
  expect(await seen()).toMatchObject({ mayTake: false });
  expect((await ada.call.assignments.mine()).items).toEqual([]);
  await database().user.update({ where: { id: ada.actor.userId }, data: { caseTypes: [] } });
  expect(await upNext(ben)).toBeNull();
  const conflict = { caseId, officerId: ada.actor.userId, reason: 'same_address' } as const;
  await database().caseConflict.create({ data: conflict });
  expect(await upNext(ben)).toBe(reference);
  expect(await next(ada)).toBeNull();
});

test('a supervisor who gets some kinds from the line is offered what they were given of another', async () => {
  const { reference } = await insertCase({ claimant });
  await database().user.update({ where: { id: supervisor.actor.userId }, data: { caseTypes: ['housing-benefit'] } });
  await give(reference, supervisor);
  expect(await next(ben)).toBeNull();
  expect((await supervisor.call.assignments.mine()).items).toMatchObject([{ reference }]);
  expect(await upNext(supervisor)).toBe(reference);
  expect(await next(supervisor)).toBe(reference);
});

test('what was decided and undone is still given to the same person', async () => {
  const { reference } = await insertCase({ claimant });
  await give(reference, ada);
  await ada.call.reviews.claim({ reference });
  await ada.call.reviews.decide({ reference, outcome: 'rejected', reasons: ['no-evidence'] });
  await ada.call.reviews.undo({ reference });
  expect((await ada.call.cases.byReference({ reference })).assignment).toMatchObject({ mine: true });
});

test('a case is handed over to a colleague with a note, once, and the review ends', async () => {
  const { id, reference } = await insertCase({ claimant });
  await ada.call.reviews.claim({ reference });
  const handing = { reference, officerId: ben.actor.userId, noteId: uuidv7(), words: 'You know this insurer.' };
  await expect(ben.call.assignments.refer({ ...handing, officerId: supervisor.actor.userId })).rejects.toThrow(
    'Ada Able is reviewing this case.',
  );
  expect(await ada.call.assignments.refer(handing)).toMatchObject({ toName: 'Ben Busy' });
  await ada.call.assignments.refer(handing);
  expect(await actionsOf(id)).toEqual(['review_claimed', 'review_released', 'case_referred']);
  expect((await ben.call.notes.list({ reference })).items).toMatchObject([
    { words: 'You know this insurer.', byName: 'Ada Able', toName: 'Ben Busy' },
  ]);
  expect(await next(ada)).toBeNull();
  expect(await next(ben)).toBe(reference);
  const toOneself = { ...handing, officerId: ada.actor.userId, noteId: uuidv7() };
  await expect(ada.call.assignments.refer(toOneself)).rejects.toThrow('Choose a colleague');
});

test('the supervisor’s list comes a page at a time, of all, of nobody’s and of one person’s', async () => {
  const cases = [];
  for (let days = 5; days > 0; days -= 1) cases.push(await insertCase({ claimant, awaitingSince: ago(days) }));
  const [one, two, ...rest] = cases.map(({ reference }) => reference);
  await give(one as string, ada);
  await give(two as string, ben);
  const list = async (input: Parameters<Person['call']['assignments']['list']>[0]) => {
    const page = await supervisor.call.assignments.list(input);
    return { references: page.items.map(({ reference }) => reference), cursor: page.nextCursor };
  };
  const first = await list({ limit: 3 });
  const second = await list({ limit: 3, cursor: first.cursor });
  expect([...first.references, ...second.references]).toEqual([one, two, ...rest]);
  expect(second.cursor).toBeNull();
  expect((await list({ given: 'nobody' })).references).toEqual(rest);
  expect((await list({ given: 'somebody' })).references).toEqual([one, two]);
  expect((await list({ officerId: ada.actor.userId })).references).toEqual([one]);
});
