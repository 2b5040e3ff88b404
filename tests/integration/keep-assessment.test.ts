import { beforeAll, beforeEach, expect, test } from 'vitest';
import { keepAssessment } from '@/server/assessments/service';
import type { FactValue, PaperPart } from '@/server/facts/contract';
import { formatValue } from '@/server/facts/display';
import { database } from '@/server/platform/database';
import { insertCase } from '@/tests/setup/cases';
import { insertDocument, insertDraft } from '@/tests/setup/drafts';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

let officer: Person;
let claimant: Person;
beforeAll(async () => {
  claimant = await makeClaimant('Nerys Pugh');
});
beforeEach(async () => {
  await database().case.deleteMany();
  officer = await makeOfficer();
});

const pounds = (minor: number): FactValue => ({ type: 'money', minor, currency: 'GBP', per: null });
const KINDS = ['claim-form', 'repair-estimate', 'weather-report', 'policy-schedule'] as const;
/** What one file of four papers states; it fulfils every rule. */
const STATED: [(typeof KINDS)[number], string, FactValue][] = [
  ['claim-form', 'claimant-name', { type: 'text', text: 'Nerys Pugh' }],
  ['claim-form', 'policy-number', { type: 'text', text: 'AB 123' }],
  ['claim-form', 'date-of-damage', { type: 'date', date: '2026-04-12' }],
  ['claim-form', 'property-address', { type: 'text', text: '4 Mill Lane, Brecon LD3 7QQ' }],
  ['claim-form', 'amount-claimed', pounds(150_000)],
  ['repair-estimate', 'estimate-total', pounds(150_000)],
  [
    'repair-estimate',
    'estimate-lines',
    { type: 'line', description: 'Slates', minor: 150_000, currency: 'GBP', date: null, charged: null },
  ],
  ['weather-report', 'date-of-observation', { type: 'date', date: '2026-04-12' }],
  ['weather-report', 'highest-gust', { type: 'quantity', number: '61', unit: 'mph' }],
  ['policy-schedule', 'period-of-insurance', { type: 'period', from: '2026-01-01', to: '2026-12-31' }],
  ['policy-schedule', 'buildings-sum-insured', pounds(20_000_000)],
  ['policy-schedule', 'excess', pounds(25_000)],
];

async function insertAssessable() {
  const { id: caseId, reference } = await insertCase({ claimant });
  const documentId = await insertDocument({ caseId, pages: ['A file of four papers.'] });
  const { draftId } = await insertDraft({ caseId, documentId, findings: [] });
  const parts: PaperPart[] = KINDS.map((kind, index) => ({
    documentId,
    pages: [index + 1],
    kind,
    probability: 1,
    because: [],
    refuses: false,
  }));
  await database().draft.update({ where: { id: draftId }, data: { parts } });
  await database().fact.createMany({
    data: STATED.map(([kind, field, value], position) => ({
      draftId,
      position,
      field,
      value,
      display: formatValue(value),
      documentId,
      kind,
      citations: [],
      probability: 1,
      origin: 'extractor' as const,
    })),
  });
  return { caseId, reference, draftId };
}

const keep = (caseId: string) => database().$transaction((tx) => keepAssessment(tx, { caseId }));
const look = async () => (await officer.call.reviews.queue({})).items;

test('the queue says what the rules make of the facts as they are now', async () => {
  const { caseId, reference, draftId } = await insertAssessable();
  expect(await look()).toMatchObject([{ recommendation: null, rulesBlocking: null, rulesToCheck: null }]);
  await keep(caseId);
  expect(await look()).toMatchObject([{ reference, recommendation: 'approved', rulesBlocking: 0, rulesToCheck: 0 }]);
  await officer.call.reviews.claim({ reference });
  const gust = await database().fact.findFirstOrThrow({ where: { draftId, field: 'highest-gust' } });
  const said = { reference, factId: gust.id, reason: 'The station is another one.' };
  await officer.call.facts.judge({ ...said, revision: 0, verdict: 'corrected', text: '40 mph' });
  expect(await look()).toMatchObject([{ recommendation: 'rejected', rulesBlocking: 1, rulesToCheck: 0 }]);
  await officer.call.facts.judge({ ...said, revision: 1, verdict: 'struck' });
  expect(await look()).toMatchObject([{ recommendation: 'more_information', rulesBlocking: 1, rulesToCheck: 0 }]);
  const draft = await officer.call.drafts.current({ reference });
  expect(draft).toMatchObject({ recommendation: 'more_information', opinion: null });
  expect(draft?.summary).toBe(`Ask for more before you decide. ${draft?.recommendationReason} A summary.`);
  expect(draft?.recommendationReason).toBe('The highest gust was not found.');
});

test('a draft from before facts were kept stays without, and so does a case without a draft', async () => {
  const { id: caseId } = await insertCase({ claimant });
  await keep(caseId);
  const documentId = await insertDocument({ caseId, pages: ['A letter.'] });
  await insertDraft({ caseId, documentId, findings: [] });
  await keep(caseId);
  expect(await look()).toMatchObject([{ recommendation: null, rulesBlocking: null, rulesToCheck: null }]);
});
