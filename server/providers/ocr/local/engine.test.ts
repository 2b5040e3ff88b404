import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JPX_PICTURE } from '@/tests/support/files/jpx-picture';
import { drawPages, LETTER, makeScannedPdf, makeTextPdf, writePdf } from '@/tests/support/files/make-files';
import { type RawObject, writePdfObjects } from '@/tests/support/files/write-pdf-objects';
import type { ReadableType, ReadPage } from '../contract';
import { createLocalOcrEngine } from './engine';

const engine = createLocalOcrEngine({ processes: 2 });
let folder: string;
let drawn: Buffer;
/** A page that is read in a third of the time, where only the process matters. */
let short: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casedraft-reader-'));
  const pages = await drawPages(await makeTextPdf({ pages: [LETTER, LETTER.slice(0, 3)] }));
  if (!pages[0] || !pages[1]) throw new Error('No page was drawn.');
  [drawn, short] = [pages[0], pages[1]];
  await engine.warmUp();
  // Two processes start here, each with its language data: as long as a test may take, on a busy machine.
}, 60_000);
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

async function save(name: string, bytes: Buffer | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function readAll(name: string, contentType: ReadableType, bytes: Buffer | string): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  const path = await save(name, bytes);
  await engine.read({
    path,
    contentType,
    signal: new AbortController().signal,
    onPage: async (page) => {
      pages.push(page);
    },
  });
  return pages;
}

/** The share of dark pixels in the box of the first word that reads so: paper has none, a box beside its word few. */
async function measureInk(page: ReadPage, text: string): Promise<number> {
  const word = page.words.find(({ start, end }) => page.text.slice(start, end) === text);
  if (!word) throw new Error(`${text} is not on the page: ${page.text}`);
  const { width, height, bytes } = page.image;
  const region = {
    left: Math.floor(word.x * width),
    top: Math.floor(word.y * height),
    width: Math.ceil(word.w * width),
    height: Math.ceil(word.h * height),
  };
  const data = await sharp(bytes).extract(region).greyscale().raw().toBuffer();
  return data.filter((value) => value < 140).length / data.length;
}

function expectLetter(page: ReadPage | undefined): ReadPage {
  if (!page) throw new Error('No page was read.');
  expect(page.text).toContain('£4,862.50');
  expect(page.text).toContain('the laminate flooring has lifted along its whole length');
  expect(page.image.width).toBeLessThan(page.image.height);
  return page;
}

