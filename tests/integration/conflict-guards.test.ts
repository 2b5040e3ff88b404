import { describe, expect, test } from 'vitest';
import { ensureConflictsKnown } from '@/server/conflicts/access';
import { findUnsettled } from '@/server/conflicts/known/find-unsettled';
import { settleConflicts } from '@/server/conflicts/known/settle-conflicts';
import { noteConflicts } from '@/server/conflicts/service';
import { database } from '@/server/platform/database';
import { insertCase } from '@/tests/setup/cases';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';

/** As it is noted when a case is submitted. */
async function submitAs(claimant: Person) {
  const made = await insertCase({ claimant });
  await database().$transaction((tx) => noteConflicts(tx, { caseId: made.id }));
  return made;
}

const reasonOf = async (officer: Person, caseId: string) =>
  (await database().caseConflict.findFirst({ where: { officerId: officer.actor.userId, caseId } }))?.reason;

const isKnown = async ({ actor }: Person) =>
  (await database().user.findUniqueOrThrow({ where: { id: actor.userId } })).conflictsKnownAt !== null;

const IBAN = 'GB82WEST12345698765432';

const keepAccount = (caseId: string) =>
  database().caseParticular.create({ data: { caseId, kind: 'account', value: IBAN } });

const note = (caseId: string) => database().$transaction((tx) => noteConflicts(tx, { caseId }));

test('an account that lists the staff in its name shuts nobody out', async () => {
  const [officer, supervisor] = [await makeOfficer('Olaf Listed'), await makeSupervisor('Sina Listed')];
  const { id, reference } = await submitAs(await makeClaimant('Olaf Listed and Sina Listed'));
  for (const one of [officer, supervisor]) {
    expect((await one.call.cases.byReference({ reference })).reference).toBe(reference);
    expect(await reasonOf(one, id)).toBeUndefined();
  }
});

test('whoever filed the case is kept out for that, and not for their name', async () => {
  const officer = await makeOfficer('Ina Own');
  const { id } = await submitAs(officer);
  expect(await reasonOf(officer, id)).toBe('own_case');
});

test('a shared account takes the place of a same name', async () => {
  const officer = await makeOfficer('Ivo Both');
  const [own, other] = [await submitAs(officer), await submitAs(await makeClaimant('Ivo Both'))];
  expect(await reasonOf(officer, other.id)).toBe('same_name');
  for (const caseId of [own.id, other.id])
    await database().caseParticular.create({ data: { caseId, kind: 'account', value: 'GB82WEST12345698765432' } });
  await database().$transaction((tx) => noteConflicts(tx, { caseId: other.id }));
  expect(await reasonOf(officer, other.id)).toBe('same_account');
});

test('an officer who turns out to be concerned loses their hold at once, on record', async () => {
  const officer = await makeOfficer('Hal Holder');
  const { id, reference } = await insertCase({ claimant: await makeClaimant('Nobody Alike') });
  await officer.call.reviews.claim({ reference });
  await database().caseParticular.create({ data: { caseId: id, kind: 'paper_name', value: 'Hal Holder' } });
  await database().user.update({ where: { id: officer.actor.userId }, data: { conflictsKnownAt: null } });
  await ensureConflictsKnown(officer.actor);
  expect(await database().review.findFirstOrThrow({ where: { caseId: id } })).toMatchObject({
    endedAt: expect.any(Date),
    endReason: 'conflict',
  });
  expect(await database().auditEvent.count({ where: { caseId: id, action: 'review_ended' } })).toBe(1);
});

test('what an officer holds they can give back, though the case is no longer theirs to see', async () => {
  const officer = await makeOfficer('Greta Gives');
  const { userId: officerId } = officer.actor;
  const { id: caseId, reference } = await insertCase({ claimant: await makeClaimant('Nobody Alike') });
  const { token } = await officer.call.reviews.claim({ reference });
  await database().caseConflict.create({ data: { officerId, caseId, reason: 'same_account' } });
  const letter = { round: null, body: 'Dear', revision: 0 };
  await officer.call.reviews.leave({ reference, token, letter });
  expect(await database().review.count({ where: { caseId, endedAt: null } })).toBe(0);
});

test('looks that are made side by side share one comparison', async () => {
  const { actor } = await makeOfficer('Sid Sharer');
  const first = settleConflicts({ officerId: actor.userId });
  expect(settleConflicts({ officerId: actor.userId })).toBe(first);
  await first;
});

test('an own case that is noted keeps its owner from those that share its account, and they stay known', async () => {
  const officer = await makeOfficer('Olga Owns');
  const { id: otherId, reference } = await insertCase({ claimant: await makeClaimant('Nobody Alike') });
  await keepAccount(otherId);
  await officer.call.reviews.claim({ reference });
  expect(await isKnown(officer)).toBe(true);
  const own = await insertCase({ claimant: officer });
  await keepAccount(own.id);
  await note(own.id);
  expect(await isKnown(officer)).toBe(true);
  expect(await reasonOf(officer, own.id)).toBe('own_case');
  expect(await reasonOf(officer, otherId)).toBe('same_account');
  expect(await database().review.count({ where: { caseId: otherId, endedAt: null } })).toBe(0);
});

