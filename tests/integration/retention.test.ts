import { beforeAll, expect, test } from 'vitest';
import { checkChain } from '@/server/audit/chain/check-chain';
import { database } from '@/server/platform/database';
import { planErasures } from '@/server/retention/planning/plan-erasures';
import { asAppAccount } from '@/tests/setup/as-app-account';
import { insertCase } from '@/tests/setup/cases';
import { actionsOf, lookAtCase } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { askAgainAndWait } from '@/tests/setup/reconsiderations';
import { erasureOf, inDays, insertKept, lookNextNight, runErasure } from '@/tests/setup/retained';

// What the account of web and workers may not do, no step of an erasure does.
await asAppAccount();

let supervisor: Person;
let officer: Person;
beforeAll(async () => {
  supervisor = await makeSupervisor();
  officer = await makeOfficer();
});

const stateOf = async (caseId: string) => (await erasureOf(caseId))?.state ?? null;

test('these tests run as the account of least privilege', async () => {
  const rows = await database().$queryRaw<{ name: string }[]>`SELECT current_user::text AS name`;
  expect(rows[0]?.name).toMatch(/^app_/);
});

test('a look plans what is due within 30 days, and asks for what is due', async () => {
  const due = await insertKept();
  const soon = await insertKept({ dueDays: -20 });
  const later = await insertKept({ dueDays: -60 });
  const open = await insertCase({ claimant: await makeClaimant() });
  await lookNextNight();
  expect(await stateOf(due.caseId)).toBe('owed');
  expect(await stateOf(soon.caseId)).toBe('planned');
  expect(await stateOf(later.caseId)).toBeNull();
  expect(await stateOf(open.id)).toBeNull();
});

test('many workers look once a day of the office', async () => {
  const now = inDays(400);
  const looks = await Promise.all(Array.from({ length: 6 }, () => planErasures({ now })));
  expect(looks.filter((look) => look !== null)).toHaveLength(1);
  expect(await planErasures({ now })).toBeNull();
});

test('a look that its worker died over is taken up by the next one', async () => {
  const day = new Date(inDays(500).toISOString().slice(0, 10));
  const now = new Date(day.getTime() + 12 * 3_600_000);
  await database().retentionNight.create({ data: { day, leaseEnds: inDays(1) } });
  expect(await planErasures({ now })).toBeNull();
  await database().retentionNight.update({ where: { day }, data: { leaseEnds: inDays(-1) } });
  expect(await planErasures({ now })).not.toBeNull();
});

test('reference, type, dates and outcome stay, and all that anybody said goes', async () => {
  const { caseId, reference, documentId } = await insertKept();
  await database().phoneLink.create({ data: { caseId, tokenHash: `of ${caseId}`, openUntil: new Date() } });
  const before = await lookAtCase(reference);
  await lookNextNight();
  expect(await runErasure(caseId)).toBe(true);
  const { caseType, status, submittedAt, decidedAt, createdAt } = before;
  expect(await lookAtCase(reference)).toMatchObject({
    ...{ caseType, status, submittedAt, decidedAt, createdAt },
    title: '',
    erasedAt: expect.any(Date),
  });
  expect(await database().document.count({ where: { id: documentId } })).toBe(0);
  expect(await database().phoneLink.count({ where: { caseId } })).toBe(0);
  expect(await database().decision.findFirstOrThrow({ where: { caseId } })).toMatchObject({
    outcome: 'rejected',
    reasons: [],
    note: null,
  });
  expect(await erasureOf(caseId)).toMatchObject({ state: 'erased', lease: null });
  expect(await actionsOf(caseId)).toContain('case_erased');
  expect((await checkChain()).faults).toEqual([]);
});

test('a withdrawn case goes after ninety days, and its withdrawal is when that begins', async () => {
  const claimant = await makeClaimant();
  const { id: caseId, reference } = await insertCase({ claimant });
  await claimant.call.cases.withdraw({ reference });
  const { withdrawnAt } = await lookAtCase(reference);
  expect(Date.now() - (withdrawnAt?.getTime() ?? 0)).toBeLessThan(60_000);
  await database().case.update({ where: { id: caseId }, data: { withdrawnAt: inDays(-92) } });
  await lookNextNight();
  expect(await runErasure(caseId)).toBe(true);
});

