import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { keepMatches, listKnown } from '@/server/reuse/matching/keep-matches';
import { addDocument, makeCase } from '@/tests/setup/cases';
import { caseIs, documentSettled, lookAtCase } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';
import { drawPages, makeScannedPdf, makeTextPdf } from '@/tests/support/files/make-files';

beforeAll(async () => {
  await startWorker();
});

const estimate = ({ number, total = '1,462.40' }: { number: string; total?: string }) => [
  'HARGREAVE AND DUNN ROOFING',
  'Unit 4, Station Yard, Kendal LA9 6BT',
  '',
  'ESTIMATE FOR REPAIRS',
  `Estimate number ${number}`,
  'Date 19 October 2026',
  '',
  'Strip and renew slates to the west slope        £842.00',
  'Renew lead flashing at the chimney              £376.40',
  'Scaffold hire for one week                      £244.00',
  '',
  `Total including VAT                             £${total}`,
  '',
  'This estimate is valid for thirty days. Work is guaranteed for two years.',
];

type File = { filename: string; bytes: Uint8Array; contentType?: string };

const pdfOf = async (...pages: string[][]): Promise<File> => ({
  filename: 'estimate.pdf',
  bytes: await makeTextPdf({ pages, fontSize: 13 }),
});

/** What somebody would upload who was sent a print of it: a scan, a little grey and out of focus. */
async function scanOf(lines: string[]): Promise<File> {
  const [drawn] = await drawPages(await makeTextPdf({ pages: [lines], fontSize: 13 }));
  const scan = await sharp(drawn)
    .flatten({ background: '#fff' })
    .linear(0.9, 15)
    .blur(0.6)
    .jpeg({ quality: 75 })
    .toBuffer();
  return { filename: 'scan.pdf', bytes: await makeScannedPdf([scan]) };
}

async function sendCase({ claimant, files }: { claimant: Person; files: File[] }) {
  const made = await makeCase({ claimant });
  const documents: string[] = [];
  for (const file of files) documents.push(await addDocument({ claimant, reference: made.reference, file }));
  for (const id of documents) await documentSettled(id);
  await claimant.call.cases.submit({ reference: made.reference });
  await caseIs(made.reference, 'awaiting_officer_review');
  return { ...made, documents };
}

async function readRules({ reference }: { reference: string }) {
  const draft = await (await makeOfficer()).call.drafts.current({ reference });
  if (!draft) throw new Error('the case has a draft');
  return { draft, rule: (key: string) => draft.rules.find((one) => one.key === key) };
}

