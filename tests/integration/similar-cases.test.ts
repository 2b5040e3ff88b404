import { beforeAll, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { NGRAM_MODEL, SENTENCE_MODEL } from '@/server/providers/ai/local/embedding-models';
import { approveOver } from '@/tests/setup/approve';
import { addDocument, makeCase } from '@/tests/setup/cases';
import { caseIs, documentSettled } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';
import { makeTextPdf } from '@/tests/support/files/make-files';

let officer: Person;

beforeAll(async () => {
  await startWorker();
  officer = await makeOfficer();
});

async function makeDraftedCase({ story, amount }: { story: string[]; amount: string }) {
  const claimant = await makeClaimant();
  const { id, reference } = await makeCase({ claimant });
  const lines = ['Home insurance claim form', 'Cause of damage: Storm', ...story, `Amount claimed: ${amount}`];
  const file = { filename: 'form.pdf', bytes: await makeTextPdf({ pages: [lines] }) };
  await documentSettled(await addDocument({ claimant, reference, file }));
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  await officer.call.reviews.claim({ reference });
  const draft = await officer.call.drafts.current({ reference });
  await approveOver({ officer, reference });
  return { id, reference, similar: draft?.similarCases ?? [] };
}

test('a decided case is found again in other words, with what both have in common, and by its own model alone', async () => {
  const first = await makeDraftedCase({
    story: ['A gale stripped the slates from the top of the house.', 'Water soaked the attic and the room below it.'],
    amount: '£2,380.00',
  });
  const second = await makeDraftedCase({
    story: ['High winds tore the tiles off the roof in the night.', 'Rain got into the loft and through the ceiling.'],
    amount: '£2,450.00',
  });
  const found = second.similar.find(({ reference }) => reference === first.reference);
  expect(found).toMatchObject({ outcome: 'approved', isLexical: false });
  expect(found?.likeness).toContain('amount claimed £2,450.00 here and £2,380.00 there');
  expect(await database().similarCase.findMany({ where: { caseId: first.id }, select: { model: true } })).toEqual([
    { model: SENTENCE_MODEL },
  ]);

  await database().caseEmbedding.update({ where: { caseId: first.id }, data: { model: NGRAM_MODEL } });
  const third = await makeDraftedCase({
    story: ['A gale stripped the slates from the top of the house.', 'Water soaked the attic and the room below it.'],
    amount: '£900.00',
  });
  expect(third.similar.map(({ reference }) => reference)).toContain(second.reference);
  expect(third.similar.map(({ reference }) => reference)).not.toContain(first.reference);
});
