import { beforeAll, beforeEach, expect, test } from 'vitest';
import { TO_COMPLETE } from '@/server/case-types/letter';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import type { CaseToJudge } from '@/server/rules/contract';
import { insertCase } from '@/tests/setup/cases';
import { lookAtCase } from '@/tests/setup/look';
import { insertMadeCase, insertMadeDraft } from '@/tests/setup/made-case';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';
import { change, pounds, stormCase, without, words } from '@/tests/support/made-cases';

/** As the made storm case's account is called; in it £1,500.00 is claimed and £1,250.00 paid. */
const NAME = 'Nerys Pugh';
const WITHOUT_WEATHER = 'has-weather-report';

let claimant: Person;
let officer: Person;
beforeAll(async () => {
  claimant = await makeClaimant(NAME);
  officer = await makeOfficer('Oscar Decider');
});
beforeEach(() => {
  env().DECISION_UNDO_SECONDS = 0;
});

async function makeHeld(made: CaseToJudge = stormCase()) {
  const found = await insertMadeCase({ claimant, made });
  const { reference } = found;
  await officer.call.reviews.claim({ reference });
  const draft = await officer.call.drafts.current({ reference });
  if (!draft) throw new Error('the made case has a draft');
  return { ...found, draft };
}

type Approval = Omit<Parameters<Person['call']['reviews']['decide']>[0], 'reference' | 'outcome'>;
const approve = (reference: string, approval: Approval = {}) =>
  officer.call.reviews.decide({ reference, outcome: 'approved', ...approval });
const decisionOf = (caseId: string) =>
  database().decision.findFirstOrThrow({ where: { caseId }, include: { overrides: true }, orderBy: { id: 'desc' } });

test('an approval that nothing blocks pays what was worked out, and the claimant reads how it comes about', async () => {
  const { id, reference, draft } = await makeHeld();
  expect(draft).toMatchObject({ recommendation: 'approved', award: { totalMinor: 125_000 } });
  expect(await officer.call.reviews.approvalBlocks({ reference })).toEqual([]);
  await approve(reference);
  const { decision } = await claimant.call.cases.byReference({ reference });
  expect(decision).toMatchObject({ isInPart: false, award: { currency: 'GBP', totalMinor: 125_000 } });
  expect(decision?.award?.lines.map(({ amountMinor }) => amountMinor)).toEqual([150_000, -25_000]);
  const kept = await decisionOf(id);
  expect(kept.assessment).toMatchObject({ recommendation: 'approved' });
  expect(kept.assessment).toHaveProperty('rules.0.statement', expect.any(String));
});

test('over a rule that blocks nothing is approved, until each that does is overridden with a reason', async () => {
  const made = without(change(stormCase(), 'policy-number', words('ZZ/999-000'), 'claim-form'), 'weather-report');
  const { id, reference, draft } = await makeHeld(made);
  const open = draft.rules.filter(({ severity, outcome }) => severity === 'blocks' && outcome !== 'met');
  expect(open.length).toBeGreaterThan(2);
  expect(await officer.call.reviews.approvalBlocks({ reference })).toEqual(
    open.map(({ key, question, outcome, statement }) => ({ kind: 'rule', key, question, outcome, statement })),
  );
  // All of them are named, each by its own sentence.
  const refused = await approve(reference).catch((error: Error) => error);
  expect(refused).toMatchObject({ code: 'CONFLICT' });
  for (const { statement } of open) expect(refused).toMatchObject({ message: expect.stringContaining(statement) });

  const overrides = open.map(({ key }) => ({ ruleKey: key, reason: `I know better about ${key}.` }));
  const left = overrides.filter(({ ruleKey }) => ruleKey !== WITHOUT_WEATHER);
  await expect(approve(reference, { overrides: left })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining(open.find(({ key }) => key === WITHOUT_WEATHER)?.statement ?? 'no such rule'),
  });
  await expect(approve(reference, { overrides: [...overrides, ...left] })).rejects.toThrow('Override each rule once');
  expect((await lookAtCase(reference)).status).toBe('awaiting_officer_review');

  await approve(reference, { overrides });
  const kept = await decisionOf(id);
  expect(kept.overrides).toHaveLength(open.length);
  expect(kept.overrides.find(({ ruleKey }) => ruleKey === WITHOUT_WEATHER)).toMatchObject({
    reason: `I know better about ${WITHOUT_WEATHER}.`,
    statement: open.find(({ key }) => key === WITHOUT_WEATHER)?.statement,
  });
  const seen = (await officer.call.cases.byReference({ reference })).decision;
  expect(seen?.forStaff?.overrides.map(({ ruleKey }) => ruleKey).sort()).toEqual(open.map(({ key }) => key).sort());
  // What is written for colleagues reaches neither the claimant nor the timeline.
  const told = await claimant.call.cases.byReference({ reference });
  expect(JSON.stringify(told)).not.toContain('I know better');
  const event = await database().auditEvent.findFirstOrThrow({ where: { caseId: id, action: 'case_decided' } });
  expect(event.data).toMatchObject({ overrides: expect.arrayContaining([WITHOUT_WEATHER]) });
  expect(JSON.stringify(event.data)).not.toContain('I know better');
  const { items } = await officer.call.audit.timeline({ reference });
  const weather = open.find(({ key }) => key === WITHOUT_WEATHER);
  expect(items.find(({ action }) => action === 'case_decided')?.overridden).toContain(weather?.question);
});

