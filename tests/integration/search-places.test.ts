import { afterEach, beforeAll, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import type { QueueInput } from '@/server/queue/schema';
import { insertCase } from '@/tests/setup/cases';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

let officer: Person;
beforeAll(async () => {
  officer = await makeOfficer();
});
afterEach(async () => {
  await database().case.deleteMany();
});

type Paper = { filename: string; ocrText: string };
let papers = 0;
const addPaper = (caseId: string, paper: Paper) =>
  database().document.create({
    data: {
      ...paper,
      caseId,
      contentType: 'application/pdf',
      bytes: 1,
      storage: 'local',
      storageKey: `${caseId}/${papers++}`,
    },
  });

async function makeCase(name: string, title: string, ...texts: string[]): Promise<string> {
  const { id, reference } = await insertCase({ claimant: await makeClaimant(name), title });
  for (const [index, ocrText] of texts.entries()) await addPaper(id, { filename: `paper-${index + 1}.pdf`, ocrText });
  return reference;
}
const read = (query: Partial<QueueInput>) => officer.call.reviews.queue(query);

/** As many different words as are asked for, as in a long statement of an account. */
const manyWords = (count: number) =>
  Array.from({ length: count }, (_, index) => `entry${(index * 7919).toString(36)} of`).join('\n');

test('names and titles stand before papers, on every page, and each row says where it was found', async () => {
  const inPaper = await makeCase('Ada Whitcombe', 'Roof', 'No word.', 'To Mr Marlow, with thanks.', 'Marlow again.');
  const inTitle = await makeCase('Ben Carter', 'The Marlow house');
  const byName = await makeCase('Zoë Marlow', 'Cellar', 'Signed: Marlow');
  const order = [inTitle, byName, inPaper];
  const { items, nextCursor } = await read({ search: 'marlow' });
  expect(items.map(({ reference }) => reference)).toEqual(order);
  expect(nextCursor).toBeNull();
  expect(items.map(({ foundIn }) => foundIn)).toEqual([
    { isName: true, kind: 'title' },
    { isName: true, kind: 'claimant' },
    { isName: false, kind: 'document', filename: 'paper-2.pdf', others: 1 },
  ]);
  const paged = [];
  let cursor: QueueInput['cursor'] = null;
  do {
    const page: Awaited<ReturnType<typeof read>> = await read({ search: 'marlow', limit: 1, cursor });
    paged.push(...page.items.map(({ reference }) => reference));
    cursor = page.nextCursor;
  } while (cursor);
  expect(paged).toEqual(order);
});

test('all words of a long case are found, in whichever paper they stand, together and as phrases', async () => {
  const reference = await makeCase(
    'Ada Whitcombe',
    'Roof',
    `platypus ${manyWords(60_000)} okapi`,
    'The chimneys of the vicarage fell into the greenhouse.',
  );
  const { length } = await database().searchPart.findMany({ where: { inLongCase: true }, select: { id: true } });
  expect(length).toBeGreaterThan(10);
  for (const search of [
    'okapi',
    'platypus okapi',
    'chimney okapi',
    'ada okapi',
    'okapi whit',
    '"fell into the greenhouse"',
    'okapi -zebra',
    'zebra OR okapi',
    'whitcombe "of the vicarage" platypus',
  ]) {
    const { items } = await read({ search });
    expect(
      items.map((item) => item.reference),
      search,
    ).toEqual([reference]);
  }
  for (const search of ['zebra okapi', 'okapi -chimney', '"chimneys vicarage"', 'okapi whiz', '-okapi']) {
    const { items } = await read({ search });
    expect(items, search).toEqual([]);
  }
  expect((await read({ search: 'chimney' })).items[0]?.foundIn).toMatchObject({ filename: 'paper-2.pdf', others: 0 });
});

test('a case that is long no more is found by what it still holds', async () => {
  const reference = await makeCase('Ada Whitcombe', 'Roof', `${manyWords(60_000)} okapi`, 'A giraffe.');
  await database().document.deleteMany({ where: { filename: 'paper-1.pdf' } });
  expect((await read({ search: 'okapi' })).items).toEqual([]);
  expect((await read({ search: 'giraffe whitcombe' })).items.map((item) => item.reference)).toEqual([reference]);
  expect(await database().searchPart.count({ where: { inLongCase: true } })).toBe(0);
});

test('a phrase is found where one piece of a text ends and the next begins', async () => {
  const filler = 'ab '.repeat(12_000);
  const text = [31_500, 31_590, 31_650, 31_990].reduce(
    (written, at, index) => `${written.slice(0, at)} north${index} star${index} shines ${written.slice(at + 24)}`,
    filler,
  );
  const reference = await makeCase('Ada Whitcombe', 'Roof', text);
  for (const index of [0, 1, 2, 3])
    expect((await read({ search: `"north${index} star${index}"` })).items.map((item) => item.reference)).toEqual([
      reference,
    ]);
});