test('a file of somebody else’s case blocks and refers, names that case to officers, and tells claimants nothing', async () => {
  const file = await pdfOf(estimate({ number: 'HD-10553' }));
  const first = await sendCase({ claimant: await makeClaimant(), files: [file] });
  const { rulesBlocking } = await lookAtCase(first.reference);
  const claimant = await makeClaimant();
  const second = await sendCase({ claimant, files: [file] });
  const { draft, rule } = await readRules(second);
  expect(rule('not-in-anothers-case')).toMatchObject({
    outcome: 'not_met',
    severity: 'blocks',
    statement: `The repair estimate is also in ${first.reference}, of another claimant: the same file.`,
  });
  expect(draft.recommendation).toBe('more_information');
  // Each is told of the other: which of them is the true one, an officer has to find out.
  expect((await readRules(first)).rule('not-in-anothers-case')?.statement).toContain(second.reference);
  expect(await lookAtCase(first.reference)).toMatchObject({ rulesBlocking: (rulesBlocking ?? 0) + 1 });

  const [documentId = ''] = second.documents;
  const told = await Promise.all([
    claimant.call.cases.byReference({ reference: second.reference }),
    claimant.call.cases.list({}),
    claimant.call.documents.pages({ documentId }),
  ]);
  expect(JSON.stringify(told)).toContain(second.reference);
  expect(JSON.stringify(told)).not.toContain(first.reference);
  expect(JSON.stringify(told)).not.toMatch(/not-in-anothers-case|another claimant/);
  await expect(claimant.call.drafts.current({ reference: second.reference })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('a scan of a paper is known again by its picture and its words', async () => {
  const lines = estimate({ number: 'HD-20771' });
  const first = await sendCase({ claimant: await makeClaimant(), files: [await pdfOf(lines)] });
  const second = await sendCase({ claimant: await makeClaimant(), files: [await scanOf(lines)] });
  const statement = (await readRules(second)).rule('not-in-anothers-case')?.statement;
  expect(statement).toBe(
    `The repair estimate is also in ${first.reference}, of another claimant: a picture of the same page.`,
  );
});

test('a paper set anew is known again by its issuer, number, day and amount', async () => {
  const lines = estimate({ number: 'HD-31882' });
  const first = await sendCase({ claimant: await makeClaimant(), files: [await pdfOf(lines)] });
  const spread = lines.flatMap((line) => (line === '' ? [] : [line, '', '']));
  const second = await sendCase({ claimant: await makeClaimant(), files: [await pdfOf(spread)] });
  expect((await readRules(second)).rule('not-in-anothers-case')?.statement).toBe(
    `The repair estimate is also in ${first.reference}, of another claimant: the same number, day and amount.`,
  );
});

test('another paper on the same letterhead is another paper', async () => {
  await sendCase({ claimant: await makeClaimant(), files: [await pdfOf(estimate({ number: 'HD-40001' }))] });
  const other = estimate({ number: 'HD-40967', total: '2,118.00' }).map((line) =>
    line.replace('£842.00', '£1,497.60').replace('19 October', '2 November').replace('west', 'north'),
  );
  const second = await sendCase({ claimant: await makeClaimant(), files: [await pdfOf(other)] });
  expect((await readRules(second)).rule('not-in-anothers-case')?.outcome).toBe('met');
});

test('the same claimant’s earlier case is said, and so is a paper that is there twice', async () => {
  const claimant = await makeClaimant();
  const lines = estimate({ number: 'HD-55120' });
  const file = await pdfOf(lines);
  const first = await sendCase({ claimant, files: [file] });
  const second = await sendCase({ claimant, files: [file, await scanOf(lines)] });
  const { rule } = await readRules(second);
  expect(rule('not-in-anothers-case')?.outcome).toBe('met');
  expect(rule('not-in-earlier-case')).toMatchObject({ outcome: 'not_met', severity: 'warns' });
  expect(rule('not-in-earlier-case')?.statement).toContain(first.reference);
  expect(rule('no-paper-twice')).toMatchObject({ outcome: 'not_met', severity: 'warns' });

  await claimant.call.cases.withdraw({ reference: first.reference });
  expect((await readRules(second)).rule('not-in-earlier-case')).toMatchObject({ outcome: 'met' });
});

test('a case that was never submitted is nobody’s claim', async () => {
  const file = await pdfOf(estimate({ number: 'HD-61730' }));
  const idle = await makeClaimant();
  const { reference } = await makeCase({ claimant: idle });
  await documentSettled(await addDocument({ claimant: idle, reference, file }));
  const second = await sendCase({ claimant: await makeClaimant(), files: [file] });
  expect((await readRules(second)).rule('not-in-anothers-case')?.outcome).toBe('met');
});

test('a fingerprint goes with its document, and tells nothing of the page', async () => {
  const { documents } = await sendCase({
    claimant: await makeClaimant(),
    files: [await pdfOf(estimate({ number: 'HD-70444' }))],
  });
  const where = { documentId: { in: documents } };
  const [kept] = await database().pageFingerprint.findMany({ where });
  expect(kept).toMatchObject({ page: 1, picture: expect.stringMatching(/^[01]{64}$/) });
  expect(kept?.marks.length).toBeGreaterThan(0);
  await database().document.deleteMany({ where: { id: { in: documents } } });
  expect(await database().pageFingerprint.count({ where })).toBe(0);
});

test('what was found is kept on both sides, and goes with either document', async () => {
  const file = await pdfOf(estimate({ number: 'HD-81559' }));
  const first = await sendCase({ claimant: await makeClaimant(), files: [file] });
  const second = await sendCase({ claimant: await makeClaimant(), files: [file] });
  const [documentId = '', otherId = ''] = [...first.documents, ...second.documents];
  const kept = () =>
    database().documentReuse.findMany({
      where: { documentId: { in: [documentId, otherId] } },
      orderBy: [{ documentId: 'asc' }, { how: 'asc' }],
    });
  expect(await kept()).toEqual(
    [
      { documentId, otherId },
      { documentId: otherId, otherId: documentId },
    ].flatMap((both) => [
      { ...both, how: 'bytes', pages: [] },
      { ...both, how: 'picture', pages: [1] },
      { ...both, how: 'facts', pages: [1] },
    ]),
  );
  await database().document.delete({ where: { id: documentId } });
  expect(await kept()).toEqual([]);
});

test('what another document finds while this one is still looking stays', async () => {
  const file = await pdfOf(estimate({ number: 'HD-90218' }));
  const first = await sendCase({ claimant: await makeClaimant(), files: [file] });
  const [documentId = ''] = first.documents;
  const known = await listKnown({ documentId });
  expect(known).toEqual([]);
  const second = await sendCase({ claimant: await makeClaimant(), files: [file] });
  expect(await keepMatches({ documentId, matches: [], known })).toBe(false);
  expect(await listKnown({ documentId })).toEqual(second.documents);

  expect(await keepMatches({ documentId, matches: [], known: second.documents })).toBe(true);
  expect(await listKnown({ documentId })).toEqual([]);
});
