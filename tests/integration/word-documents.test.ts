// The whole way of a Word document, from upload to a quote's boxes on the page.
import { beforeAll, expect, test } from 'vitest';
import { assertTakes } from '@/server/documents/files/assert-takes';
import { database } from '@/server/platform/database';
import { parseWords } from '@/server/providers/ocr/stored-page';
import { originalKey } from '@/server/providers/storage/contract';
import { addDocument, makeCase } from '@/tests/setup/cases';
import { documentSettled } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';
import { makeDocx, paragraph } from '@/tests/support/files/make-docx';

beforeAll(async () => {
  await startWorker();
});

test('a Word document is read like a PDF: words, their boxes, and a picture of the page', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const bytes = await makeDocx({
    body: ['Harbour Roofing Ltd', 'Our estimate for your roof is £4,862.50 including VAT.']
      .map((line) => paragraph(line))
      .join(''),
  });
  const documentId = await addDocument({ claimant, reference, file: { filename: 'Estimate.docx', bytes } });
  await documentSettled(documentId);
  const document = await database().document.findUniqueOrThrow({ where: { id: documentId }, include: { pages: true } });
  expect(document).toMatchObject({
    ocrStatus: 'completed',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    pageCount: 1,
    storageKey: originalKey(documentId),
  });
  const [page] = document.pages;
  expect(page).toMatchObject({ source: 'text-layer', text: expect.stringContaining('£4,862.50 including VAT') });
  expect(page?.imageKey).toBe(`${documentId}/pages/1.webp`);
  expect(parseWords(page?.words).length).toBeGreaterThan(10);
});

test('a store that keeps pictures and PDFs alone refuses one before it travels', () => {
  const file = { filename: 'Estimate.docx', contentType: '' };
  expect(() => assertTakes({ storage: 'cloudinary', file })).toThrow('Save it as a PDF and upload that.');
  expect(() => assertTakes({ storage: 'local', file })).not.toThrow();
});
