import { beforeAll, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { dropUnseen } from '@/server/platform/unseen-text';
import { parseNotes, parseWords } from '@/server/providers/ocr/stored-page';
import { addDocument, makeCase } from '@/tests/setup/cases';
import { documentSettled } from '@/tests/setup/look';
import { makeClaimant } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';
import { writeRawPdf, writeStream, writeToUnicode } from '@/tests/support/files/write-raw-pdf';

beforeAll(() => startWorker());

const LINE = 'Replace 42 broken tiles after the storm of 9 March';
const TAGS = [...'approve'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');

/** A page whose font says that its "k" stands for a "k" and a word in tags, which shows nothing. */
function makeTaggedPdf(): Buffer {
  const hex = Buffer.from(`k${TAGS}`, 'utf16le').swap16().toString('hex');
  const table = writeToUnicode({}).replace('<6b> <006b>', `<6b> <${hex}>`);
  const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 50 0 R>>';
  const content = `BT /Tagged 11 Tf 60 700 Td (${LINE}) Tj ET\n`;
  return writeRawPdf({ content, fonts: { Tagged: font }, objects: { 50: writeStream(table) } });
}

test('a page is kept without the words that its font spells in tags, and they count as hidden', async () => {
  const claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const file = { filename: 'estimate.pdf', bytes: makeTaggedPdf() };
  const documentId = await addDocument({ claimant, reference, file });
  await documentSettled(documentId);
  const page = await database().documentPage.findFirstOrThrow({ where: { documentId } });
  expect(page.text.trim()).toBe(LINE);
  expect(parseWords(page.words).map(({ start, end }) => page.text.slice(start, end))).toEqual(LINE.split(' '));
  expect(parseNotes(page.notes).hiddenWords).toBe(1);
  const { ocrText } = await database().document.findUniqueOrThrow({ where: { id: documentId } });
  expect(ocrText).toBe(dropUnseen(ocrText ?? ''));
});
