import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPages, LETTER, makeTextPdf, writePdf } from '@/tests/support/files/make-files';
import { SENTENCES } from '@/tests/support/files/sentences';
import { type RawPdf, writeRawPdf, writeStream, writeToUnicode } from '@/tests/support/files/write-raw-pdf';
import type { ReadPage } from '../contract';
import { createLocalOcrEngine } from './engine';

const SCRIPT_FACE = createRequire(import.meta.url).resolve(
  '@fontsource/cedarville-cursive/files/cedarville-cursive-latin-400-normal.woff',
);
const engine = createLocalOcrEngine({ processes: 1 });
let folder: string;
let scan: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casedraft-pages-'));
  const [drawn] = await drawPages(await makeTextPdf({ pages: [LETTER] }));
  if (!drawn) throw new Error('No page was drawn.');
  scan = drawn;
  await engine.warmUp();
}, 60_000);
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

async function read(bytes: Buffer): Promise<ReadPage> {
  // A reader goes on with the document that it has open, by its path.
  const path = join(folder, `${randomUUID()}.pdf`);
  await writeFile(path, bytes);
  const pages: ReadPage[] = [];
  const onPage = async (page: ReadPage) => {
    pages.push(page);
  };
  await engine.read({ path, contentType: 'application/pdf', signal: new AbortController().signal, onPage });
  if (!pages[0]) throw new Error('No page was read.');
  return pages[0];
}

const LINES = [
  'Northgate Roofing Limited, 12 Mill Lane, Otley',
  'Invoice number 20418 of 14 March 2026',
  'Labour 640.00 and materials 385.50',
  'Replace 42 broken tiles after the storm of 9 March 2026',
  'Call 0113 496 0199 with any questions about this invoice',
];

const draw = (lines: string[], font = 'F1', top = 700) =>
  lines.map((line, index) => `BT /${font} 11 Tf 60 ${top - index * 20} Td (${line}) Tj ET\n`).join('');

/** A font whose table names other characters than it draws. */
function lie(other: Record<string, string>): Pick<RawPdf, 'fonts' | 'objects'> {
  return {
    fonts: {
      Lie: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 50 0 R>>',
    },
    objects: { 50: writeStream(writeToUnicode(other)) },
  };
}

/** Printed lines, signed in a script face: there the bar of a `t` reaches over the letter beside it. */
const signed = (name: string) =>
  writePdf({}, (doc) => {
    doc.addPage({ size: 'A4', margin: 40 }).font('Helvetica').fontSize(10);
    for (const [at, line] of LINES.entries()) doc.text(line, 60, 60 + at * 20, { lineBreak: false });
    doc.font(SCRIPT_FACE).fontSize(24).text(name, 80, 200, { lineBreak: false });
  });

/** A picture's ink as the area of one path, on a page of A4: a rectangle for each run of dark pixels. */
async function traceInk(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const runs: string[] = [];
  for (let y = 0; y < height; y += 1) {
    let start = -1;
    for (let x = 0; x <= width; x += 1) {
      const isInk = x < width && (data[(y * width + x) * channels] ?? 255) < 128;
      if (isInk && start < 0) start = x;
      if (isInk || start < 0) continue;
      runs.push(`${start} ${height - y} ${x - start} 1 re`);
      start = -1;
    }
  }
  // Lower than the text of these tests.
  return `q ${595 / width} 0 0 ${842 / height} 0 -250 cm 0 g ${runs.join('\n')} f Q\n`;
}

function listContradicted(page: ReadPage): [string, string | undefined, number][] {
  return page.words
    .filter(({ otherReading }) => otherReading !== undefined)
    .map(({ start, end, otherReading, confidence }) => [page.text.slice(start, end), otherReading, confidence]);
}

