import { beforeAll, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { caseIs } from '@/tests/setup/look';
import { makeClaimant, makeOfficer } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';

beforeAll(async () => {
  await startWorker();
});

const FORM = [
  'HOME INSURANCE CLAIM FORM',
  'Name of policyholder: Clara Claimant',
  'Policy number: HW 5520 8841',
  'Address of damaged property: 27 Gorse Lane, Exeter EX4 6PN',
  'Date of damage: 7 October 2026',
  'Cause of damage: Storm',
  'Amount claimed: £812.50',
  'The facts stated in this form are true.',
];
const SCHEDULE = [
  'POLICY SCHEDULE',
  'Policyholder: Clara Claimant',
  'Policy number: HW 5520 8841',
  'Period of insurance: 1 June 2026 to 31 May 2027',
  'Property insured: 27 Gorse Lane, Exeter EX4 6PN',
  'Buildings sum insured: £420,000',
  'Policy excess: £250.00',
];

async function draftOf(papers: string[][]) {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  for (const lines of papers) await addDocument({ claimant, reference, file: await makeLetter(lines) });
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  const draft = await (await makeOfficer()).call.drafts.current({ reference });
  if (!draft) throw new Error('the case has a draft');
  return { reference, draft };
}

test('a draft keeps what each paper states, in its type and with its place, and what the rules make of it', async () => {
  const { draft } = await draftOf([FORM, SCHEDULE]);
  const stated = (field: string) => draft.facts.filter((fact) => fact.field === field);
  expect(stated('amount-claimed')).toMatchObject([
    {
      value: { minor: 81_250, currency: 'GBP' },
      display: '£812.50',
      source: { kind: 'claim-form' },
      origin: 'extractor',
      citations: [{ quote: '£812.50', verified: true, match: 'exact', page: 1, boxes: [{}] }, { verified: true }],
    },
  ]);
  expect(stated('date-of-damage')).toMatchObject([{ value: '2026-10-07' }]);
  expect(stated('period-of-insurance')).toMatchObject([{ value: { from: '2026-06-01', to: '2027-05-31' } }]);
  expect(stated('policy-number').map(({ source }) => source.kind)).toEqual(['claim-form', 'policy-schedule']);
  const outcomes = new Map(draft.rules.map(({ key, outcome }) => [key, outcome]));
  expect(outcomes.get('damage-in-period')).toBe('met');
  expect(outcomes.get('one-policy-number')).toBe('met');
  expect(outcomes.get('has-weather-report')).toBe('not_met');
  expect(draft).toMatchObject({ recommendation: 'more_information', award: null });
  expect(draft.asks.map(({ evidence }) => evidence)).toEqual(['repair-estimate', 'weather-report']);
});

test('facts go with the document that states them', async () => {
  const { reference } = await draftOf([FORM]);
  const found = await database().case.findUniqueOrThrow({ where: { reference }, include: { documents: true } });
  const where = { documentId: { in: found.documents.map(({ id }) => id) } };
  expect(await database().fact.count({ where })).toBeGreaterThan(3);
  await database().document.deleteMany({ where: { caseId: found.id } });
  expect(await database().fact.count({ where })).toBe(0);
});
