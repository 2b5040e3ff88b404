import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import type { QueueInput } from '@/server/queue/schema';
import { insertCase } from '@/tests/setup/cases';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

let officer: Person;
beforeAll(async () => {
  officer = await makeOfficer();
});
beforeEach(async () => {
  await database().case.deleteMany();
});

type Page = Awaited<ReturnType<Person['call']['reviews']['queue']>>;

/** Turns pages until the last. */
async function readWhole(query: Partial<QueueInput>): Promise<string[]> {
  const references: string[] = [];
  let cursor: Page['nextCursor'] = null;
  do {
    const page: Page = await officer.call.reviews.queue({ ...query, cursor, limit: 2 });
    references.push(...page.items.map((item) => item.reference));
    cursor = page.nextCursor;
  } while (cursor);
  return references;
}

/** Five cases of four people: their names, dates of submission and due dates each stand in another order. */
async function makeCases() {
  const people = new Map<string, Person>();
  for (const name of ['Zoë Aldous', 'Ángel Núñez', 'bertram Lowe', 'Carol O’Hara'])
    people.set(name, await makeClaimant(name));
  const rows = [
    ['Carol O’Hara', 3, 20],
    ['Zoë Aldous', 1, 30],
    ['bertram Lowe', 4, 10],
    ['Ángel Núñez', 2, 50],
    ['Zoë Aldous', 5, 40],
  ] as const;
  const made = [];
  for (const [name, day, due] of rows) {
    const claimant = people.get(name);
    if (!claimant) throw new Error('nobody of that name');
    const { id, reference } = await insertCase({ claimant });
    const data = { submittedAt: new Date(Date.UTC(2026, 0, day)), dueAt: new Date(Date.UTC(2026, 3, due)) };
    await database().case.update({ where: { id }, data });
    made.push({ id, reference, name, ...data });
  }
  return made;
}

test('each sort leads through all cases once, from either end, page by page', async () => {
  const made = await makeCases();
  const order = ['Ángel Núñez', 'bertram Lowe', 'Carol O’Hara', 'Zoë Aldous'];
  const by = {
    date: (one: (typeof made)[number]) => one.dueAt.getTime(),
    submitted: (one: (typeof made)[number]) => one.submittedAt.getTime(),
    claimant: (one: (typeof made)[number]) => order.indexOf(one.name),
  };
  for (const [sort, value] of Object.entries(by) as [keyof typeof by, (typeof by)['date']][]) {
    const sorted = [...made].sort((a, b) => value(a) - value(b) || (a.id < b.id ? -1 : 1));
    const wanted = sorted.map(({ reference }) => reference);
    const types = { caseType: 'storm-damage-claim' };
    expect(await readWhole({ sort }), sort).toEqual(wanted);
    expect(await readWhole({ sort, ...types, rules: 'none' }), sort).toEqual(wanted);
    expect(await readWhole({ sort: `-${sort}` }), `-${sort}`).toEqual(wanted.toReversed());
    expect(await readWhole({ sort: `-${sort}`, ...types }), `-${sort}`).toEqual(wanted.toReversed());
    expect(await readWhole({ sort, search: 'nothingofthekind' }), sort).toEqual([]);
    expect(await readWhole({ sort, search: 'roof OR storm OR zoe OR carol OR angel OR bertram' })).toHaveLength(5);
  }
});

test('a due date narrows a list in another order, and a place of that order leads nowhere else', async () => {
  const made = await makeCases();
  await database().case.update({ where: { id: made[0]?.id ?? '' }, data: { dueAt: new Date('2999-01-01') } });
  const found = await readWhole({ sort: 'claimant', due: 'overdue' });
  expect(found).toHaveLength(4);
  expect(found).not.toContain(made[0]?.reference);
  const { nextCursor } = await officer.call.reviews.queue({ sort: 'claimant', limit: 1 });
  await expect(officer.call.reviews.queue({ sort: 'submitted', cursor: nextCursor })).rejects.toThrow('another order');
});

test('a new name moves a claimant’s waiting cases, and is kept with no others', async () => {
  const claimant = await makeClaimant('Zacharias Test');
  const { id } = await insertCase({ claimant });
  const { id: closed } = await insertCase({ claimant, status: 'approved' });
  const sortOf = async (caseId: string) =>
    (await database().case.findUniqueOrThrow({ where: { id: caseId } })).claimantSort;
  expect([await sortOf(id), await sortOf(closed)]).toEqual(['zacharias test', null]);
  await database().user.update({ where: { id: claimant.actor.userId }, data: { name: 'Ábel Test' } });
  expect([await sortOf(id), await sortOf(closed)]).toEqual(['abel test', null]);
  await database().case.update({ where: { id }, data: { status: 'approved' } });
  expect(await sortOf(id)).toBeNull();
});