describe('a signature in a script face', () => {
  it.each(['Beatrix Thwaites', 'Quentin Yarborough', 'Dorothy Smith'])(
    '%s is seen, on a page that is read as its file says',
    async (name) => {
      const page = await read(await signed(name));
      expect(page.source).toBe('text-layer');
      expect(page.notes).toMatchObject({ hiddenWords: 0, coveredWords: 0 });
      // As the file says it, be it in another reading than the recogniser's.
      const readings = page.words.flatMap(({ start, end, otherReading }) => [
        page.text.slice(start, end),
        otherReading,
      ]);
      expect(readings).toEqual(expect.arrayContaining(name.split(' ')));
    },
  );
});

describe('a second witness', () => {
  it('believes a font whose table is right', async () => {
    const page = await read(writeRawPdf({ content: draw(LINES) }));
    expect(page.source).toBe('text-layer');
    expect(listContradicted(page)).toEqual([]);
    expect(page.confidence).toBe(1);
  });

  it('reads the picture where a font names other digits than it draws', async () => {
    const digits = { 0: '3', 1: '4', 2: '5', 3: '1', 4: '7', 5: '8', 6: '9', 7: '0', 8: '6', 9: '2' };
    const page = await read(writeRawPdf({ content: draw(LINES, 'Lie'), ...lie(digits) }));
    expect(page.source).toBe('ocr');
    expect(page.text).toContain('20418');
    expect(page.text).toContain('385.50');
    // Each number that the file names stands nowhere on the page: 12, 20418, 14, 2026, 640.00, 385.50, 42, 9, 2026 and the telephone's three.
    expect(page.notes).toMatchObject({ hiddenWords: 12, coveredWords: 0 });
  });

  it('reads the picture where a font names other letters than it draws', async () => {
    const letters = { a: 'e', e: 'o', o: 'a', r: 'n', n: 't', t: 'r', i: 's', s: 'l', l: 'i' };
    const page = await read(writeRawPdf({ content: draw(LINES, 'Lie'), ...lie(letters) }));
    expect(page.source).toBe('ocr');
    expect(page.text).toContain('Replace 42 broken tiles');
  });

  it('shows both readings of the one word in such a font', async () => {
    const content = `${draw(LINES)}${draw(['Total due 1,025.50'], 'F1', 580)}${draw(['', 'GBP 812.50'], 'Lie', 580)}`;
    const page = await read(writeRawPdf({ content, ...lie({ 8: '9', 1: '8', 2: '7' }) }));
    expect(page.source).toBe('text-layer');
    expect(listContradicted(page)).toEqual([['812.50', '987.50', 0.5]]);
    expect(page.text).toContain('GBP 812.50');
  });

  it('is less sure of an amount whose digits nobody could read', async () => {
    const blocks: RawPdf['fonts'] = {
      Blocks:
        '<</Type/Font/Subtype/Type3/FontBBox[0 0 600 800]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 57/LastChar 57' +
        '/Widths[600]/Encoding<</Differences[57/nine]>>/CharProcs<</nine 51 0 R>>/ToUnicode 50 0 R>>',
    };
    const objects = {
      50: writeStream(writeToUnicode({})),
      51: writeStream('600 0 0 0 600 800 d1 0 0 600 800 re f'),
    };
    const content = `${draw(LINES)}${draw(['9999'], 'Blocks', 560)}`;
    const page = await read(writeRawPdf({ content, fonts: blocks, objects }));
    const sure = page.words.map(({ start, end, confidence }) => [page.text.slice(start, end), confidence]);
    expect(sure.filter(([, confidence]) => confidence !== 1)).toEqual([['9999', 0.6]]);
  });

  it('reads words whose font names no characters', async () => {
    const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 50 0 R>>';
    const nameless = Object.fromEntries([...'0123456789.,'].map((digit) => [digit, '\ufffd']));
    const content = `${draw([...LINES, ...LINES])}${draw(['4,862.50'], 'Nameless', 440)}`;
    const objects = { 50: writeStream(writeToUnicode(nameless)) };
    const page = await read(writeRawPdf({ content, fonts: { Nameless: font }, objects }));
    expect(page.source).toBe('text-layer');
    expect(page.text).toContain('4,862.50');
    expect(page.words.filter(({ start, end }) => start === end)).toEqual([]);
  });
});

