import { beforeAll, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { asAppAccount } from '@/tests/setup/as-app-account';
import { actionsOf } from '@/tests/setup/look';
import { makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { erasureOf, insertKept, lookNextNight, runErasure } from '@/tests/setup/retained';

await asAppAccount();

const REASON = 'Proceedings 4471/26 before the county court';

let supervisor: Person;
beforeAll(async () => {
  supervisor = await makeSupervisor();
});

const listed = async (list: 'due' | 'held' | 'failed' | 'erased') =>
  (await supervisor.call.retention.list({ list, limit: 100 })).items;

test('a held case is not erased, and is the night after the hold was lifted', async () => {
  const { caseId, reference } = await insertKept();
  await supervisor.call.retention.hold({ reference, reason: REASON });
  await lookNextNight();
  expect(await erasureOf(caseId)).toMatchObject({ state: 'planned' });
  expect(await listed('due')).toContainEqual(expect.objectContaining({ reference, isHeld: true }));
  expect(await listed('held')).toContainEqual(expect.objectContaining({ reference, by: 'Sue Supervisor' }));
  await supervisor.call.retention.lift({ reference, reason: 'The proceedings have ended' });
  await lookNextNight();
  expect(await runErasure(caseId)).toBe(true);
  expect(await actionsOf(caseId)).toEqual(expect.arrayContaining(['case_held', 'case_hold_lifted', 'case_erased']));
  expect(await listed('erased')).toContainEqual(expect.objectContaining({ reference }));
  const holds = await database().retentionHold.findMany({ where: { caseId } });
  expect(holds).toMatchObject([{ reason: '', liftReason: '', heldById: supervisor.actor.userId }]);
});

test('a hold that comes between the night and its job is in time', async () => {
  const { caseId, reference } = await insertKept();
  await lookNextNight();
  expect(await erasureOf(caseId)).toMatchObject({ state: 'owed' });
  await supervisor.call.retention.hold({ reference, reason: REASON });
  expect(await runErasure(caseId)).toBe(false);
  expect(await erasureOf(caseId)).toMatchObject({ state: 'planned', lease: null });
  expect(await database().document.count({ where: { caseId } })).toBe(1);
});

test('a hold and the first step of erasing at once: one of the two wins, and the other says so', async () => {
  const { caseId, reference } = await insertKept();
  await lookNextNight();
  const [hold, erasing] = await Promise.allSettled([
    supervisor.call.retention.hold({ reference, reason: REASON }),
    runErasure(caseId),
  ]);
  const isErased = erasing.status === 'fulfilled' && erasing.value;
  expect([hold.status === 'fulfilled', isErased].filter(Boolean)).toHaveLength(1);
  expect(await database().case.count({ where: { id: caseId, erasedAt: { not: null } } })).toBe(isErased ? 1 : 0);
});

test('the page of the case says since when it is held, by whom and why; to an officer, too', async () => {
  const { reference } = await insertKept();
  const officer = await makeOfficer();
  expect(await officer.call.retention.ofCase({ reference })).toMatchObject({ hold: null, mayHold: false });
  await supervisor.call.retention.hold({ reference, reason: REASON });
  const seen = await officer.call.retention.ofCase({ reference });
  expect(seen).toMatchObject({ hold: { by: 'Sue Supervisor', reason: REASON }, erasedOn: null });
  expect(seen.keptUntil).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('what is held is not held twice, what is not held is not lifted, and what is erased is not held', async () => {
  const { caseId, reference } = await insertKept();
  const hold = () => supervisor.call.retention.hold({ reference, reason: REASON });
  const lift = () => supervisor.call.retention.lift({ reference, reason: 'Over' });
  await expect(lift()).rejects.toThrow('This case is not held any more. Reload the page.');
  await hold();
  await expect(hold()).rejects.toThrow('This case is held already.');
  await lift();
  await lookNextNight();
  await runErasure(caseId);
  await expect(hold()).rejects.toThrow('The papers of this case are erased');
});

test('the lists come a page at a time, and each case once', async () => {
  const made = [];
  for (let index = 0; index < 5; index += 1) made.push(await insertKept({ dueDays: -20 - index }));
  await lookNextNight();
  const seen: string[] = [];
  let cursor: { at: Date; id: string } | null = null;
  do {
    const page: Awaited<ReturnType<typeof supervisor.call.retention.list>> = await supervisor.call.retention.list({
      list: 'due',
      limit: 2,
      cursor,
    });
    seen.push(...page.items.map(({ reference }) => reference));
    cursor = page.nextCursor;
  } while (cursor);
  expect(new Set(seen).size).toBe(seen.length);
  const wanted = made.map(({ reference }) => reference);
  expect(seen.filter((reference) => wanted.includes(reference))).toEqual(wanted);
});
