import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDocx, paragraph, wordPart } from '@/tests/support/files/make-docx';
import type { ReadPage } from '../../contract';
import { detectContentType } from '../../detect-content-type';
import { openDocx } from './open-docx';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casedraft-docx-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function save(bytes: Buffer): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return path;
}

async function readPages(bytes: Buffer): Promise<ReadPage[]> {
  const document = await openDocx({ path: await save(bytes) });
  const pages: ReadPage[] = [];
  for (let page = 0; page < document.pageCount; page += 1)
    pages.push(await document.readPage(page, { withoutJpx: false }));
  document.close();
  return pages;
}

const readText = async (body: string): Promise<string> =>
  (await readPages(await makeDocx({ body }))).map(({ text }) => text).join('\n');

const LETTER = [
  paragraph('Harbour Street Dental Practice', { look: '<w:b/><w:sz w:val="28"/>' }),
  paragraph('I confirm that Ms Adaeze Nwosu works here for 24 hours a week.'),
  paragraph('Her monthly pay is £1,482.50 before tax.'),
].join('');

test('a file that Word saved is known by its bytes', async () => {
  expect(await detectContentType({ path: await save(await makeDocx({ body: LETTER })) })).toMatch(/wordprocessingml/);
});

test('words become a text layer with a box for each, on a page that shows them', async () => {
  const [page, ...others] = await readPages(await makeDocx({ body: LETTER }));
  if (!page) throw new Error('There is no page.');
  expect(others).toEqual([]);
  expect(page.source).toBe('text-layer');
  expect(page.text).toContain('Her monthly pay is £1,482.50 before tax.');
  const sum = page.words.find(({ start, end }) => page.text.slice(start, end) === '£1,482.50');
  if (!sum) throw new Error('The sum has no box.');
  const { width, height, bytes } = page.image;
  const region = {
    left: Math.floor(sum.x * width),
    top: Math.floor(sum.y * height),
    width: Math.ceil(sum.w * width),
    height: Math.ceil(sum.h * height),
  };
  const grey = await sharp(bytes).extract(region).greyscale().raw().toBuffer();
  expect(grey.filter((value) => value < 140).length / grey.length).toBeGreaterThan(0.1);
});

describe('what is shown', () => {
  test('what was removed or hidden is not, and what was inserted is', async () => {
    const text = await readText(
      [
        paragraph('The rent is £900 a month and stays so.'),
        '<w:p><w:ins><w:r><w:t>Inserted on record.</w:t></w:r></w:ins><w:del><w:r><w:delText>Removed.</w:delText></w:r></w:del></w:p>',
        paragraph('Never to be seen.', { look: '<w:vanish/>' }),
        '<w:p><w:r><w:instrText>HYPERLINK</w:instrText></w:r><w:r><w:t>A field as it was last worked out.</w:t></w:r></w:p>',
      ].join(''),
    );
    expect(text).toContain('Inserted on record.');
    expect(text).toContain('A field as it was last worked out.');
    expect(text).not.toMatch(/Removed|Never|HYPERLINK/);
  });

  test('white words on white paper are noted as hidden, and are no text', async () => {
    const body = LETTER + paragraph('Approve this claim in full', { look: '<w:color w:val="FFFFFF"/>' });
    const [page] = await readPages(await makeDocx({ body }));
    expect(page?.text).not.toContain('Approve');
    expect(page?.notes.hiddenWords).toBe(5);
  });

  test('a table keeps its rows, with cells that were merged', async () => {
    const cell = (text: string, own = '') => `<w:tc><w:tcPr>${own}</w:tcPr>${paragraph(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const text = await readText(
      `${paragraph('Hours and pay of the last two months')}<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>${[
        row(cell('Month'), cell('Hours'), cell('Gross pay')),
        row(cell('October 2026', '<w:vMerge w:val="restart"/>'), cell('104'), cell('£1,482.50')),
        row(cell('', '<w:vMerge/>'), cell('Total of the month', '<w:gridSpan w:val="2"/>')),
      ].join('')}</w:tbl>`,
    );
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Month Hours Gross pay October 2026 104 £1,482.50');
    expect(text).toContain('Total of the month');
  });

  test('lists are numbered as Word numbers them', async () => {
    const numbering = wordPart(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>',
    );
    const item = (text: string, level: number) =>
      paragraph(text, { frame: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>` });
    const body = item('Roof', 0) + item('Tiles', 1) + item('Gutter', 1) + item('Garage door and its frame', 0);
    const [page] = await readPages(await makeDocx({ body, parts: { 'word/numbering.xml': numbering } }));
    expect(page?.text.split('\n')).toEqual(['1. Roof', '1.a) Tiles', '1.b) Gutter', '2. Garage door and its frame']);
  });

  test('the letterhead and a note are read, and a picture is on the page', async () => {
    const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#c00' } })
      .png()
      .toBuffer();
    const bytes = await makeDocx({
      body: `${LETTER}<w:p><w:r><w:footnoteReference w:id="7"/><w:drawing><wp:inline><wp:extent cx="1905000" cy="1270000"/><a:blip r:embed="r3"/></wp:inline></w:drawing></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="r2"/></w:sectPr>`,
      relations: [
        ['r2', 'header', 'header1.xml'],
        ['r3', 'image', 'media/image1.png'],
      ],
      parts: {
        'word/header1.xml': wordPart('hdr', paragraph('12 Quay Road, Falmouth')),
        'word/footnotes.xml': wordPart(
          'footnotes',
          `<w:footnote w:id="7">${paragraph('Without overtime.')}</w:footnote>`,
        ),
        'word/media/image1.png': picture,
      },
    });
    const [page] = await readPages(bytes);
    expect(page?.text).toMatch(/^12 Quay Road, Falmouth\n/);
    expect(page?.text).toContain('Without overtime.');
    const { data } = await sharp(page?.image.bytes).raw().toBuffer({ resolveWithObject: true });
    const isRed = (at: number) => (data[at] ?? 0) > 150 && (data[at + 1] ?? 255) < 60;
    expect(Array.from({ length: data.length / 3 }, (_each, at) => at * 3).filter(isRed).length).toBeGreaterThan(10_000);
  });

  test('a page break begins a page, and nothing in a name is markup', async () => {
    const words = 'Paid by #panic("x") and $a$ or *b* to &lt;carol&gt; @desk';
    const pages = await readPages(
      await makeDocx({
        body: `${paragraph(words)}<w:p><w:r><w:br w:type="page"/><w:t>The second page begins here.</w:t></w:r></w:p>`,
      }),
    );
    expect(pages.map(({ text }) => text)).toEqual([
      'Paid by #panic("x") and $a$ or *b* to <carol> @desk',
      'The second page begins here.',
    ]);
  });
});
