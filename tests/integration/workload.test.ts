import { beforeAll, beforeEach, expect, test } from 'vitest';
import { CLOSING_OUTCOMES } from '@/server/cases/outcomes';
import { moveCase } from '@/server/cases/service';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { office } from '@/server/platform/office';
import { checkCounts } from '@/server/workload/counts/check-counts';
import { countAgain, countOnce } from '@/server/workload/counts/count-again';
import { foldEntries } from '@/server/workload/counts/fold-entries';
import { insertCase } from '@/tests/setup/cases';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { createRandom, type Random } from '@/tests/support/quote-corpus';

const closing = CLOSING_OUTCOMES;
let claimant: Person;
let officers: Person[];
let supervisor: Person;
beforeAll(async () => {
  env().DECISION_UNDO_SECONDS = 600;
  claimant = await makeClaimant();
  officers = [await makeOfficer('Olga One'), await makeOfficer('Omar Two')];
  supervisor = await makeSupervisor();
});
beforeEach(async () => {
  await database().decision.deleteMany();
  await database().review.deleteMany();
  await database().case.deleteMany();
  await countAgain({ closing });
});

const reject = { outcome: 'rejected', reasons: ['other'], note: 'No.' } as const;
const ask = { outcome: 'more_information', note: 'Which roof?', respondBy: '2027-01-31' } as const;

/** A case that comes to the officers by the moves of the product. */
async function bringCase() {
  const { id, reference } = await insertCase({ claimant, status: 'open' });
  await database().$transaction(async (tx) => {
    const now = new Date();
    await moveCase(tx, { caseId: id, event: 'submit', actorId: null, set: { submittedAt: now, resubmittedAt: now } });
    await moveCase(tx, { caseId: id, event: 'drafted', actorId: null, set: { awaitingSince: now, dueAt: now } });
  });
  return { id, reference };
}

async function decide({ reference, by, as }: { reference: string; by: Person; as: typeof reject | typeof ask }) {
  await by.call.reviews.claim({ reference });
  await by.call.reviews.decide({ reference, ...as, reasons: 'reasons' in as ? [...as.reasons] : [] });
}

const [one, other] = [() => officers[0] as Person, () => officers[1] as Person];
const read = () => supervisor.call.workload.overview({ period: '7-days' });

test('what came, was closed, sent back and undone is counted, by type and by officer, before a fold and after', async () => {
  const [first, second, third] = [await bringCase(), await bringCase(), await bringCase()];
  await decide({ ...first, by: one(), as: reject });
  await decide({ ...second, by: one(), as: ask });
  await decide({ ...third, by: other(), as: reject });
  await other().call.reviews.undo({ reference: third.reference });
  const before = await read();
  expect(before.totals).toMatchObject({
    received: 3,
    decided: 1,
    sentBack: 1,
    undone: 1,
    days: { median: 0, count: 1 },
  });
  expect(before.waiting).toMatchObject({ count: 1, overdue: 0, today: 1 });
  expect(before.withClaimant).toEqual({ count: 1, overdue: 0 });
  expect(before.types).toMatchObject([{ received: 3, decided: 1, waiting: 1, withClaimant: 1 }]);
  expect(before.officers).toMatchObject([
    { name: 'Olga One', held: 0, decided: 1, sentBack: 1, undone: 0, minutes: { count: 2 } },
    { name: 'Omar Two', held: 1, decided: 0, sentBack: 0, undone: 1, minutes: null },
  ]);
  expect(await foldEntries()).toBeGreaterThan(0);
  const { at: _, ...after } = await read();
  expect(after).toEqual({ ...before, at: undefined });
});

const send = async (caseId: string) => {
  await database().decision.updateMany({ where: { caseId, sentAt: null }, data: { sentAt: new Date() } });
  await database().case.update({ where: { id: caseId }, data: { decisionUnsent: false } });
};
const move = (caseId: string, event: 'submit' | 'drafted' | 'withdraw') => {
  const now = new Date();
  const set = { submit: { resubmittedAt: now }, drafted: { awaitingSince: now, dueAt: now }, withdraw: {} }[event];
  return database().$transaction((tx) => moveCase(tx, { caseId, event, actorId: null, set }));
};

