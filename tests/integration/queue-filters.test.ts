import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Recommendation } from '@/generated/prisma/enums';
import { addDays } from '@/server/platform/calendar-days';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { office } from '@/server/platform/office';
import { foldCaseCounters } from '@/server/queue/lists/count-cases';
import type { QueueInput } from '@/server/queue/schema';
import { PAID_APPROVAL } from '@/tests/setup/approve';
import { addDocument, insertCase, insertDraft, makeCase, makeLetter } from '@/tests/setup/cases';
import { caseIs, documentSettled } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';

let claimant: Person;
let officer: Person;
beforeAll(async () => {
  claimant = await makeClaimant('Wilhelmina Ashdown');
});
beforeEach(async () => {
  await database().case.deleteMany();
  officer = await makeOfficer();
});

const read = async (query: Partial<QueueInput>) =>
  (await officer.call.reviews.queue(query)).items.map(({ reference }) => reference);

test('mine holds what I hold, done what I have decided, the newest first', async () => {
  const [first, second, third] = [
    await insertCase({ claimant }),
    await insertCase({ claimant }),
    await insertCase({ claimant }),
  ];
  const colleague = await makeOfficer('Cora Colleague');
  await colleague.call.reviews.claim({ reference: third.reference });
  for (const { reference } of [first, second]) await officer.call.reviews.claim({ reference });
  expect(await read({ view: 'mine' })).toEqual([first.reference, second.reference]);
  expect(await officer.call.reviews.counts()).toMatchObject({ waiting: 3, mine: 2 });
  const waiting = await officer.call.reviews.queue({});
  expect(waiting.items.map(({ holder }) => holder?.name)).toEqual(
    [officer, officer, colleague].map(({ actor }) => actor.name),
  );

  await officer.call.reviews.decide({ reference: first.reference, ...PAID_APPROVAL });
  await officer.call.reviews.decide({ reference: second.reference, outcome: 'rejected', reasons: ['no-evidence'] });
  const done = await officer.call.reviews.queue({ view: 'done', limit: 1 });
  expect(done.items).toMatchObject([
    { reference: second.reference, status: 'rejected', decision: { outcome: 'rejected' } },
  ]);
  expect(await read({ view: 'done', cursor: done.nextCursor })).toEqual([first.reference]);
  expect(await read({ view: 'done', caseType: 'housing-benefit' })).toEqual([]);
  expect(await read({ view: 'done', search: first.reference })).toEqual([first.reference]);
  expect(await read({ view: 'mine' })).toEqual([]);
  expect(await colleague.call.reviews.queue({ view: 'done' })).toMatchObject({ items: [] });
});

test('done shows what everybody has decided where that is asked for, with who it was, and nothing undone', async () => {
  const decided = [];
  const colleague = await makeOfficer('Cora Colleague');
  for (const person of [officer, colleague, officer, colleague]) {
    const { reference } = await insertCase({ claimant });
    await person.call.reviews.claim({ reference });
    await person.call.reviews.decide({ reference, ...PAID_APPROVAL });
    decided.unshift(reference);
  }
  env().DECISION_UNDO_SECONDS = 600;
  const { reference: undone } = await insertCase({ claimant });
  await colleague.call.reviews.claim({ reference: undone });
  await colleague.call.reviews.decide({ reference: undone, ...PAID_APPROVAL });
  expect(await read({ view: 'done', decidedBy: 'everyone' })).toEqual([undone, ...decided]);
  await colleague.call.reviews.undo({ reference: undone });

  const [first, ...rest] = decided;
  const page = await officer.call.reviews.queue({ view: 'done', decidedBy: 'everyone', limit: 1 });
  expect(page.items).toMatchObject([
    { reference: first, decision: { outcome: 'approved', officerName: 'Cora Colleague', mine: false } },
  ]);
  expect(await read({ view: 'done', decidedBy: 'everyone', cursor: page.nextCursor })).toEqual(rest);
  expect(await read({ view: 'done', decidedBy: 'everyone', search: first ?? '' })).toEqual([first]);
  expect(await read({ view: 'done', decidedBy: 'everyone', caseType: 'housing-benefit' })).toEqual([]);
  const own = await officer.call.reviews.queue({ view: 'done' });
  expect(own.items.map(({ reference, decision }) => [reference, decision?.mine])).toEqual([
    [decided[1], true],
    [decided[3], true],
  ]);
});