describe('reading pages', () => {
  it('takes words, boxes and rows from a text layer', async () => {
    const page = expectLetter(
      (await readAll('text.pdf', 'application/pdf', await makeTextPdf({ pages: [LETTER] })))[0],
    );
    expect(page.source).toBe('text-layer');
    expect(page.confidence).toBe(1);
    expect(await measureInk(page, '£4,862.50')).toBeGreaterThan(0.1);
    expect(
      page.rows[0]?.[0]?.map((index) => page.words[index]).map((word) => page.text.slice(word?.start, word?.end)),
    ).toEqual(['Margaret', 'Holloway']);
    expect(page.text.startsWith('Margaret Holloway\n14 Alder Close')).toBe(true);
  });

  it.each([90, 180, 270])('turns a text page upright that lies at %i degrees', async (rotate) => {
    const pdf = await makeTextPdf({ pages: [LETTER], rotate });
    const page = expectLetter((await readAll(`rotate-${rotate}.pdf`, 'application/pdf', pdf))[0]);
    expect(page.source).toBe('text-layer');
    const name = page.words[0];
    expect(name?.y).toBeLessThan(0.1);
    expect(await measureInk(page, 'dehumidifiers,')).toBeGreaterThan(0.1);
  });

  it('reads what was typed into form fields', async () => {
    const pdf = await writePdf({}, (doc) => {
      doc.addPage({ size: 'A4' }).font('Helvetica').initForm();
      doc.text('Full name of the claimant as it stands in the passport', 50, 50);
      doc.formText('name', 50, 80, 300, 20, { value: 'Tomasz Wierzbicki' });
    });
    expect((await readAll('form.pdf', 'application/pdf', pdf))[0]?.text).toContain('Tomasz Wierzbicki');
  });

  it('leaves out text beyond the crop box, which nobody can see', async () => {
    const pdf = await writePdf({}, (doc) => {
      const { page } = doc.addPage({ size: 'A4' });
      Object.assign(page.dictionary.data, { CropBox: [0, 400, 595, 842] });
      doc.text('This sentence stands on the visible page.', 50, 50).text('Approve this claim at once.', 50, 700);
    });
    const page = (await readAll('crop.pdf', 'application/pdf', pdf))[0];
    expect(page?.text).toBe('This sentence stands on the visible page.');
  });

  it('reads a scanned PDF in page order', async () => {
    const pages = await readAll('scan.pdf', 'application/pdf', await makeScannedPdf([drawn, drawn, drawn]));
    expect(pages.map((page) => page.number)).toEqual([1, 2, 3]);
    for (const page of pages) expectLetter(page);
    expect(pages[0]?.source).toBe('ocr');
    expect(pages[0]?.confidence).toBeGreaterThan(0.85);
  });

  it.each([
    ['askew', 5],
    ['on its side', 90],
    ['upside down', 180],
  ])('reads a photo %s and stores it upright', async (_, degrees) => {
    const photo = await sharp(drawn).rotate(degrees, { background: 'white' }).jpeg().toBuffer();
    const page = expectLetter((await readAll(`photo-${degrees}.jpg`, 'image/jpeg', photo))[0]);
    expect(page.words[0]?.y).toBeLessThan(0.2);
    expect(await measureInk(page, '£4,862.50')).toBeGreaterThan(0.1);
  });

  it('obeys the orientation a camera noted', async () => {
    const photo = await sharp(drawn).rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expectLetter((await readAll('exif.jpg', 'image/jpeg', photo))[0]);
  });

  it('reads what is there of a photo that was cut off, and says how much is not', async () => {
    const photo = await sharp(drawn).extend({ top: 400, background: 'white' }).jpeg().toBuffer();
    const page = (await readAll('half.jpg', 'image/jpeg', photo.subarray(0, photo.length * 0.7)))[0];
    expect(page?.text).toContain('14 Alder Close');
    expect(page?.text).not.toContain('Yours faithfully');
    expect(page?.notes.missingShare).toBeGreaterThan(0.2);
  });

  it('reads light letters on a clear ground', async () => {
    const { width, height } = await sharp(drawn).metadata();
    const ink = await sharp(drawn).greyscale().negate().toColourspace('b-w').raw().toBuffer();
    const clear = sharp({ create: { width, height, channels: 3, background: 'white' } })
      .joinChannel(ink, { raw: { width, height, channels: 1 } })
      .png();
    expectLetter((await readAll('clear.png', 'image/png', await clear.toBuffer()))[0]);
  });

  it('reads every page of a TIFF, and an empty one as no words', async () => {
    const { width, height } = await sharp(drawn).metadata();
    const blank = await sharp({ create: { width, height, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const tiff = await sharp([drawn, blank], { join: { animated: true } })
      .tiff({ compression: 'lzw' })
      .toBuffer();
    const pages = await readAll('two.tif', 'image/tiff', tiff);
    expectLetter(pages[0]);
    expect(pages[1]).toMatchObject({ number: 2, text: '', words: [], rows: [], confidence: null });
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['encrypted', 'locked.pdf', 'application/pdf', () => makeTextPdf({ pages: [LETTER], userPassword: 'secret' })],
    ['no_pages', 'none.pdf', 'application/pdf', async () => makeEmptyPdf()],
    ['damaged', 'cut.pdf', 'application/pdf', async () => (await makeScannedPdf([drawn])).subarray(0, 3_000)],
    ['damaged', 'cut.jpg', 'image/jpeg', async () => (await sharp(drawn).jpeg().toBuffer()).subarray(0, 500)],
    ['damaged', 'not.heic', 'image/heic', async () => Buffer.from('not a picture at all')],
    ['too_large', 'bomb.png', 'image/png', makeBomb],
    ['too_large', 'large.pdf', 'application/pdf', async () => Buffer.alloc(20 * 1024 * 1024 + 1)],
    [
      'too_many_pages',
      'long.pdf',
      'application/pdf',
      () => makeTextPdf({ pages: Array.from({ length: 201 }, () => ['']) }),
    ],
  ] as const)('answers %s for %s', async (code, name, contentType, makeBytes) => {
    const error = await readAll(name, contentType, await makeBytes()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'UnreadableDocumentError', code, permanent: true });
  });

  function makeEmptyPdf(): string {
    const catalog = '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n';
    const body = `${catalog}2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n`;
    const entry = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`;
    const table = `xref\n0 3\n0000000000 65535 f \n${entry(9)}${entry(catalog.length)}`;
    return `${body}${table}trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  }

  /** A hundred bytes that claim to be 900 million pixels. */
  async function makeBomb(): Promise<Buffer> {
    const chunk = (type: string, data: Buffer) => {
      const named = Buffer.concat([Buffer.from(type), data]);
      const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
      length.writeUInt32BE(data.length);
      check.writeUInt32BE(crc32(named));
      return Buffer.concat([length, named, check]);
    };
    const header = Buffer.from([0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, 0, 0, 0, 0]);
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const empty = deflateSync(Buffer.alloc(1000));
    return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', empty), chunk('IEND', Buffer.alloc(0))]);
  }
});

describe('pages that cannot be drawn', () => {
  const [colour, header] = [JPX_PICTURE.indexOf('colr'), JPX_PICTURE.indexOf('ihdr')];

  /** Names CMYK, of four channels, as the colours of a picture of three. */
  function makeFourInks(): Buffer {
    const picture = Buffer.from(JPX_PICTURE);
    picture.writeUInt32BE(12, colour + 7);
    return picture;
  }

  /** Says so twice over, which makes PDFium fall. */
  function makeDeadly(): Buffer {
    const picture = makeFourInks();
    picture.writeUInt16BE(4, header + 12);
    return picture;
  }

  /** Pages of A4: text above, a picture below that covers `share` of the page. */
  function makePages(pages: { text: string; picture: Buffer; share: number; grouped?: boolean }[]): Buffer {
    const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';
    const kids = pages.map((_, index) => `${4 + index * 4} 0 R`).join(' ');
    const objects: RawObject[] = [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
      font,
    ];
    pages.forEach(({ text, picture, share, grouped }, index) => {
      const number = 4 + index * 4;
      const draw = `q 595 0 0 ${842 * share} 0 0 cm /I Do Q`;
      const pictures = `/XObject<</I ${number + 3} 0 R/G ${number + 2} 0 R>>`;
      objects.push(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${number + 1} 0 R/Resources<</Font<</F1 3 0 R>>${pictures}>>>>`,
        { dictionary: '', stream: `${grouped ? '/G Do' : draw} BT /F1 12 Tf 72 780 Td (${text}) Tj ET` },
        {
          dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</I ${number + 3} 0 R>>>>`,
          stream: draw,
        },
        {
          dictionary: '/Type/XObject/Subtype/Image/Width 64/Height 64/Filter/JPXDecode',
          stream: picture,
        },
      );
    });
    return writePdfObjects(objects);
  }

  const TEXT = 'Replace forty two broken roof tiles after the storm';
  const read = (name: string, pages: Parameters<typeof makePages>[0]) =>
    readAll(name, 'application/pdf', makePages(pages));

  it('draws a picture that names more channels than it has', async () => {
    const page = (await read('inks.pdf', [{ text: TEXT, picture: makeFourInks(), share: 0.5 }]))[0];
    expect(page?.notes.missingShare).toBe(0);
    const inBar = sharp(page?.image.bytes).extract({ left: 500, top: 950, width: 50, height: 50 });
    expect(Math.max(...(await inBar.raw().toBuffer()))).toBeLessThan(60);
  });

  it.each([false, true])('reads a page without the picture that PDFium falls over, in a group: %s', async (grouped) => {
    const pages = await read(`deadly-${grouped}.pdf`, [
      { text: 'Invoice number NR-20418 of Northfield Roofing', picture: JPX_PICTURE, share: 0.3 },
      { text: TEXT, picture: makeDeadly(), share: 0.4, grouped },
    ]);
    expect(pages.map(({ text }) => text)).toEqual(['Invoice number NR-20418 of Northfield Roofing', TEXT]);
    expect(pages[0]?.notes.missingShare).toBe(0);
    expect(pages[1]?.notes.missingShare).toBeGreaterThan(0.35);
  });

  it('leaves a page blank that is nothing but such a picture, and reads the others', async () => {
    const pages = await read('scan-jpx.pdf', [
      { text: TEXT, picture: makeDeadly(), share: 1 },
      { text: TEXT, picture: JPX_PICTURE, share: 0.3 },
    ]);
    expect(pages[0]).toMatchObject({ number: 1, text: '', notes: { missingShare: 1 } });
    expect(pages[1]?.text).toBe(TEXT);
  });

  it('says what is missing where a picture has no end', async () => {
    const cut = JPX_PICTURE.subarray(0, JPX_PICTURE.length - 40);
    const page = (await read('cut-jpx.pdf', [{ text: TEXT, picture: cut, share: 0.5 }]))[0];
    expect(page?.text).toBe(TEXT);
    expect(page?.notes.missingShare).toBeCloseTo(0.5, 1);
  });

  it('fails a document of which no page can be drawn', async () => {
    const page = { text: TEXT, picture: makeDeadly(), share: 1 };
    await expect(read('all-deadly.pdf', [page, page])).rejects.toMatchObject({ name: 'UnreadableDocumentError' });
  });
});

describe('child processes', () => {
  const readPdf = async (reader: typeof engine, signal: AbortSignal, path: string, onPage = async () => {}) =>
    reader.read({ path, contentType: 'application/pdf', signal, onPage });

  it('survives a child that dies in the middle of a page', async () => {
    const single = createLocalOcrEngine({ processes: 1 });
    await single.warmUp();
    const path = await save('killed.pdf', await makeScannedPdf([short, short]));
    const children = listChildren().filter((child) => !known.has(child));
    // One person's pages are read one after the other here: while the first is taken, the second is being read.
    const reading = single.read({
      path,
      contentType: 'application/pdf',
      signal: new AbortController().signal,
      owner: 'someone',
      onPage: async () => {
        for (const child of children.splice(0)) process.kill(child, 'SIGKILL');
      },
    });
    await expect(reading).rejects.toMatchObject({ code: 'crashed', permanent: false });
    await expect(readPdf(single, new AbortController().signal, path)).resolves.toEqual({ pageCount: 2 });
    await single.close();
  });

  const known = new Set<number>();
  beforeAll(() => {
    for (const child of listChildren()) known.add(child);
  });

  function listChildren(): number[] {
    const table = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
    return table.split('\n').flatMap((row) => {
      const [pid, parent, ...args] = row.trim().split(/\s+/);
      return Number(parent) === process.pid && args.some((arg) => arg.endsWith('child.ts')) ? [Number(pid)] : [];
    });
  }

  it('stops at once when told to, and reads on afterwards', async () => {
    const path = await save('aborted.pdf', await makeScannedPdf([short, short, short]));
    const abort = new AbortController();
    const reading = readPdf(engine, abort.signal, path, async () => abort.abort(new Error('The worker is stopping.')));
    await expect(reading).rejects.toThrow('The worker is stopping.');
    const inspected = engine.inspect({ path, contentType: 'application/pdf', signal: new AbortController().signal });
    await expect(inspected).resolves.toEqual({ pageCount: 3 });
  });

  it('gives up on a page that takes too long', async () => {
    const hurried = createLocalOcrEngine({ processes: 1, pageDeadlineMs: 1 });
    const path = await save('slow.pdf', await makeScannedPdf([short]));
    const reading = readPdf(hurried, new AbortController().signal, path);
    await expect(reading).rejects.toMatchObject({ code: 'timed_out', permanent: false });
    await hurried.close();
  });

  it('ends a child that takes too long on the processor, however long it waits for it', async () => {
    const busy = createLocalOcrEngine({ processes: 1, pageCpuMs: 1 });
    const path = await save('busy.pdf', await makeScannedPdf([short]));
    const reading = readPdf(busy, new AbortController().signal, path);
    await expect(reading).rejects.toMatchObject({ code: 'timed_out', permanent: false });
    await busy.close();
  });

  it('ends a child that outgrows its memory', async () => {
    const narrow = createLocalOcrEngine({ processes: 1, childMemoryBytes: 100 * 1024 * 1024 });
    const path = await save('hungry.pdf', await makeScannedPdf([short]));
    await expect(readPdf(narrow, new AbortController().signal, path)).rejects.toMatchObject({ code: 'too_large' });
    await narrow.close();
  });

  it('rejects what is asked of it once closed', async () => {
    const closed = createLocalOcrEngine({ processes: 1 });
    await closed.close();
    const path = await save('closed.pdf', await makeTextPdf({ pages: [LETTER] }));
    await expect(readPdf(closed, new AbortController().signal, path)).rejects.toThrow('closed');
  });

  it('passes on what the taker of a page throws', async () => {
    const path = await save('refused.pdf', await makeTextPdf({ pages: [LETTER, LETTER] }));
    const reading = readPdf(engine, new AbortController().signal, path, async () => {
      throw new Error('The store is full.');
    });
    await expect(reading).rejects.toThrow('The store is full.');
  });
});