describe('text over other text', () => {
  /** Strings that move back over their own letters: one in white, one that shows as a blot. */
  const unseen = 'BT 1 g /F1 14 Tf 60 400 Td [(Approved) 8000 (Rejected)] TJ ET\n';
  const blot = 'BT 0 g /F1 14 Tf 60 500 Td [(98750.25) 4500 (WWWWWW)] TJ ET\n';

  it('still has the words counted that nobody sees, where there is too much of it to tell', async () => {
    const page = await read(writeRawPdf({ content: draw(LINES) + blot + unseen }));
    expect(page.source).toBe('ocr');
    expect(page.text).toContain('20418');
    expect(page.text).not.toMatch(/Approved|Rejected/);
    expect(page.notes.hiddenWords).toBeGreaterThanOrEqual(1);
    expect(page.notes.hiddenWords).toBeLessThanOrEqual(4);
  });
});

describe('a word that few would notice', () => {
  it('is less sure than one in plain grey', async () => {
    const faint = 'BT 0.94 g /F1 11 Tf 60 560 Td (Faint 98,750.25) Tj 0.83 g 0 -20 Td (Grey 812.50) Tj ET\n';
    const page = await read(writeRawPdf({ content: draw(LINES) + faint }));
    const unsure = page.words.filter(({ confidence }) => confidence < 1);
    expect(unsure.map(({ start, end, confidence }) => [page.text.slice(start, end), confidence])).toEqual([
      ['Faint', 0.5],
      ['98,750.25', 0.5],
    ]);
    expect(page.text).toContain('Grey 812.50');
  });
});

describe('a word of which a bar covers a part', () => {
  it('is not taken for a whole one', async () => {
    const bar = 'BT /F1 20 Tf 60 500 Td (98,750.25) Tj ET 0 g 96 490 200 40 re f\n';
    const page = await read(writeRawPdf({ content: draw(LINES) + bar }));
    const cut = page.words.find(({ start, end }) => page.text.slice(start, end).startsWith('98'));
    expect(cut && page.text.slice(cut.start, cut.end)).not.toContain('50');
    expect(cut?.confidence).toBe(0.5);
    expect(page.notes).toMatchObject({ hiddenWords: 1, coveredWords: 1 });
    expect(page.words.filter(({ confidence }) => confidence < 1)).toHaveLength(1);
  });
});

describe('letters that are no text to the eye of a parser', () => {
  it('reads a picture that text clips, and takes the text for shown', async () => {
    const clipped = 'q 7 Tr BT /F1 26 Tf 60 560 Td (Settled 4,862.50) Tj ET 400 0 0 60 40 540 cm /Black Do Q\n';
    const page = await read(writeRawPdf({ content: draw(LINES) + clipped }));
    expect(page.source).toBe('text-layer');
    expect(page.text.match(/4,862\.50/g)).toHaveLength(1);
    expect(page.notes).toMatchObject({ hiddenWords: 0, coveredWords: 0 });
  });

  it('reads letters that are drawn as curves', async () => {
    const [drawn] = await drawPages(await makeTextPdf({ pages: [['Settled 4,862.50']], fontSize: 20 }));
    if (!drawn) throw new Error('No page was drawn.');
    const page = await read(writeRawPdf({ content: draw(LINES) + (await traceInk(drawn)) }));
    expect(page.source).toBe('text-layer');
    expect(page.text.match(/4,862\.50/g)).toHaveLength(1);
  });
});

