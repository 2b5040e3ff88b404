import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Prisma } from '@/generated/prisma/client';
import { readGrounds } from '@/server/case-view/grounds/read-grounds';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import type { CaseToJudge } from '@/server/rules/contract';
import { insertCase } from '@/tests/setup/cases';
import { insertDocument } from '@/tests/setup/drafts';
import { insertFactDraft, insertPapers } from '@/tests/setup/fact-drafts';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { change, pounds, stormCase } from '@/tests/support/made-cases';

let claimant: Person;
let stranger: Person;
let officer: Person;
let supervisor: Person;
beforeAll(async () => {
  claimant = await makeClaimant('Nerys Pugh');
  stranger = await makeClaimant('Stan Stranger');
  officer = await makeOfficer('Oscar Decider');
  supervisor = await makeSupervisor();
});
beforeEach(() => {
  env().DECISION_UNDO_SECONDS = 0;
});

async function makeHeld(made: CaseToJudge = stormCase()) {
  const { id: caseId, reference } = await insertCase({ claimant, caseType: made.caseType.key });
  await database().case.update({
    where: { id: caseId },
    data: { submittedAt: new Date(`${made.submittedOn}T12:00:00Z`) },
  });
  const papers = await insertPapers({ caseId, made });
  const { draftId } = await insertFactDraft({ caseId, made, papers });
  await officer.call.reviews.claim({ reference });
  return { caseId, reference, draftId, papers };
}

const groundsOf = async (reference: string) => {
  const grounds = await claimant.call.cases.grounds({ reference });
  if (!grounds) throw new Error('nothing is told of the decision');
  return grounds;
};

test('an approval is told with the claimant’s own pages, the words on them, and how its amount comes about', async () => {
  const { reference, papers } = await makeHeld();
  await officer.call.reviews.decide({ reference, outcome: 'approved', note: 'NOTE-FOR-COLLEAGUES' });
  const told = await groundsOf(reference);
  const pages = told.grounds.flatMap((point) => point.pages);
  expect(told.grounds.length).toBeGreaterThan(1);
  expect(pages.length).toBeGreaterThan(1);
  const own = new Map([...papers.values()].map(({ id, text }) => [id, text]));
  for (const { documentId, quotes, boxes } of pages) {
    for (const quote of quotes) expect(own.get(documentId)).toContain(quote);
    expect(boxes.length).toBeGreaterThan(0);
  }
  expect(told.award).toMatchObject({ totalMinor: 125_000, currency: 'GBP' });
  expect(told.award?.lines.map(({ amountMinor }) => amountMinor)).toEqual([150_000, -25_000]);
  expect(told.award?.lines[0]?.pages[0]?.quotes.join()).toContain('1,500');
});

test('nothing for the staff is in it: no scores, notes, names, findings, or questions of rules', async () => {
  const { reference, draftId } = await makeHeld();
  await database().finding.create({
    data: { draftId, position: 0, key: 'f', statement: 'A-FINDING', supported: true },
  });
  await officer.call.reviews.decide({ reference, outcome: 'approved', note: 'NOTE-FOR-COLLEAGUES' });
  const told = JSON.stringify(await groundsOf(reference));
  expect(told).not.toMatch(/NOTE-FOR|A-FINDING|Oscar|Decider|onfidence|probability|severity|question|statement/);
});

test('a rejection is told reason by reason, and the amount that was too low', async () => {
  const { reference } = await makeHeld(change(stormCase(), 'excess', pounds(150_000)));
  const draft = await officer.call.drafts.current({ reference });
  const reasons = draft?.rejectionReasons ?? [];
  expect(reasons).not.toEqual([]);
  await officer.call.reviews.decide({
    reference,
    outcome: 'rejected',
    reasons: [...reasons, 'You told us so yourself.'],
  });
  const told = await groundsOf(reference);
  expect(told.reasons.map(({ key }) => key)).toEqual([...reasons, 'You told us so yourself.']);
  expect(told.reasons[0]?.points[0]?.told).toEqual(expect.stringMatching(/\w/));
  expect(told.reasons.at(-1)).toMatchObject({ label: 'You told us so yourself.', points: [] });
  expect(told.award).toMatchObject({ totalMinor: 0 });
  const read = await readGrounds({ actor: { ...claimant.actor, language: 'es' }, reference });
  expect(read?.reasons[0]?.label).not.toBe(told.reasons[0]?.label);
  expect(read?.reasons.at(-1)?.label).toBe('You told us so yourself.');
});

