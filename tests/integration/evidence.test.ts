import { beforeAll, describe, expect, test } from 'vitest';
import { SORTER } from '@/server/evidence/guesses/keep-guess';
import { database } from '@/server/platform/database';
import { addDocument, insertCase, makeCase, makeLetter, readSample } from '@/tests/setup/cases';
import { insertDocument } from '@/tests/setup/drafts';
import { actionsOf, caseIs, documentSettled } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';

beforeAll(async () => {
  await startWorker();
});

const evidenceOf = async ({ call }: Person, reference: string) =>
  (await call.cases.byReference({ reference })).documents.map(({ evidence }) => evidence);

describe('a document of an open case', () => {
  let claimant: Person;
  let made: { id: string; reference: string };
  let documentId: string;
  beforeAll(async () => {
    claimant = await makeClaimant();
    made = await makeCase({ claimant, caseType: 'housing-benefit' });
    const file = await readSample('housing-benefit/mensah-flat/payslips.pdf');
    documentId = await addDocument({ claimant, reference: made.reference, file });
    await documentSettled(documentId);
  });

  test('is matched to its evidence as soon as it is read, with the number of papers', async () => {
    const [found] = await evidenceOf(claimant, made.reference);
    expect(found).toMatchObject({ says: 'as_read' });
    expect(new Set(found?.papers?.map(({ evidence }) => evidence))).toEqual(new Set(['payslips']));
    expect(found?.papers?.flatMap(({ days }) => days)).toHaveLength(2);
    expect(await database().evidenceGuess.findUnique({ where: { documentId } })).toMatchObject({ sorter: SORTER });
  });

  test('is what its claimant says, beside the guess, and each change is on record', async () => {
    const say = (says: string) => claimant.call.evidence.say({ documentId, says });
    for (const says of ['tenancy-agreement', 'tenancy-agreement', 'something_else']) await say(says);
    const [found] = await evidenceOf(claimant, made.reference);
    expect(found?.says).toBe('something_else');
    expect(found?.papers).not.toHaveLength(0);
    await say('as_read');
    expect((await evidenceOf(claimant, made.reference))[0]?.says).toBe('as_read');
    expect((await actionsOf(made.id)).filter((action) => action === 'evidence_said')).toHaveLength(3);
  });

  test('cannot be said to be what the case does not ask for', async () => {
    await expect(claimant.call.evidence.say({ documentId, says: 'weather-report' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

test('a claimant’s word is the officer’s to see and counts for no rule', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await documentSettled(documentId);
  await claimant.call.evidence.say({ documentId, says: 'weather-report' });
  await claimant.call.cases.submit({ reference, missingNote: '  The builder is on holiday.  ' });
  await caseIs(reference, 'awaiting_officer_review');
  const officer = await makeOfficer();
  expect(await officer.call.cases.byReference({ reference })).toMatchObject({
    missingNote: 'The builder is on holiday.',
    documents: [{ evidence: { says: 'weather-report' } }],
  });
  const draft = await officer.call.drafts.current({ reference });
  const rule = draft?.rules.find(({ statement }) => statement === 'Not among the papers: weather report.');
  expect(rule?.outcome).toBe('not_met');
});

test('nothing is said of a document once the case is decided', async () => {
  const claimant = await makeClaimant();
  const { id } = await insertCase({ claimant, status: 'rejected' });
  const documentId = await insertDocument({ caseId: id, pages: ['A page'] });
  await expect(claimant.call.evidence.say({ documentId, says: 'claim-form' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('a case without any more fields is submitted as before, and says by when it should be decided', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
  await documentSettled(documentId);
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  const view = await claimant.call.cases.byReference({ reference });
  expect(view.missingNote).toBeNull();
  expect(view.expectedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
