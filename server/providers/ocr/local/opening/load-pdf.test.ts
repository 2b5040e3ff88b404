import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTextPdf } from '@/tests/support/files/make-files';
import { type RawObject, writePdfObjects, writeTextPage } from '@/tests/support/files/write-pdf-objects';
import { loadPdf } from './load-pdf';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casedraft-opening-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(bytes: Buffer): Promise<number> {
  const path = join(folder, 'file.pdf');
  await writeFile(path, bytes);
  const { pageCount, close } = await loadPdf(await readFile(path));
  close();
  return pageCount;
}

const LINES = ['Invoice number NR-20418', 'Total due 1,025.50 GBP'];

it('opens a file that a printer’s commands stand before', async () => {
  const pdf = writePdfObjects(writeTextPage(LINES));
  expect(await open(Buffer.concat([Buffer.from('\u001b%-12345X@PJL ENTER LANGUAGE=PDF\r\n'), pdf]))).toBe(1);
});

describe('attached files', () => {
  const attach = (count: number): RawObject[] =>
    Array.from({ length: count }, (_, index) => [
      `<</Type/Filespec/F(${index}.pdf)/UF(${index}.pdf)/EF<</F ${7 + index * 2} 0 R>>>>`,
      { dictionary: '/Type/EmbeddedFile', stream: 'the file' },
    ]).flat();
  const names = (count: number) =>
    `/Names<</EmbeddedFiles<</Names[${Array.from({ length: count }, (_, index) => `(${index}) ${6 + index * 2} 0 R`).join(' ')}]>>>>`;
  const COLLECTION = '/Collection<</Type/Collection/View/T>>';

  it.each([1, 2, 5])('refuses a portfolio, and says that it holds %i files', async (count) => {
    const pdf = writePdfObjects([...writeTextPage(LINES, { catalogue: names(count) + COLLECTION }), ...attach(count)]);
    await expect(open(pdf)).rejects.toMatchObject({ code: 'portfolio', count });
  });

  it('knows a portfolio whose catalogue is packed into an object stream', async () => {
    const [, ...rest] = writeTextPage(LINES);
    const catalogue = `<</Type/Catalog/Pages 2 0 R${names(1)}${COLLECTION}>>`;
    await expect(open(writePacked(catalogue, [...rest, ...attach(1)]))).rejects.toMatchObject({ code: 'portfolio' });
  });

  it('opens an invoice that has its data attached', async () => {
    expect(await open(writePdfObjects([...writeTextPage(LINES, { catalogue: names(1) }), ...attach(1)]))).toBe(1);
  });

  /** A PDF 1.5 file: its first object packed, its cross-references a stream of whole numbers. */
  function writePacked(catalogue: string, others: RawObject[]): Buffer {
    const head = '1 0 ';
    const packed = deflateSync(Buffer.from(head + catalogue));
    const objects: RawObject[] = [
      'null',
      ...others,
      { dictionary: `/Type/ObjStm/N 1/First ${head.length}/Filter/FlateDecode`, stream: packed },
    ];
    const plain = writePdfObjects(objects).toString('latin1');
    const body = plain.slice(0, plain.lastIndexOf('xref\n0 '));
    const offsets = objects.map((_, index) => body.indexOf(`\n${index + 1} 0 obj\n`) + 1);
    const rows = offsets.map((offset, index) => (index === 0 ? [2, objects.length, 0] : [1, offset, 0]));
    rows.unshift([0, 0, 255]);
    rows.push([1, body.length, 0]);
    const table = Buffer.concat(
      rows.map(([type = 0, place = 0, index = 0]) => {
        const row = Buffer.alloc(6);
        row.writeUInt8(type);
        row.writeUInt32BE(place, 1);
        row.writeUInt8(index, 5);
        return row;
      }),
    );
    const number = objects.length + 1;
    const stream = `${number} 0 obj\n<</Type/XRef/Size ${number + 1}/W[1 4 1]/Root 1 0 R/Length ${table.length}>>\nstream\n`;
    return Buffer.concat([
      Buffer.from(body + stream, 'latin1'),
      table,
      Buffer.from(`\nendstream\nendobj\nstartxref\n${body.length}\n%%EOF\n`),
    ]);
  }
});