/** One of the things that can happen to a case as it stands. */
async function step({ id, random: { pick: choose } }: { id: string; random: Random }) {
  const { reference, status, decisionUnsent } = await database().case.findUniqueOrThrow({ where: { id } });
  const live = await database().review.findFirst({ where: { caseId: id, endedAt: null } });
  const by = officers.find(({ actor }) => actor.userId === live?.officerId) ?? choose(officers);
  const decider = await database().decision.findFirst({ where: { caseId: id }, orderBy: { id: 'desc' } });
  const undoer = officers.find(({ actor }) => actor.userId === decider?.officerId) ?? by;
  if (decisionUnsent) return choose([() => undoer.call.reviews.undo({ reference }), () => send(id)])();
  if (status === 'awaiting_officer_review') return decide({ reference, by, as: choose([reject, ask, ask]) });
  if (status === 'awaiting_claimant') return move(id, choose(['submit', 'submit', 'withdraw']));
  if (status === 'processing') return move(id, choose(['drafted', 'drafted', 'withdraw']));
}

test.each([1, 2, 3])('after any history the counts are those that the rows give (%i)', async (seed) => {
  const random = createRandom(seed);
  const cases = await Promise.all(Array.from({ length: 5 }, bringCase));
  for (let steps = 0; steps < 40; steps += 1) {
    await step({ id: random.pick(cases).id, random });
    if (random.below(5) === 0) await foldEntries({ batch: 7 });
  }
  expect(await checkCounts({ closing })).toEqual([]);
  const kept = await read();
  await countAgain({ closing });
  expect(await read()).toEqual({ ...kept, at: expect.any(Date) });
});

test('two folds at once count nothing twice', async () => {
  await Promise.all(Array.from({ length: 8 }, bringCase));
  await Promise.all([foldEntries({ batch: 5 }), foldEntries({ batch: 5 }), foldEntries()]);
  expect(await checkCounts({ closing })).toEqual([]);
  expect((await read()).totals.received).toBe(8);
});

test('a figure that was changed is found, and counting again mends it', async () => {
  await bringCase();
  await foldEntries();
  await database().typeWork.updateMany({ data: { count: { increment: 1 } } });
  const differences = await checkCounts({ closing });
  expect(differences.map(({ part, kept, counted }) => ({ part, kept, counted }))).toEqual([
    { part: 'type, day', kept: 2, counted: 1 },
    { part: 'type, month', kept: 2, counted: 1 },
  ]);
  await countAgain({ closing });
  expect(await checkCounts({ closing })).toEqual([]);
});

test('what was there before is counted once, and again when the office’s days are others', async () => {
  await insertCase({ claimant });
  await database().workCounted.deleteMany();
  expect(await countOnce({ closing })).toBe(true);
  expect((await read()).waiting.count).toBe(1);
  expect(await countOnce({ closing })).toBe(false);
  await database().workCounted.updateMany({ data: { timeZone: 'Asia/Tokyo' } });
  expect(await countOnce({ closing })).toBe(true);
});

test('behind each figure stand as many cases', async () => {
  const [first, second] = [await bringCase(), await bringCase()];
  await bringCase();
  await decide({ ...first, by: one(), as: reject });
  await decide({ ...second, by: one(), as: ask });
  const today = office().dayOf(new Date());
  const list = async (input: Parameters<typeof supervisor.call.workload.cases>[0]) =>
    (await supervisor.call.workload.cases(input)).items.map(({ reference }) => reference);
  const days = { from: today, to: today };
  expect(await list({ of: 'received', ...days })).toHaveLength(3);
  expect(await list({ of: 'decided', ...days, outcomes: closing, officerId: one().actor.userId })).toEqual([
    first.reference,
  ]);
  expect(await list({ of: 'decided', ...days, officerId: other().actor.userId })).toEqual([]);
  expect(await list({ of: 'with_claimant' })).toEqual([second.reference]);
  expect(await list({ of: 'with_claimant', dueTo: today })).toEqual([]);
  expect(await list({ of: 'waiting', ...days, dueTo: today })).toHaveLength(1);
  const page = await supervisor.call.workload.cases({ of: 'received', limit: 2 });
  const rest = await supervisor.call.workload.cases({ of: 'received', limit: 2, cursor: page.nextCursor });
  expect([page.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null]);
});

test('a supervisor’s own case is counted, and not in a list', async () => {
  const own = await insertCase({ claimant: supervisor });
  await countAgain({ closing });
  expect((await read()).waiting.count).toBe(1);
  const { items } = await supervisor.call.workload.cases({ of: 'waiting' });
  expect(items.map(({ reference }) => reference)).not.toContain(own.reference);
});

test('a case whose papers are erased stays in its figure, and its row says so', async () => {
  const { id, reference } = await insertCase({ claimant, status: 'rejected' });
  await database().case.update({ where: { id }, data: { erasedAt: new Date(), title: '' } });
  const { items } = await supervisor.call.workload.cases({ of: 'received' });
  expect(items).toMatchObject([{ reference, title: 'Papers erased' }]);
});
