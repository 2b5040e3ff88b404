import { beforeAll, describe, expect, test } from 'vitest';
import { listTags } from '@/tests/support/files/list-pdf-tags';
import { readTextPdf } from '@/tests/support/files/read-text-pdf';
import { stormCase } from '@/tests/support/made-cases';
import { MADE_LETTERS, requestLetter } from '@/tests/support/made-letters';
import { writeDecisionLetter } from '../compose/write-letter';
import type { PdfRequest } from './compose-source';
import { type WrittenPdf, writePdf } from './write-pdf';

const LONG = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochab';

/** Names in the scripts that claimants write theirs in, and names that are markup to a typesetter. */
const NAMES = [
  'محمد بن عبد الله الشيخ',
  'דוד בן־גוריון',
  'Nguyễn Thị Ánh Tuyết',
  'Łukasz Źdźbło-Żółć',
  'Ada 😀 O’Neil',
  `Ann ${LONG}`,
  '#read("/etc/passwd")',
  '#panic($x$) *bold* _it_ <label> @ref',
  'C:\\new\\u{41} \\ \\\\',
  '`raw` "quoted" \'s // no /* comment */',
  'Ελένη Παπαδοπούλου',
  'Владимир Щёлоков',
];

const LETTER = MADE_LETTERS[0]?.[1];

function requestTo(name: string): PdfRequest {
  if (!LETTER) throw new Error('there are no made letters');
  const { frame } = writeDecisionLetter(LETTER);
  const { body } = writeDecisionLetter({ ...LETTER, claimantName: name });
  const recipient = { ...frame.recipient, name };
  return { body, frame: { ...frame, recipient }, reference: frame.reference, date: frame.date };
}

const readLetters = async (bytes: Buffer) =>
  (await readTextPdf(bytes)).map(({ words }) => words.map(({ text }) => text).join(' '));

describe.each(NAMES)('a letter to %s', (name) => {
  let written: WrittenPdf;
  beforeAll(async () => {
    written = await writePdf(requestTo(name));
  });

  test('keeps to PDF/UA', () => expect(written.standard).toBe('ua-1'));

  test('has the name, whole, at its place between the sender and the date', async () => {
    const lines = await readLetters(written.bytes);
    const sender = lines.findIndex((line) => line.includes('Moorland Mutual'));
    const at = lines.findIndex((line) => line.includes(name));
    const date = lines.findIndex((line) => line.includes('28 May 2026'));
    expect(at).toBeGreaterThan(sender);
    expect(date).toBeGreaterThan(at);
  });
});

test('a letter is read aloud in the order of the page, with its headings, table and points', async () => {
  const { bytes } = await writePdf(requestTo('Nerys Pugh'));
  expect(listTags(bytes)).toMatchInlineSnapshot(`
    [
      "Document",
      "Document > P",
      "Document > P",
      "Document > P",
      "Document > P",
      "Document > H1",
      "Document > P",
      "Document > P",
      "Document > P",
      "Document > H2",
      "Document > Table",
      "Document > Table > THead",
      "Document > Table > THead > TR",
      "Document > Table > THead > TR > TH",
      "Document > Table > THead > TR > TH",
      "Document > Table > TBody",
      "Document > Table > TBody > TR",
      "Document > Table > TBody > TR > TD",
      "Document > Table > TBody > TR > TD",
      "Document > Table > TBody > TR",
      "Document > Table > TBody > TR > TD",
      "Document > Table > TBody > TR > TD",
      "Document > Table > TBody > TR",
      "Document > Table > TBody > TR > TD",
      "Document > Table > TBody > TR > TD > Strong",
      "Document > Table > TBody > TR > TD",
      "Document > Table > TBody > TR > TD > Strong",
      "Document > P",
      "Document > L",
      "Document > L > LI",
      "Document > L > LI > Lbl",
      "Document > L > LI > LBody",
      "Document > L > LI",
      "Document > L > LI > Lbl",
      "Document > L > LI > LBody",
      "Document > P",
      "Document > P",
      "Document > P",
      "Document > P",
    ]
  `);
});

test('a letter has its language and its title', async () => {
  const { bytes } = await writePdf(requestTo('Nerys Pugh'));
  const text = bytes.toString('latin1');
  expect(text).toContain('/Lang (en-GB)');
  expect(text).toContain('/Title (Your storm damage claim (CASE-2026-004711))');
  expect(text).toContain('/DisplayDocTitle true');
  expect(text).toContain('/Marked true');
});

test('a letter in Spanish says so, and its pages, labels and amounts are in Spanish', async () => {
  const request = requestLetter(stormCase(), { locale: 'es' });
  const { body, frame } = writeDecisionLetter(request);
  const { bytes, standard } = await writePdf({ body, frame, reference: frame.reference, date: frame.date });
  expect(standard).toBe('ua-1');
  expect(bytes.toString('latin1')).toContain('/Lang (es-ES)');
  const text = (await readLetters(bytes)).join(' ');
  for (const said of ['Nuestra referencia:', 'Página 1 de ', 'Concepto y motivo', '28 de mayo de 2026', 'Atentamente,'])
    expect(text).toContain(said);
  expect(text).not.toMatch(/\b(?:Our reference|Page|Amount|the|your)\b/);
});

test('the same letter has the same bytes', async () => {
  const [first, second] = [await writePdf(requestTo('Nerys Pugh')), await writePdf(requestTo('Nerys Pugh'))];
  expect(second.bytes.equals(first.bytes)).toBe(true);
});

test('a letter that no font can show in full is tagged all the same, and does not claim PDF/UA', async () => {
  const { bytes, standard } = await writePdf(requestTo('Nerys \u{e123}'));
  expect(standard).toBe('1.7');
  expect(listTags(bytes)).toContain('Document > H1');
  expect((await readLetters(bytes)).join(' ')).toContain('Nerys');
});

test('a letter that is its body alone is a PDF too', async () => {
  const body = `Dear Ann,\n\n- one\n- two\n\nA word of eighty letters: ${'w'.repeat(80)}`;
  const { bytes, standard } = await writePdf({ body, frame: null, reference: 'CASE-2026-004711', date: '2026-05-28' });
  expect(standard).toBe('ua-1');
  expect((await readLetters(bytes)).join('\n')).toContain('Dear Ann,');
});

test('a composed accent and one that is typed apart are the same letter', async () => {
  const lines = await readLetters((await writePdf(requestTo('Żółć'.normalize('NFD')))).bytes);
  expect(lines).toContain('Żółć');
});
