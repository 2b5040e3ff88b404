import { beforeEach, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { insertCase } from '@/tests/setup/cases';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

let officer: Person;
beforeEach(async () => {
  await database().case.deleteMany();
  officer = await makeOfficer();
});

const find = async (search?: string) => (await officer.call.reviews.find({ search })).map(({ reference }) => reference);

test('a case is found in whichever state, those reviewed lately in front, and never one that was not submitted', async () => {
  const claimant = await makeClaimant('Ada Whitcombe');
  const waiting = await insertCase({ claimant });
  const closed = await insertCase({ claimant, status: 'approved' });
  const asked = await insertCase({ claimant, status: 'awaiting_claimant' });
  const open = await claimant.call.cases.create({ caseType: 'storm-damage-claim', title: 'Whitcombe’s roof' });
  expect(new Set(await find('whitc'))).toEqual(new Set([waiting, closed, asked].map(({ reference }) => reference)));
  expect(await find(open.reference)).toEqual([]);
  expect(await find()).toEqual([]);
  await officer.call.reviews.claim({ reference: waiting.reference });
  expect(await find()).toEqual([waiting.reference]);
  const [first] = await officer.call.reviews.find({ search: 'ada' });
  expect(first).toMatchObject({ reference: waiting.reference, claimantName: 'Ada Whitcombe', isRecent: true });
});

test('nobody finds what may be their own case, nor what is of types that they get no work from', async () => {
  const own = await insertCase({ claimant: officer });
  expect(await find(own.reference)).toEqual([]);
  await insertCase({ claimant: await makeClaimant('Ada Whitcombe') });
  await database().user.update({ where: { id: officer.actor.userId }, data: { caseTypes: ['housing-benefit'] } });
  expect(await find('whitcombe')).toEqual([]);
});

test('what was found is on record, and not what was typed', async () => {
  const { id } = await insertCase({ claimant: await makeClaimant('Ada Whitcombe') });
  await find('whitcombe');
  const event = await database().auditEvent.findFirstOrThrow({
    where: { actorId: officer.actor.userId, action: 'search_made' },
  });
  expect(JSON.stringify(event.data)).toContain(id);
  expect(JSON.stringify(event.data)).not.toContain('whitcombe');
});