test('the due filter counts the office’s days to the end of the last that its words name, and hides nothing overdue', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T12:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
  const due = async (days: number) => {
    const { id, reference } = await insertCase({ claimant });
    const dueAt = office().endOf(addDays(office().dayOf(new Date()), days));
    await database().case.update({ where: { id }, data: { dueAt } });
    return reference;
  };
  const [late, soon, later, far, beyond] = [await due(-1), await due(0), await due(3), await due(7), await due(8)];
  expect(await read({ due: 'overdue' })).toEqual([late]);
  expect(await read({ due: 'day' })).toEqual([late, soon]);
  expect(await read({ due: 'three-days', caseType: 'storm-damage-claim' })).toEqual([late, soon, later]);
  expect(await read({ due: 'week', rules: 'none' })).toEqual([late, soon, later, far]);
  expect(await read({})).toEqual([late, soon, later, far, beyond]);
  const { items } = await officer.call.reviews.queue({});
  expect(items.map(({ daysLeft }) => daysLeft)).toEqual([-1, 0, 3, 7, 8]);
});

test('a case is found by its reference, its claimant, its title and what its documents say', async () => {
  await startWorker();
  const { reference } = await makeCase({ claimant, title: 'Conservatory roof' });
  const documentId = await addDocument({
    claimant,
    reference,
    file: await makeLetter(['The chimneys of the vicarage fell into the greenhouse.']),
  });
  await documentSettled(documentId);
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  const other = await insertCase({ claimant: await makeClaimant('Will May'), title: 'Lost luggage' });
  const found = [
    reference,
    reference.toLowerCase(),
    reference.slice(0, 14),
    'wilhelmina',
    'CONSERVATORY',
    // Another form of the word, several words, a phrase, one of two.
    'chimney',
    'greenhouse vicarage',
    '"fell into the greenhouse"',
    'lighthouse OR greenhouse',
    'roof -luggage',
  ];
  for (const search of found) expect(await read({ search }), search).toEqual([reference]);
  // A name that is a stop word elsewhere.
  expect(await read({ search: 'will' })).toEqual([other.reference]);
  expect(await read({ search: '-luggage' })).toEqual([reference]);
  for (const search of [
    'greenhouse -vicarage',
    'case-2019',
    'nowhere',
    '!!!',
    '\'); DROP TABLE "case"; --',
    ':* & | <->',
    '%_',
  ])
    expect(await read({ search }), search).toEqual([]);
  expect(await read({ search: 'greenhouse', caseType: 'housing-benefit' })).toEqual([]);
  expect(await read({ search: '  ' })).toHaveLength(2);
});

test('a half-typed name finds its cases, and a part of a number its reference', async () => {
  const named = async (name: string, title: string) => insertCase({ claimant: await makeClaimant(name), title });
  const ada = await named('Ada Whitcombe', 'Conservatory roof');
  const obrien = await named("Zoë O'Brien", 'Cellar under water');
  for (const [search, wanted] of [
    ['whit', [ada]],
    ['WHITC', [ada]],
    ['ada whit', [ada]],
    ['roof ada wh', [ada]],
    ['conservat', [ada]],
    ['zoë o', [obrien]],
    ["o'bri", [obrien]],
    ['zo', [obrien]],
    ['water zo', [obrien]],
    // A stop word before it, alone and among others.
    ['my con', [ada]],
    ['the roo', [ada]],
    ['after the cell', [obrien]],
    ['my roof wh', [ada]],
    ['my water wh', []],
    // Another's word before it, the end of a word, a phrase, what must be absent.
    ['zoë whit', []],
    ['combe', []],
    ['"ada whit"', []],
    ['-roof whit', []],
    ['ada -whit', [ada]],
  ] as const)
    expect(await read({ search }), search).toEqual(wanted.map(({ reference }) => reference));
  const lookedUpTo = { at: new Date(0), id: ada.id };
  const { arrived } = await officer.call.reviews.changes({ search: 'my con', references: [], lookedUpTo });
  expect(arrived.map(({ reference }) => reference)).toEqual([ada.reference]);

  const numbered = async (id: string, reference: string) => {
    await database().case.update({ where: { id }, data: { reference } });
    return reference;
  };
  const [early, late] = [await numbered(ada.id, 'CASE-2026-004217'), await numbered(obrien.id, 'CASE-2025-118042')];
  for (const [search, wanted] of [
    ['4217', [early]],
    ['42', [early, late]],
    ['217', [early]],
    ['0042', [early]],
    ['004', [early]],
    ['118', [late]],
    ['8042', [late]],
    ['2026-0042', [early]],
    ['2025-1', [late]],
    ['18', []],
    ['0118', []],
    ['2026-118', []],
    ['000', []],
  ] as const)
    expect(await read({ search }), search).toEqual(wanted);
});