describe('forms that only Adobe Reader lays out', () => {
  const NOTICE = [
    'Please wait...',
    'If this message is not eventually replaced by the proper contents of the document, your PDF',
    'viewer may not be able to display this type of document. You can upgrade to the latest version',
    'of Adobe Reader for Windows, Mac, or Linux by visiting our site.',
  ];
  const xfa = (fields: string, needsRendering: boolean) =>
    `/AcroForm<</Fields[${fields}]/XFA(<xdp/>)>>${needsRendering ? '/NeedsRendering true' : ''}`;
  const FIELD = '<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Holloway)/Rect[72 600 300 620]/P 3 0 R>>';

  it.each([true, false])(
    'refuses the notice that stands in for one; laid out by its viewer: %s',
    async (needsRendering) => {
      const pdf = writePdfObjects(writeTextPage(NOTICE, { catalogue: xfa('', needsRendering) }));
      await expect(open(pdf)).rejects.toMatchObject({ code: 'dynamic_form' });
    },
  );

  it.each([true, false])('opens one that has pages and fields of its own; marked: %s', async (needsRendering) => {
    const page = writeTextPage(LINES, { catalogue: xfa('6 0 R', needsRendering), page: '/Annots[6 0 R]' });
    expect(await open(writePdfObjects([...page, FIELD]))).toBe(1);
  });

  it('opens a page that quotes the notice and is no form', async () => {
    expect(await open(writePdfObjects(writeTextPage(NOTICE)))).toBe(1);
  });
});

describe('encryption', () => {
  const hex = (length: number) => `<${'5a'.repeat(length)}>`;
  const ID = `/ID[${hex(16)}${hex(16)}]`;
  const encrypted = (entries: string) =>
    writePdfObjects([...writeTextPage(LINES), `<</O${hex(32)}/U${hex(32)}/P -4${entries}>>`], {
      trailer: `/Encrypt 6 0 R${ID}`,
    });

  it('opens a file that only its owner may change', async () => {
    expect(await open(await makeTextPdf({ pages: [LINES], ownerPassword: 'secret' }))).toBe(1);
  });

  it('asks for the password of a file that has one', async () => {
    await expect(open(await makeTextPdf({ pages: [LINES], userPassword: 'secret' }))).rejects.toMatchObject({
      code: 'encrypted',
    });
  });

  it('opens a file that encrypts only what is attached to it', async () => {
    const filter = '/CF<</StdCF<</CFM/AESV2/AuthEvent/EFOpen/Length 16>>>>/EFF/StdCF';
    expect(await open(encrypted(`/Filter/Standard/V 4/R 4/Length 128${filter}/StmF/Identity/StrF/Identity`))).toBe(1);
    await expect(
      open(encrypted(`/Filter/Standard/V 4/R 4/Length 128${filter}/StmF/StdCF/StrF/StdCF`)),
    ).rejects.toMatchObject({ code: 'encrypted' });
  });

  it.each([
    ['by certificate', '/Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/R 4'],
    ["by another company's product", '/Filter/Acme.Sec/V 1/R 3'],
    ['by a later revision', '/Filter/Standard/V 7/R 9/Length 256'],
  ])('does not ask for a password where a file is encrypted %s', async (_, entries) => {
    await expect(open(encrypted(entries))).rejects.toMatchObject({ code: 'unknown_encryption' });
  });

  it('calls a file damaged whose encryption turns out to be something else', async () => {
    const pdf = writePdfObjects(writeTextPage(LINES), { trailer: `/Encrypt 5 0 R${ID}` });
    await expect(open(pdf)).rejects.toMatchObject({ code: 'damaged' });
  });
});
