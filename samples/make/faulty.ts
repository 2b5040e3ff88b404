import type { FaultyFile } from '../../prisma/demo/sample-manifest';
import { createPaper, FONT, PAGE, writeAt } from './paper';
import { createRandom } from './random';

type Faulty = FaultyFile & { bytes: Buffer };

/** Small files that cannot be read, each for another reason. */
export async function makeFaultyFiles(): Promise<Faulty[]> {
  return [
    {
      file: 'faulty/damaged.pdf',
      fault: 'damaged',
      note: 'Starts as a PDF, then noise: no object can be found.',
      bytes: makeDamagedPdf(),
    },
    {
      file: 'faulty/torn.png',
      fault: 'damaged',
      note: 'Says what size it is, and then noise: no picture can be drawn.',
      bytes: makeTornPng(),
    },
    {
      file: 'faulty/encrypted.pdf',
      fault: 'encrypted',
      note: 'Opens with a password only: harbour-lamp.',
      bytes: await makeEncryptedPdf('harbour-lamp'),
    },
    {
      file: 'faulty/no-pages.pdf',
      fault: 'no_pages',
      note: 'A valid PDF whose page tree counts 0.',
      bytes: makePagelessPdf(),
    },
    { file: 'faulty/empty.pdf', fault: 'empty', note: 'No bytes at all.', bytes: Buffer.alloc(0) },
    {
      file: 'faulty/text-named.pdf',
      fault: 'type',
      note: 'Plain text with the wrong ending.',
      bytes: Buffer.from(
        'Dear claims team,\n\nI have pasted my letter into this file and called it a PDF.\n\nRegards\nJo Penrose\n',
      ),
    },
    {
      file: 'faulty/letter.docm',
      fault: 'type',
      note: 'A word processor file with macros, which are programs.',
      bytes: makeDocm(),
    },
  ];
}

function makeNoise(length: number): Buffer {
  const random = createRandom(9001);
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

const makeDamagedPdf = (): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), makeNoise(3_000)]);

function makeTornPng(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(800, 0);
  header.writeUInt32BE(1_100, 4);
  // Eight bits of grey.
  header.writeUInt8(8, 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, makePngChunk('IHDR', header), makePngChunk('IDAT', makeNoise(3_000))]);
}

function makePngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, sum]);
}

async function makeEncryptedPdf(userPassword: string): Promise<Buffer> {
  const { doc, finish } = createPaper({
    title: 'Locked letter',
    author: 'Jo Penrose',
    created: '2026-09-01T08:00:00Z',
    userPassword,
  });
  writeAt({ doc, text: 'This letter is locked with a password.', x: PAGE.margin, y: 90, font: FONT.serif, size: 14 });
  return finish();
}

function makePagelessPdf(): Buffer {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 3\n0000000000 65535 f \n${table}trailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function makeDocm(): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const officeDocument = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  const relations = 'http://schemas.openxmlformats.org';
  return packZip([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${relations}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${officeDocument}"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${relations}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/document.xml',
      `${head}<w:document xmlns:w="${relations}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Please find my claim attached.</w:t></w:r></w:p></w:body></w:document>`,
    ],
    ['word/vbaProject.bin', 'A program would stand here.'],
  ]);
}

/** A zip of stored entries, dated 1 January 1980: three small parts need no compression. */
function packZip(entries: [name: string, text: string][]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of entries) {
    const data = Buffer.from(text);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(checksum(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

/** CRC-32 as zip and PNG want it; `zlib.crc32` came after Node 20. */
function checksum(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