test('the search follows what is removed, renamed and typed in', async () => {
  const { id, reference } = await insertCase({ claimant });
  const document = (number: number) => ({
    caseId: id,
    filename: 'a.pdf',
    contentType: 'application/pdf',
    bytes: 1,
    storage: 'local' as const,
    storageKey: `${id}/${number}`,
  });
  const [first, second] = await Promise.all(
    [1, 2].map((number) => database().document.create({ data: document(number), select: { id: true } })),
  );
  // Two documents of one case, read at the same moment again and again: neither may lose the other's words.
  for (let round = 0; round < 10; round += 1) {
    await Promise.all([
      database().document.update({ where: { id: first?.id ?? '' }, data: { ocrText: `zebra round${round}` } }),
      database().document.update({ where: { id: second?.id ?? '' }, data: { ocrText: `giraffe turn${round}` } }),
    ]);
    expect(await read({ search: `zebra giraffe round${round} turn${round}` })).toEqual([reference]);
  }
  await database().document.delete({ where: { id: second?.id ?? '' } });
  expect(await read({ search: 'giraffe' })).toEqual([]);
  await database().user.update({ where: { id: claimant.actor.userId }, data: { name: 'Wilhelmina Zebedee' } });
  expect(await read({ search: 'zebedee zebra' })).toEqual([reference]);
  // As long as a hostile file can be: the case still is stored, and found by its beginning.
  const words = Array.from({ length: 200_000 }, (_, index) => String.fromCodePoint(0x4e00 + (index % 20_000)) + index);
  await database().document.update({
    where: { id: first?.id ?? '' },
    data: { ocrText: `platypus ${words.join(' ')}` },
  });
  expect(await read({ search: 'platypus' })).toEqual([reference]);
});

test('what the rules say stands on the case as its drafts have it, and the filter follows', async () => {
  const { id, reference } = await insertCase({ claimant });
  const draft = async (rules: { recommendation: Recommendation; rulesBlocking: number; rulesToCheck: number }) => {
    const made = await insertDraft({ caseId: id });
    await database().draft.update({ where: { id: made.id }, data: rules });
    return made;
  };
  const supersede = ({ id: draftId }: { id: string }) =>
    database().draft.update({ where: { id: draftId }, data: { status: 'superseded' } });
  expect(await read({ rules: 'none' })).toEqual([reference]);
  const blocked = await draft({ recommendation: 'rejected', rulesBlocking: 1, rulesToCheck: 2 });
  expect(await read({ rules: 'blocked' })).toEqual([reference]);
  expect(await read({ rules: 'to-check' })).toEqual([]);
  const { items } = await officer.call.reviews.queue({ rules: 'blocked' });
  expect(items).toMatchObject([{ recommendation: 'rejected', rulesBlocking: 1, rulesToCheck: 2 }]);
  await supersede(blocked);
  expect(await read({ rules: 'none' })).toEqual([reference]);
  const checked = await draft({ recommendation: 'approved_in_part', rulesBlocking: 0, rulesToCheck: 1 });
  expect(await read({ rules: 'to-check', caseType: 'storm-damage-claim' })).toEqual([reference]);
  await supersede(checked);
  await draft({ recommendation: 'approved', rulesBlocking: 0, rulesToCheck: 0 });
  expect(await read({ rules: 'clear', due: 'week', search: reference })).toEqual([]);
  expect(await read({ rules: 'clear', search: reference })).toEqual([reference]);
  expect(await read({ rules: 'blocked', search: reference })).toEqual([]);
  // One from before rules were run says nothing, which is not that nothing speaks against it.
  await insertDraft({ caseId: id });
  expect(await read({ rules: 'none' })).toEqual([reference]);
});