test('it is the claimant’s alone, and nobody’s before the decision is sent', async () => {
  env().DECISION_UNDO_SECONDS = 600;
  const { reference } = await makeHeld();
  await officer.call.reviews.decide({ reference, outcome: 'approved' });
  expect(await claimant.call.cases.grounds({ reference })).toBeNull();
  await expect(stranger.call.cases.grounds({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  for (const { call } of [officer, supervisor])
    await expect(call.cases.grounds({ reference })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a page of another case is never shown, whatever a citation says', async () => {
  const { caseId, reference, draftId } = await makeHeld();
  const other = await insertCase({ claimant: stranger });
  const elsewhere = await insertDocument({ caseId: other.id, pages: ['SOMEBODY-ELSES words on a page'] });
  await officer.call.reviews.decide({ reference, outcome: 'approved' });
  for (const { id, citations } of await database().fact.findMany({ where: { draftId } })) {
    const moved = (citations as Prisma.JsonObject[]).map((citation) => ({ ...citation, documentId: elsewhere }));
    await database().fact.update({ where: { id }, data: { citations: moved } });
  }
  const told = await groundsOf(reference);
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`SOMEBODY-ELSES|${elsewhere}`));
  expect(told.grounds.flatMap(({ pages }) => pages)).toEqual([]);
  expect(await database().document.count({ where: { caseId } })).toBeGreaterThan(0);
});

test('a rule that says something else since is not told as a ground of the decision', async () => {
  const { caseId, reference } = await makeHeld();
  await officer.call.reviews.decide({ reference, outcome: 'approved' });
  const before = await groundsOf(reference);
  const decision = await database().decision.findFirstOrThrow({ where: { caseId } });
  const kept = decision.assessment as { rules: { statement: string }[] };
  const others = kept.rules.map((rule) => ({ ...rule, statement: `${rule.statement} As it was then.` }));
  await database().decision.update({
    where: { id: decision.id },
    data: { assessment: { ...kept, rules: others } as Prisma.InputJsonObject },
  });
  expect(before.grounds).not.toEqual([]);
  expect((await groundsOf(reference)).grounds).toEqual([]);
});

test('in Spanish all of it is Spanish: rules, lines of the award, and its amount; an officer’s own reason stays', async () => {
  const { reference } = await makeHeld();
  await officer.call.reviews.decide({ reference, outcome: 'approved', awardMinor: 100_000, awardReason: 'As agreed.' });
  const told = await groundsOf(reference);
  const read = await readGrounds({ actor: { ...claimant.actor, language: 'es' }, reference });
  expect(read?.grounds.map(({ pages }) => pages)).toEqual(told.grounds.map(({ pages }) => pages));
  for (const [at, { told: words, isEnglish }] of (read?.grounds ?? []).entries()) {
    expect(isEnglish).toBe(false);
    expect(words).not.toBe(told.grounds[at]?.told);
    expect(words).toMatch(/[áéíóúñ]|\b(?:de|la|el)\b/);
  }
  expect(read?.award?.lines.map(({ label, isEnglish }) => [label, isEnglish])).toEqual([
    ['Importe reclamado', { label: false, because: false }],
    ['Franquicia de la póliza', { label: false, because: false }],
    ['Cambiado por la persona que tramita el caso', { label: false, because: true }],
  ]);
  expect(read?.award?.lines.at(-1)?.because).toBe('As agreed.');
});

test('a line that the rules do not work out any more as it was decided stays in English, and says so', async () => {
  const { caseId, reference } = await makeHeld();
  await officer.call.reviews.decide({ reference, outcome: 'approved' });
  const decision = await database().decision.findFirstOrThrow({ where: { caseId } });
  const award = decision.award as { lines: { amountMinor: number }[] };
  const lines = award.lines.map((line) => ({ ...line, amountMinor: line.amountMinor + 1 }));
  await database().decision.update({
    where: { id: decision.id },
    data: { award: { ...award, lines } as Prisma.InputJsonObject },
  });
  const english = await groundsOf(reference);
  const read = await readGrounds({ actor: { ...claimant.actor, language: 'es' }, reference });
  expect(read?.award?.lines[0]).toEqual({
    ...english.award?.lines[0],
    isEnglish: { label: true, because: true },
  });
});
