import { beforeEach, describe, expect, test } from 'vitest';
import { noteConflicts } from '@/server/conflicts/service';
import { openOriginal, openPageImage } from '@/server/documents/view';
import { database } from '@/server/platform/database';
import { insertCase } from '@/tests/setup/cases';
import { callerFor, makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { procedures, SAMPLES } from '@/tests/setup/procedures';

beforeEach(async () => {
  await database().review.deleteMany();
  await database().case.deleteMany();
});

/** Somebody who filed cases as a claimant and is an officer by now. */
async function promote({ actor }: Person, role: 'officer' | 'supervisor' = 'officer'): Promise<Person> {
  await database().user.update({ where: { id: actor.userId }, data: { role } });
  const promoted = { ...actor, role };
  return { actor: promoted, call: callerFor(promoted) };
}

async function insertDocument(caseId: string): Promise<string> {
  const file = { filename: 'a.pdf', contentType: 'application/pdf', bytes: 10, storage: 'local' as const };
  const document = await database().document.create({
    data: { caseId, ...file, storageKey: caseId, registeredAt: new Date(), ocrStatus: 'failed', run: 1, doneRun: 1 },
    select: { id: true },
  });
  return document.id;
}

const waitingOf = async ({ call }: Person) => (await call.reviews.queue({})).items.map(({ reference }) => reference);

describe.each(['officer', 'supervisor'] as const)('for a claimant who became %s', (role) => {
  test('the queue has everybody’s cases but their own', async () => {
    const claimant = await makeClaimant('Rita Risen');
    const own = await insertCase({ claimant });
    const other = await insertCase({ claimant: await makeClaimant() });
    const risen = await promote(claimant, role);
    expect(await waitingOf(risen)).toEqual([other.reference]);
    expect((await risen.call.reviews.queue({ search: own.reference })).items).toEqual([]);
    expect((await risen.call.reviews.counts()).waiting).toBe(1);
    expect(await risen.call.reviews.upNext({ except: other.reference })).toBeNull();
    const lookedUpTo = { at: new Date(0), id: '00000000-0000-0000-0000-000000000000' };
    const changes = await risen.call.reviews.changes({ references: [own.reference], lookedUpTo });
    expect(changes.rows).toEqual([]);
    expect(changes.arrived.map(({ reference }) => reference)).toEqual([other.reference]);
    expect((await risen.call.reviews.next({}))?.reference).toBe(other.reference);
    expect(await risen.call.reviews.next({})).toBeNull();
  });

  test('no procedure that names a case takes their own', async () => {
    const claimant = await makeClaimant('Rita Risen');
    const { id, reference } = await insertCase({ claimant });
    const at = { reference, documentId: await insertDocument(id) };
    const risen = await promote(claimant, role);
    for (const { path, roles } of procedures) {
      if (SAMPLES[path]?.names !== 'case' || !roles?.includes(role)) continue;
      const [noun, verb] = path.split('.') as [string, string];
      const nouns = risen.call as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
      await expect(nouns[noun]?.[verb]?.(SAMPLES[path]?.input(at)), path).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: 'This is your own case, so a colleague decides it. Take another one.',
      });
    }
    const forbidden = { code: 'forbidden' };
    await expect(openOriginal({ actor: risen.actor, documentId: at.documentId })).rejects.toMatchObject(forbidden);
    await expect(openPageImage({ actor: risen.actor, documentId: at.documentId, page: 1 })).rejects.toMatchObject(
      forbidden,
    );
  });
});

test('an officer is not offered a case in their name from a second account, and is told why', async () => {
  const officer = await makeOfficer('Oscar Namesake');
  expect(await waitingOf(officer)).toEqual([]);
  const { id, reference } = await insertCase({ claimant: await makeClaimant('NAMESAKE, Oscar James') });
  await noteConflicts(database(), { caseId: id });
  expect(await waitingOf(officer)).toEqual([]);
  await expect(officer.call.reviews.claim({ reference })).rejects.toMatchObject({
    message: 'This case is in your name, so a colleague decides it. Take another one.',
  });
  expect(await waitingOf(await makeOfficer('Another One'))).toEqual([reference]);
});