test('only a rule that blocks the approval can be overridden', async () => {
  const { reference } = await makeHeld();
  const override = (ruleKey: string) => approve(reference, { overrides: [{ ruleKey, reason: 'So it is.' }] });
  await expect(override('no-such-rule')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(override(WITHOUT_WEATHER)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('is met now'),
  });
  await expect(
    officer.call.reviews.decide({
      reference,
      outcome: 'rejected',
      reasons: ['no-storm'],
      overrides: [{ ruleKey: WITHOUT_WEATHER, reason: 'So it is.' }],
    }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect((await lookAtCase(reference)).status).toBe('awaiting_officer_review');
});

test('an officer pays less with a reason, and the approval is one in part that adds up', async () => {
  const { id, reference } = await makeHeld();
  await expect(approve(reference, { awardMinor: 100_000 })).rejects.toThrow('Say why another amount is paid');
  await expect(approve(reference, { awardMinor: -1, awardReason: 'Less.' })).rejects.toThrow('below nothing');
  await expect(approve(reference, { awardMinor: 0, awardReason: 'Less.' })).rejects.toThrow('Nothing would be paid');
  await expect(approve(reference, { awardMinor: 150_001, awardReason: 'More.' })).rejects.toThrow('£1,500.00');
  await approve(reference, { awardMinor: 100_000, awardReason: 'The shed is not insured.' });
  const { decision } = await claimant.call.cases.byReference({ reference });
  expect(decision).toMatchObject({ isInPart: true, award: { totalMinor: 100_000 } });
  expect(decision?.award?.lines.at(-1)).toMatchObject({ amountMinor: -25_000, because: 'The shed is not insured.' });
  expect(decision?.award?.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(100_000);
  // Amounts are in the decision, and in no event.
  const event = await database().auditEvent.findFirstOrThrow({ where: { caseId: id, action: 'case_decided' } });
  expect(JSON.stringify(event.data)).not.toMatch(/shed|100000/);
});

test('what the rules cut makes an approval one in part', async () => {
  const { reference, draft } = await makeHeld(change(stormCase(), 'amount-claimed', pounds(170_000)));
  expect(draft.recommendation).toBe('approved_in_part');
  await approve(reference);
  const { decision } = await officer.call.cases.byReference({ reference });
  expect(decision).toMatchObject({ isInPart: true, award: { totalMinor: 125_000, changed: null } });
  const { items } = await officer.call.reviews.queue({ view: 'done', search: reference });
  expect(items).toMatchObject([{ reference, decision: { outcome: 'approved', isInPart: true } }]);
});

test('where no award can be worked out there is no approval, unless the officer says how much and why', async () => {
  const { reference, draft } = await makeHeld(change(stormCase(), 'excess', null));
  expect(draft.award).toBeNull();
  const overrides = draft.rules
    .filter(({ severity, outcome }) => severity === 'blocks' && outcome !== 'met')
    .map(({ key }) => ({ ruleKey: key, reason: 'I rang the insurer.' }));
  await expect(approve(reference, { overrides })).rejects.toThrow('What would be paid can’t be worked out.');
  await expect(approve(reference, { overrides, awardMinor: 5_000 })).rejects.toThrow('Say why');
  await approve(reference, { overrides, awardMinor: 5_000, awardReason: 'As the insurer says.' });
  const { decision } = await claimant.call.cases.byReference({ reference });
  expect(decision?.award).toMatchObject({ currency: 'GBP', totalMinor: 5_000, lines: [{ amountMinor: 5_000 }] });
});

test('a case without rules is approved with an amount and a reason, or with a letter that needs none', async () => {
  const [plain, paid] = [await insertCase({ claimant }), await insertCase({ claimant })];
  for (const { reference } of [plain, paid]) await officer.call.reviews.claim({ reference });
  // Its own letter would promise an amount that nobody knows.
  await expect(approve(plain.reference)).rejects.toThrow(`The letter still says “${TO_COMPLETE}”.`);
  const letter = { reference: plain.reference, round: null, revision: 0 };
  await officer.call.letters.save({ ...letter, body: 'Dear Nerys, the repair is done at our cost.' });
  await approve(plain.reference);
  expect((await claimant.call.cases.byReference(plain)).decision).toMatchObject({ award: null, isInPart: false });
  await expect(approve(paid.reference, { awardMinor: 700 })).rejects.toThrow('Say why');
  await approve(paid.reference, { awardMinor: 700, awardReason: 'By the receipt in the post.' });
  expect((await claimant.call.cases.byReference(paid)).decision).toMatchObject({ award: { totalMinor: 700 } });
});

test('any other decision keeps what the rules said, and pays nothing', async () => {
  const { id, reference } = await makeHeld(without(stormCase(), 'weather-report'));
  await officer.call.reviews.decide({ reference, outcome: 'more_information', requestedEvidence: ['weather-report'] });
  expect(await decisionOf(id)).toMatchObject({
    award: null,
    isInPart: false,
    overrides: [],
    assessment: { recommendation: 'more_information' },
  });
});

test('undoing keeps the record, and gives the officer back what they had filled in', async () => {
  env().DECISION_UNDO_SECONDS = 600;
  const { id, reference, draft } = await makeHeld(without(stormCase(), 'weather-report'));
  const overrides = draft.rules
    .filter(({ severity, outcome }) => severity === 'blocks' && outcome !== 'met')
    .map(({ key }) => ({ ruleKey: key, reason: 'Everybody saw that storm.' }));
  await approve(reference, { overrides, awardMinor: 90_000, awardReason: 'The fence stood.' });
  expect((await claimant.call.cases.byReference({ reference })).decision).toBeNull();
  await officer.call.reviews.undo({ reference });
  expect(await decisionOf(id)).toMatchObject({ isInPart: true, award: { totalMinor: 90_000 } });
  expect((await decisionOf(id)).overrides).toHaveLength(overrides.length);
  const { undoneDecision } = await officer.call.cases.byReference({ reference });
  expect(undoneDecision).toMatchObject({ award: { changed: { reason: 'The fence stood.' } } });
  expect(undoneDecision?.overrides.map(({ reason }) => reason)).toContain('Everybody saw that storm.');
});

test('with a newer draft in the case nothing is decided, whatever was overridden', async () => {
  const { id, reference, draftId } = await makeHeld();
  await insertMadeDraft({ caseId: id, made: without(stormCase(), 'weather-report') });
  await expect(approve(reference, { draftId })).rejects.toThrow('A newer draft has arrived.');
  // And a page that says nothing of its draft is stopped by what the newer one's rules say.
  await expect(approve(reference)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await lookAtCase(reference)).status).toBe('awaiting_officer_review');
});

test('over facts that were changed since they were seen nothing is decided', async () => {
  const { reference, draft } = await makeHeld();
  const excess = draft.facts.find(({ field }) => field === 'excess');
  const seen = { draftId: draft.id, seenFacts: draft.factWrites, seenAwardMinor: draft.award?.totalMinor ?? null };
  expect(seen.seenAwardMinor).toBe(125_000);
  await officer.call.facts.judge({
    reference,
    factId: excess?.id ?? '',
    revision: 0,
    verdict: 'corrected',
    text: '£400.00',
    reason: 'Read wrongly.',
  });
  const refused = {
    code: 'CONFLICT',
    message: 'The facts were changed in another window. Look at the award again before you decide.',
  };
  await expect(approve(reference, seen)).rejects.toMatchObject(refused);
  const reject = { reference, outcome: 'rejected' as const, reasons: ['wear-and-tear'], ...seen };
  await expect(officer.call.reviews.decide(reject)).rejects.toMatchObject(refused);

  const now = await officer.call.drafts.current({ reference });
  const seenNow = { ...seen, seenFacts: now?.factWrites ?? -1 };
  expect(now?.factWrites).toBe((await officer.call.cases.byReference({ reference })).factWrites);
  await expect(approve(reference, seenNow)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'What would be paid has changed. Look at the award again before you decide.',
  });
  await expect(approve(reference, { ...seenNow, seenAwardMinor: null })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await lookAtCase(reference)).status).toBe('awaiting_officer_review');
  await approve(reference, { ...seenNow, seenAwardMinor: 110_000 });
  const { decision } = await claimant.call.cases.byReference({ reference });
  expect(decision).toMatchObject({ award: { totalMinor: 110_000 } });
});
