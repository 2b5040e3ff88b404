import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { PAID_APPROVAL } from '@/tests/setup/approve';
import { askAtOnce } from '@/tests/setup/ask-at-once';
import { insertCase } from '@/tests/setup/cases';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';

const HOUR_MS = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR_MS);

let claimant: Person;
beforeAll(async () => {
  claimant = await makeClaimant();
});
beforeEach(async () => {
  await database().case.deleteMany();
});

test.each([[[]], [['storm-damage-claim', 'housing-benefit']]])(
  'fifty officers who ask at once, each over a connection of their own, get fifty of two hundred cases: those due first (types: %j)',
  async (caseTypes) => {
    const waiting = [];
    for (let index = 0; index < 200; index += 1)
      waiting.push(await insertCase({ claimant, awaitingSince: ago(300 - index) }));
    const officers = await Promise.all(Array.from({ length: 50 }, (_, index) => makeOfficer(`Officer ${index}`)));
    const ids = officers.map(({ actor }) => actor.userId);
    await database().user.updateMany({ where: { id: { in: ids } }, data: { caseTypes } });
    const got = await askAtOnce(ids);
    const firstFifty = waiting.slice(0, 50).map(({ reference }) => reference);
    expect([...got].sort()).toEqual([...firstFifty].sort());
    expect(await database().review.count({ where: { endedAt: null } })).toBe(50);
  },
);

test('of a hundred decisions on one case at the same moment exactly one is taken', async () => {
  const { id, reference } = await insertCase({ claimant });
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  const results = await Promise.allSettled(
    Array.from({ length: 100 }, (_, index) =>
      officer.call.reviews.decide(
        index % 2 === 0
          ? { reference, ...PAID_APPROVAL }
          : { reference, outcome: 'rejected', reasons: ['no-evidence'] },
      ),
    ),
  );
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  expect(await database().decision.count({ where: { caseId: id } })).toBe(1);
});

/** All pages of them: id to case types. */
async function listOfficers(supervisor: Person): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Person['call']['accounts']['officers']>> = await supervisor.call.accounts.officers({
      cursor,
      limit: 40,
    });
    for (const { id, caseTypes } of page.items) found.set(id, caseTypes);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

test('an officer is given cases of their own types, the one due first of all of them', async () => {
  const [officer, supervisor] = [await makeOfficer(), await makeSupervisor()];
  const storm = await insertCase({ claimant, awaitingSince: ago(500) });
  // Due after 14 days and 7: the travel case is due first although it came later.
  const housing = await insertCase({ claimant, caseType: 'housing-benefit', awaitingSince: ago(100) });
  const travel = await insertCase({ claimant, caseType: 'travel-expense-refund', awaitingSince: ago(50) });
  const officerId = officer.actor.userId;
  const own = ['housing-benefit', 'travel-expense-refund'];
  await supervisor.call.accounts.setCaseTypes({ officerId, caseTypes: own });
  expect((await listOfficers(supervisor)).get(officerId)).toEqual(own);

  const queue = await officer.call.reviews.queue({});
  expect(queue.items.map(({ reference }) => reference)).toEqual([travel.reference, housing.reference]);
  expect(await officer.call.reviews.upNext({})).toMatchObject({ reference: travel.reference });
  expect(await officer.call.reviews.upNext({ except: travel.reference })).toMatchObject({
    reference: housing.reference,
  });
  expect(await officer.call.reviews.next({ caseType: 'storm-damage-claim' })).toBeNull();
  expect(await officer.call.reviews.next({})).toMatchObject({ reference: travel.reference });
  expect(await officer.call.reviews.next({})).toMatchObject({ reference: housing.reference });
  expect(await officer.call.reviews.upNext({})).toBeNull();
  expect(await officer.call.reviews.next({})).toBeNull();

  await supervisor.call.accounts.setCaseTypes({ officerId, caseTypes: [] });
  expect(await officer.call.reviews.next({})).toMatchObject({ reference: storm.reference });
});

test('case types are set for officers and supervisors alone, and only to those there are', async () => {
  const supervisor = await makeSupervisor();
  const set = supervisor.call.accounts.setCaseTypes;
  await expect(set({ officerId: claimant.actor.userId, caseTypes: [] })).rejects.toThrow('There is no such officer.');
  await expect(set({ officerId: supervisor.actor.userId, caseTypes: ['no-such-type'] })).rejects.toThrow(
    'There is no such kind of case.',
  );
});