const IBAN = 'GB82WEST12345698765432';

/** As a draft keeps it. */
const keepAccount = (caseId: string) =>
  database().caseParticular.create({ data: { caseId, kind: 'account', value: IBAN } });

test('a bank account of an officer’s own case keeps every case from them that names it, before and after they became one', async () => {
  const claimant = await makeClaimant('Rita Risen');
  const stranger = await makeClaimant();
  const [own, before, after] = [
    await insertCase({ claimant }),
    await insertCase({ claimant: stranger }),
    await insertCase({ claimant: stranger }),
  ];
  await keepAccount(own.id);
  await keepAccount(before.id);
  const risen = await promote(claimant);
  expect(await waitingOf(risen)).toEqual([after.reference]);
  await keepAccount(after.id);
  await noteConflicts(database(), { caseId: after.id });
  expect(await waitingOf(risen)).toEqual([]);
  await expect(risen.call.cases.byReference({ reference: after.reference })).rejects.toMatchObject({
    message:
      'This case names a bank account that one of your own cases names, so a colleague decides it. Take another one.',
  });
});

test('a supervisor does not end the review of their own case, nor learn who asked for it', async () => {
  const claimant = await makeClaimant('Rita Risen');
  const { reference } = await insertCase({ claimant });
  await (await makeOfficer('First Officer')).call.reviews.claim({ reference });
  await (await makeOfficer('Second Officer')).call.reviews.askFor({ reference });
  const risen = await promote(claimant, 'supervisor');
  await expect(risen.call.reviews.end({ reference })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await risen.call.reviews.askedFor()).toEqual([]);
  expect(await (await makeSupervisor()).call.reviews.askedFor()).toHaveLength(1);
});

test('a case of a kind that an officer gets no work of is not theirs to read, unless they have reviewed it', async () => {
  const { reference } = await insertCase({ claimant: await makeClaimant() });
  const [stranger, reviewer] = [await makeOfficer('Other Kind'), await makeOfficer('Once Here')];
  await reviewer.call.reviews.claim({ reference });
  const ids = [stranger.actor.userId, reviewer.actor.userId];
  await database().user.updateMany({ where: { id: { in: ids } }, data: { caseTypes: ['housing-benefit'] } });
  await expect(stranger.call.cases.byReference({ reference })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: 'You are given no cases of this kind, so this one is not yours to read. A supervisor can change that.',
  });
  const lookedUpTo = { at: new Date(), id: '00000000-0000-0000-0000-000000000000' };
  expect((await stranger.call.reviews.changes({ references: [reference], lookedUpTo })).rows).toEqual([]);
  expect((await reviewer.call.cases.byReference({ reference })).reference).toBe(reference);
});

test('neither what an officer holds nor what everybody has decided shows their own case, nor other kinds than theirs', async () => {
  const claimant = await makeClaimant('Rita Risen');
  const [held, own, other] = [
    await insertCase({ claimant }),
    await insertCase({ claimant }),
    await insertCase({ claimant: await makeClaimant() }),
  ];
  const decider = await makeOfficer('Dora Decider');
  for (const { reference } of [own, other]) {
    await decider.call.reviews.claim({ reference });
    await decider.call.reviews.decide({ reference, outcome: 'rejected', reasons: ['no-evidence'] });
  }
  const risen = await promote(claimant);
  const { userId } = risen.actor;
  // As when it became known only while they had it.
  await database().review.create({
    data: { caseId: held.id, officerId: userId, leaseEndsAt: new Date(Date.now() + 60_000) },
  });
  expect((await risen.call.reviews.queue({ view: 'mine' })).items).toEqual([]);
  const decided = async () => (await risen.call.reviews.queue({ view: 'done', decidedBy: 'everyone' })).items;
  expect((await decided()).map(({ reference }) => reference)).toEqual([other.reference]);
  await database().user.update({ where: { id: userId }, data: { caseTypes: ['housing-benefit'] } });
  expect(await decided()).toEqual([]);
});