test('the counts are right after a busy office, before and after folding', async () => {
  const officers = await Promise.all(Array.from({ length: 8 }, () => makeOfficer()));
  const types = ['storm-damage-claim', 'housing-benefit', 'travel-expense-refund'];
  const work = async (index: number) => {
    const { id, reference } = await insertCase({ claimant, caseType: types[index % 3] ?? '' });
    const clerk = officers[index % officers.length] ?? officer;
    if (index % 7 === 0) await claimant.call.cases.withdraw({ reference });
    else if (index % 5 === 0) await database().case.delete({ where: { id } });
    else if (index % 2 === 0) {
      await clerk.call.reviews.claim({ reference });
      // Its own: the one that is written for a case without rules names an amount that nobody knows.
      await clerk.call.letters.save({ reference, round: null, revision: 0, body: 'Dear claimant, we have decided.' });
      await clerk.call.reviews.decide({ reference, outcome: index % 4 === 0 ? 'approved' : 'rejected', note: 'No.' });
    }
    if (index % 10 === 0) await foldCaseCounters({ from: 1 });
  };
  // As many at once as there are officers: more would only wait for a connection.
  await Promise.all(
    officers.map(async (_, lane) => {
      for (let index = lane; index < 120; index += officers.length) await work(index);
    }),
  );
  const rows = await database().case.groupBy({ by: ['caseType', 'status'], _count: true });
  const counted = new Map(rows.map(({ caseType, status, _count }) => [`${caseType} ${status}`, _count]));
  const kept = async () => {
    const sums = await database().caseCounter.groupBy({ by: ['caseType', 'status'], _sum: { count: true } });
    return new Map(
      sums
        .filter(({ _sum }) => _sum.count !== 0)
        .map(({ caseType, status, _sum }) => [`${caseType} ${status}`, _sum.count]),
    );
  };
  expect(await kept()).toEqual(counted);
  await Promise.all([1, 2, 3].map(() => foldCaseCounters({ from: 1 })));
  expect(await kept()).toEqual(counted);
  // Of folds at the same moment each takes what the others have not: one that runs alone leaves a row of each.
  await foldCaseCounters({ from: 1 });
  expect(await kept()).toEqual(counted);
  expect(await database().caseCounter.count()).toBeLessThan(25);
  const waiting = rows.filter(({ status }) => status === 'awaiting_officer_review');
  expect((await officer.call.reviews.counts()).waiting).toBe(waiting.reduce((sum, row) => sum + row._count, 0));
});

test('a page learns what became of its rows and what has come since, and nothing else', async () => {
  const [taken, gone, still] = [
    await insertCase({ claimant }),
    await insertCase({ claimant }),
    await insertCase({ claimant }),
  ];
  const { readAt, items } = await officer.call.reviews.queue({});
  const references = items.map(({ reference }) => reference);
  const colleague = await makeOfficer('Cora Colleague');
  await colleague.call.reviews.claim({ reference: taken.reference });
  await claimant.call.cases.withdraw({ reference: gone.reference });
  const lookedUpTo = { at: readAt, id: still.id };
  const later = await insertCase({ claimant, awaitingSince: new Date(readAt.getTime() + 1) });
  await insertCase({ claimant, caseType: 'housing-benefit', awaitingSince: new Date(readAt.getTime() + 1) });
  const changes = await officer.call.reviews.changes({ caseType: 'storm-damage-claim', references, lookedUpTo });
  const holders = new Map(changes.rows.map(({ reference, holder }) => [reference, holder?.name]));
  expect(holders).toEqual(
    new Map([
      [taken.reference, 'Cora Colleague'],
      [still.reference, undefined],
    ]),
  );
  expect(changes.arrived.map(({ reference }) => reference)).toEqual([later.reference]);
  const found = await officer.call.reviews.changes({ search: 'nowhere', references: [], lookedUpTo });
  expect(found).toMatchObject({ rows: [], arrived: [] });
});