test('an erasure that is interrupted goes on where it was, and only the holder of the lease writes', async () => {
  const { caseId, reference, documentId, ...people } = await insertKept();
  const { id: decisionId } = await database().decision.findFirstOrThrow({ where: { caseId }, select: { id: true } });
  await database().letter.create({ data: { caseId, decisionId, body: 'We have decided.' } });
  await lookNextNight();
  const stopped = new AbortController();
  stopped.abort();
  await expect(runErasure(caseId, stopped.signal)).rejects.toThrow();
  // Out of sight from the first step on, and not erased yet.
  expect(await database().case.count({ where: { id: caseId, erasedAt: { not: null } } })).toBe(1);
  expect(await stateOf(caseId)).toBe('owed');
  expect(await database().document.count({ where: { caseId } })).toBe(1);
  expect(await database().letter.count({ where: { caseId } })).toBe(1);
  for (const { call } of [people.claimant, people.officer]) {
    const seen = await call.cases.byReference({ reference });
    expect(seen).toMatchObject({
      erasedOn: expect.any(String),
      documents: [],
      decision: { reasons: [], letter: null },
    });
    await expect(call.documents.pages({ documentId })).rejects.toThrow('There is no such document.');
  }
  expect(await runErasure(caseId)).toBe(true);
  expect(await database().document.count({ where: { caseId } })).toBe(0);
  expect(await database().letter.count({ where: { caseId } })).toBe(0);
});

test('a case that another one asks to look at again is erased after it', async () => {
  const claimant = await makeClaimant();
  const first = await insertKept({ claimant });
  // As it was asked in time, years ago.
  await database().case.update({ where: { id: first.caseId }, data: { decidedAt: new Date() } });
  await database().decision.updateMany({ where: { caseId: first.caseId }, data: { sentAt: new Date() } });
  const again = await askAgainAndWait({ claimant, reference: first.reference });
  await database().case.update({ where: { id: first.caseId }, data: { decidedAt: inDays(-3_000) } });
  await lookNextNight();
  expect(await stateOf(first.caseId)).toBe('planned');
  await claimant.call.cases.withdraw({ reference: again.reference });
  await database().case.update({ where: { id: again.id }, data: { withdrawnAt: inDays(-100) } });
  await lookNextNight();
  expect(await stateOf(first.caseId)).toBe('planned');
  expect(await runErasure(again.id)).toBe(true);
  await lookNextNight();
  expect(await runErasure(first.caseId)).toBe(true);
});

test('another look that was begun and never asked for keeps nothing', async () => {
  const { caseId, reference, claimant } = await insertKept();
  await database().case.update({ where: { id: caseId }, data: { decidedAt: new Date() } });
  await database().decision.updateMany({ where: { caseId }, data: { sentAt: new Date() } });
  const begun = await claimant.call.reconsiderations.begin({ reference });
  await database().case.update({ where: { id: caseId }, data: { decidedAt: inDays(-3_000) } });
  await lookNextNight();
  expect(await runErasure(caseId)).toBe(true);
  const seen = await claimant.call.cases.byReference({ reference: begun.reference });
  expect(seen).toMatchObject({ status: 'open', reconsiderationOf: reference });
});

test('nothing is added to an erased case, and its claimant’s new name finds it by nothing', async () => {
  const claimant = await makeClaimant('Zebedee Formerly');
  const { caseId, reference } = await insertKept({ claimant });
  await lookNextNight();
  await runErasure(caseId);
  await database().user.update({ where: { id: claimant.actor.userId }, data: { name: 'Zebedee Afterwards' } });
  expect(await database().searchPart.count({ where: { caseId } })).toBe(0);
  const late = database().letter.create({ data: { caseId, body: 'A late word.' } });
  await expect(late).rejects.toThrow(/case_is_erased|erased/);
  await expect(claimant.call.reconsiderations.begin({ reference })).rejects.toThrow();
});

test('its page, its timeline and the queue’s search say what it is, and are no error', async () => {
  const { caseId, reference, claimant } = await insertKept({ officer });
  await lookNextNight();
  await runErasure(caseId);
  const erasedOn = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  for (const { call } of [claimant, officer, supervisor])
    expect(await call.cases.byReference({ reference })).toMatchObject({ erasedOn, status: 'rejected', documents: [] });
  expect(await officer.call.drafts.current({ reference })).toBeNull();
  expect(await claimant.call.cases.grounds({ reference })).not.toBeUndefined();
  const { items } = await officer.call.audit.timeline({ reference });
  expect(items[0]).toMatchObject({ action: 'case_erased', by: null });
  const found = await officer.call.reviews.queue({ view: 'done', decidedBy: 'everyone', search: reference });
  expect(found.items).toMatchObject([{ reference, title: 'Papers erased', claimantName: '' }]);
  const own = await claimant.call.cases.list({});
  expect(own.items).toMatchObject([{ reference, erasedAt: expect.any(Date) }]);
});