test('somebody whose name changes while they are compared is compared anew', async () => {
  const officer = await makeOfficer('Wanda Before');
  const { userId: officerId } = officer.actor;
  const [own, other] = [await insertCase({ claimant: officer }), await submitAs(await makeClaimant('Wanda After'))];
  let settling: Promise<void> | undefined;
  await database().$transaction(async (tx) => {
    // Its own row has to wait for this one.
    await tx.caseConflict.create({ data: { officerId, caseId: own.id, reason: 'own_case' } });
    settling = settleConflicts({ officerId });
    expect(await Promise.race([settling.then(() => 'settled'), waitsForRow().then(() => 'waits')])).toBe('waits');
    await database().user.update({ where: { id: officerId }, data: { name: 'Wanda After' } });
  });
  await settling;
  expect(await isKnown(officer)).toBe(true);
  expect(await reasonOf(officer, other.id)).toBe('same_name');
});

async function waitsForRow(): Promise<void> {
  for (;;) {
    const rows = await database().$queryRaw<unknown[]>`
      SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND wait_event = 'transactionid'
        AND datname = current_database() AND query LIKE '%INSERT INTO case_conflict%'`;
    if (rows.length > 0) return;
  }
}

test('a case that was being noted while somebody got their role is found when they are compared once more', async () => {
  const person = await makeClaimant('Lara Late');
  const { userId: officerId } = person.actor;
  const { id: caseId } = await insertCase({ claimant: await makeClaimant('Nobody Alike') });
  await database().$transaction(async (tx) => {
    await tx.caseParticular.create({ data: { caseId, kind: 'paper_name', value: 'Lara Late' } });
    await noteConflicts(tx, { caseId });
    await database().user.update({ where: { id: officerId }, data: { role: 'officer' } });
    await settleConflicts({ officerId });
  });
  expect(await reasonOf(person, caseId)).toBeUndefined();
  expect(await findAllUnsettled()).not.toContain(officerId);
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  await database().user.update({
    where: { id: officerId },
    data: { conflictsAskedAt: minutesAgo(3), conflictsKnownAt: minutesAgo(3) },
  });
  expect(await findAllUnsettled()).toContain(officerId);
  expect(await reasonOf(person, caseId)).toBe('same_name');
  expect(await findAllUnsettled()).not.toContain(officerId);
});

/** As the worker's sweeps do it, page by page. */
async function findAllUnsettled(): Promise<string[]> {
  const all: string[] = [];
  for (;;) {
    const page = await findUnsettled();
    if (page.length === 0) return all;
    for (const officerId of page) await settleConflicts({ officerId });
    all.push(...page);
  }
}

const lookedUpTo = { at: new Date(0), id: '00000000-0000-0000-0000-000000000000' };
test.each<[string, (call: Person['call']) => Promise<unknown>]>([
  ['queue', (call) => call.reviews.queue({})],
  ['mine', (call) => call.reviews.queue({ view: 'mine' })],
  ['done', (call) => call.reviews.queue({ view: 'done' })],
  ['search', (call) => call.reviews.queue({ search: 'slates' })],
  ['next', (call) => call.reviews.next({})],
  ['up next', (call) => call.reviews.upNext({})],
  ['counts', (call) => call.reviews.counts()],
  ['changes', (call) => call.reviews.changes({ references: [], lookedUpTo })],
  ['asked for', (call) => call.reviews.askedFor()],
  ['failed', (call) => call.operations.failed({})],
  ['blocked', (call) => call.conflicts.blocked()],
])('whoever was not compared yet is before they see %s', async (_, ask) => {
  const supervisor = await makeSupervisor('Lena Lists');
  await ask(supervisor.call);
  expect(await isKnown(supervisor)).toBe(true);
});

test('what shows no case waits for no comparison', async () => {
  const supervisor = await makeSupervisor('Paul Pauses');
  await supervisor.call.operations.pauseState();
  expect(await isKnown(supervisor)).toBe(false);
});