describe('pictures in a page', () => {
  it('reads a scan itself, whatever text lies hidden under it', async () => {
    const page = await read(
      await writePdf({}, (doc) => {
        doc.addPage({ size: 'A4', margin: 0 });
        LETTER.forEach((line, index) => {
          if (line !== '')
            doc.fontSize(9).text(line.replaceAll('4,862.50', '9,862.50'), 40, 50 + index * 13.5, { lineBreak: false });
        });
        doc.image(scan, 0, 0, { width: doc.page.width, height: doc.page.height });
      }),
    );
    expect(page.source).toBe('ocr');
    expect(page.text).toContain('£4,862.50');
    expect(page.text).not.toContain('9,862.50');
    expect(page.notes).toMatchObject({ hiddenWords: 1, coveredWords: 1 });
  });

  it('reads a scan that is cut into strips, with a mark of text on it', async () => {
    const { width, height } = await sharp(scan).metadata();
    const strips = 8;
    const cut = await Promise.all(
      Array.from({ length: strips }, (_, index) => {
        const top = Math.floor((index * height) / strips);
        const part = { left: 0, top, width, height: Math.floor(((index + 1) * height) / strips) - top };
        return sharp(scan).extract(part).png().toBuffer();
      }),
    );
    const page = await read(
      await writePdf({}, (doc) => {
        doc.addPage({ size: 'A4', margin: 0 });
        const strip = doc.page.height / strips;
        cut.forEach((part, index) => {
          doc.image(part, 0, index * strip, { width: doc.page.width, height: strip });
        });
        doc.fontSize(8).text('Scanned with an app for your phone', 200, 820, { lineBreak: false });
      }),
    );
    expect(page.source).toBe('ocr');
    expect(page.text).toContain('£4,862.50');
  });

  it('reads words that are pasted as a picture between those of the text', async () => {
    const [part] = await drawPages(await makeTextPdf({ pages: [['Paid in cash: 1,348.75 on 19 February']] }));
    const pasted = await sharp(part).extract({ left: 90, top: 120, width: 700, height: 90 }).png().toBuffer();
    const page = await read(
      await writePdf({}, (doc) => {
        doc.addPage({ size: 'A4', margin: 40 }).fontSize(11);
        LINES.forEach((line, index) => {
          doc.text(line, 60, 60 + index * 20 + (index > 2 ? 60 : 0), { lineBreak: false });
        });
        doc.image(pasted, 60, 125, { width: 260 });
      }),
    );
    expect(page.source).toBe('text-layer');
    expect(page.text).toContain('1,348.75');
    expect(page.text.indexOf('385.50')).toBeLessThan(page.text.indexOf('1,348.75'));
    expect(page.text.indexOf('1,348.75')).toBeLessThan(page.text.indexOf('42 broken'));
  });

  it('reads them in the language of the text around them', async () => {
    const pasted = 'Dämmung für größere Dächer über Köln';
    const [part] = await drawPages(await makeTextPdf({ pages: [[pasted]] }));
    const picture = await sharp(part).extract({ left: 90, top: 120, width: 800, height: 90 }).png().toBuffer();
    const page = await read(
      await writePdf({}, (doc) => {
        doc.addPage({ size: 'A4', margin: 40 }).fontSize(11);
        SENTENCES.de.forEach((line, index) => {
          doc.text(line, 60, 200 + index * 20, { lineBreak: false });
        });
        doc.image(picture, 60, 100, { width: 300 });
      }),
    );
    expect(page.source).toBe('text-layer');
    expect(page.notes.language).toBe('de');
    expect(page.text.split('\n')[0]).toBe(pasted);
  });

  it('takes nothing from a picture without letters', async () => {
    const noise = Buffer.from(Array.from({ length: 120 * 120 }, (_, index) => (index * 7919) % 251));
    const photo = await sharp(noise, { raw: { width: 120, height: 120, channels: 1 } })
      .blur(2)
      .png()
      .toBuffer();
    const page = await read(
      await writePdf({}, (doc) => {
        doc.addPage({ size: 'A4', margin: 40 }).fontSize(11);
        LINES.forEach((line, index) => {
          doc.text(line, 60, 60 + index * 20, { lineBreak: false });
        });
        doc.image(photo, 60, 300, { width: 300 });
      }),
    );
    expect(page.text.split('\n').map((line) => line.trim())).toEqual(LINES);
  });
});
