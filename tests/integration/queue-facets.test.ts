import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import type { QueueInput } from '@/server/queue/schema';
import { insertCase, insertDraft } from '@/tests/setup/cases';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

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

type Made = Parameters<typeof insertCase>[0];
type Noted = { contradictions?: number; missingEvidence?: number };

/** A case whose draft says so; the trigger carries it to the case. */
async function drafted({ noted, ...made }: Omit<Made, 'claimant'> & { noted: Noted }) {
  const { id, reference } = await insertCase({ claimant, ...made });
  const draft = await insertDraft({ caseId: id });
  await database().draft.update({ where: { id: draft.id }, data: noted });
  return { id, reference, draftId: draft.id };
}

test('a case is found by what its draft says is missing or contradicts itself, with other filters', async () => {
  const missing = await drafted({ noted: { missingEvidence: 2, contradictions: 0 } });
  const against = await drafted({ noted: { contradictions: 1, missingEvidence: 0 }, caseType: 'housing-benefit' });
  const both = await drafted({ noted: { contradictions: 1, missingEvidence: 1 }, title: 'Conservatory roof' });
  await drafted({ noted: {} });
  const found = new Map<Partial<QueueInput>, { reference: string }[]>([
    [{ has: ['missing-evidence'] }, [missing, both]],
    [{ has: ['contradiction'] }, [against, both]],
    [{ has: ['missing-evidence', 'contradiction'] }, [both]],
    [{ has: ['contradiction'], caseType: 'housing-benefit' }, [against]],
    [{ has: ['contradiction'], rules: 'none' }, [against, both]],
    [{ has: ['contradiction'], due: 'overdue' }, []],
    [{ has: ['contradiction'], search: 'conservatory' }, [both]],
    [{ has: ['contradiction'], kind: 'reconsideration' }, []],
    [{ has: ['answered'] }, []],
  ]);
  for (const [query, cases] of found)
    expect(new Set(await read(query)), JSON.stringify(query)).toEqual(new Set(cases.map(({ reference }) => reference)));
  await database().draft.update({ where: { id: both.draftId }, data: { status: 'superseded' } });
  expect(await read({ has: ['missing-evidence', 'contradiction'] })).toEqual([]);
});

test('a case that was asked about stands with claimants until it is answered, and is then found as answered', async () => {
  const { reference, id } = await insertCase({ claimant });
  await officer.call.reviews.claim({ reference });
  await officer.call.reviews.decide({ reference, outcome: 'more_information', note: 'Please send the bill.' });
  expect(await read({})).toEqual([]);
  const { items } = await officer.call.reviews.queue({ view: 'asked' });
  expect(items).toMatchObject([{ reference, asked: { at: expect.any(Date) } }]);
  expect(await read({ view: 'asked', caseType: 'housing-benefit' })).toEqual([]);
  expect(await read({ view: 'asked', due: 'overdue' })).toEqual([]);
  expect(await read({ view: 'asked', search: 'wilhelmina' })).toEqual([reference]);
  expect(await officer.call.reviews.counts()).toMatchObject({ asked: 1, waiting: 0 });
  await database().case.update({ where: { id }, data: { answerBy: new Date('2020-01-01') } });
  expect(await read({ view: 'asked', due: 'overdue' })).toEqual([reference]);

  const resubmittedAt = new Date(Date.now() + 1_000);
  await database().case.update({ where: { id }, data: { status: 'awaiting_officer_review', resubmittedAt } });
  expect(await read({ has: ['answered'] })).toEqual([reference]);
  const lookedUpTo = { at: new Date(0), id };
  const changes = await officer.call.reviews.changes({ view: 'asked', references: [reference], lookedUpTo });
  expect(changes).toMatchObject({ rows: [], arrived: [] });
});

test('an officer sees no cases with claimants of other types, nor their own', async () => {
  const asked = await insertCase({ claimant });
  const own = await insertCase({ claimant: officer });
  const ids = [asked.id, own.id];
  await database().case.updateMany({ where: { id: { in: ids } }, data: { status: 'awaiting_claimant' } });
  expect(await read({ view: 'asked' })).toEqual([asked.reference]);
  await database().user.update({ where: { id: officer.actor.userId }, data: { caseTypes: ['housing-benefit'] } });
  expect(await read({ view: 'asked' })).toEqual([]);
  expect(await officer.call.reviews.counts()).toMatchObject({ asked: 0 });
});