describe('a case that no officer may take', () => {
  const reason = 'Born in another year, by the passport in the file';

  /** All of the staff, so that one case can be kept from each of them. */
  async function blockFor(staff: Person[], claimantName = 'Nobody Alike') {
    const { id, reference } = await insertCase({ claimant: await makeClaimant(claimantName) });
    const rest = await database().user.findMany({ where: { role: { in: ['officer', 'supervisor'] } } });
    const ids = new Set(staff.map(({ actor }) => actor.userId));
    await database().caseConflict.createMany({
      data: rest.map(({ id: officerId }) => ({
        officerId,
        caseId: id,
        reason: ids.has(officerId) ? ('same_name' as const) : ('same_account' as const),
      })),
    });
    return { id, reference };
  }

  test('is shown to supervisors, and one of them gives it to a namesake, on record', async () => {
    const [officer, supervisor] = [await makeOfficer('Nils Namesake'), await makeSupervisor('Sonja Sees')];
    const { id, reference } = await blockFor([officer, supervisor], 'Nils Namesake');
    const listOne = async () =>
      (await supervisor.call.conflicts.blocked()).items.find((item) => item.reference === reference);
    const officerId = officer.actor.userId;
    expect((await listOne())?.barred).toContainEqual({
      officerId,
      name: 'Nils Namesake',
      reason: 'same_name',
      mayLift: true,
    });
    await expect(officer.call.reviews.claim({ reference })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await supervisor.call.conflicts.lift({ reference, officerId, reason });
    expect(await listOne()).toBeUndefined();
    await officer.call.reviews.claim({ reference });
    expect((await officer.call.reviews.queue({ view: 'mine' })).items).toHaveLength(1);
    const event = await database().auditEvent.findFirst({ where: { caseId: id, action: 'conflict_lifted' } });
    expect(event).toMatchObject({ actorId: supervisor.actor.userId, data: { officerId, reason } });
    // Neither noting it once more nor a look brings it back.
    await database().caseParticular.create({ data: { caseId: id, kind: 'paper_name', value: 'Nils Namesake' } });
    await database().user.update({ where: { id: officerId }, data: { conflictsKnownAt: null } });
    expect((await officer.call.cases.byReference({ reference })).reference).toBe(reference);
    // A shared account does, and who had lifted what stays on record.
    const own = await insertCase({ claimant: officer });
    for (const caseId of [own.id, id]) await keepAccount(caseId);
    await note(own.id);
    await expect(officer.call.cases.byReference({ reference })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await officer.call.reviews.queue({ view: 'mine' })).items).toEqual([]);
    expect(await database().caseConflict.findFirst({ where: { officerId, caseId: id } })).toMatchObject({
      reason: 'same_account',
      liftedById: supervisor.actor.userId,
      liftReason: reason,
    });
  });

  const listAs = async (supervisor: Person, reference: string) =>
    (await supervisor.call.conflicts.blocked()).items.find((item) => item.reference === reference);

  test('is shown though a supervisor may take it, and says so', async () => {
    const [officer, supervisor] = [await makeOfficer('Olga Only'), await makeSupervisor('Susi Sees')];
    const { id, reference } = await blockFor([officer, supervisor]);
    expect(await listAs(supervisor, reference)).toMatchObject({ supervisorMay: false, mayBeOwn: false });
    await database().caseConflict.deleteMany({ where: { caseId: id, officerId: supervisor.actor.userId } });
    expect(await listAs(supervisor, reference)).toMatchObject({
      supervisorMay: true,
      barred: expect.arrayContaining([expect.objectContaining({ name: 'Olga Only', mayLift: true })]),
    });
    await makeOfficer('Frida Free');
    expect(await listAs(supervisor, reference)).toBeUndefined();
  });

  test('names only whom it would be free to if nothing kept them from it', async () => {
    const [supervisor, offKind, former] = [
      await makeSupervisor('Sara Sees'),
      await makeOfficer('Otto Otherkind'),
      await makeOfficer('Fritz Former'),
    ];
    const { reference } = await blockFor([supervisor, offKind, former]);
    const namesOf = async () => (await listAs(supervisor, reference))?.barred.map(({ name }) => name);
    expect(await namesOf()).toEqual(expect.arrayContaining(['Otto Otherkind', 'Fritz Former']));
    await database().user.update({ where: { id: offKind.actor.userId }, data: { caseTypes: ['another-kind'] } });
    await database().user.update({ where: { id: former.actor.userId }, data: { role: 'claimant' } });
    const names = await namesOf();
    expect(names).toContain('Sara Sees');
    expect(names).not.toContain('Otto Otherkind');
    expect(names).not.toContain('Fritz Former');
  });

  test('is told of without a name to a supervisor whose own it may be', async () => {
    const [officer, concerned] = [await makeOfficer('Nele Named'), await makeSupervisor('Cora Concerned')];
    const { reference } = await blockFor([officer]);
    expect(await listAs(concerned, reference)).toMatchObject({ mayBeOwn: true, barred: [] });
  });

  test('is lifted neither for oneself, nor by whoever it concerns, nor for more than a name', async () => {
    const [officer, supervisor, concerned] = [
      await makeOfficer('Nora Namesake'),
      await makeSupervisor('Sven Self'),
      await makeSupervisor('Carl Concerned'),
    ];
    const { reference } = await blockFor([officer, supervisor]);
    const officerId = officer.actor.userId;
    await expect(
      supervisor.call.conflicts.lift({ reference, officerId: supervisor.actor.userId, reason }),
    ).rejects.toMatchObject({ message: 'You can’t lift this for yourself. Ask another supervisor.' });
    await expect(concerned.call.conflicts.lift({ reference, officerId, reason })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(
      supervisor.call.conflicts.lift({ reference, officerId: concerned.actor.userId, reason }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(supervisor.call.conflicts.lift({ reference, officerId, reason: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});
