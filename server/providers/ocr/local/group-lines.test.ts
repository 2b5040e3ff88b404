import { describe, expect, it } from 'vitest';
import { writePdf } from '@/tests/support/files/make-files';
import { readLines, readTextPdf } from '@/tests/support/files/read-text-pdf';
import { joinLines } from './compose-page';
import { groupLines } from './group-lines';
import type { Char } from './text-char';

type Draw = (doc: PDFKit.PDFDocument) => void;

async function readDrawn(draw: Draw): Promise<string[]> {
  const pdf = await writePdf({}, (doc) => {
    doc.addPage({ size: 'A4', margin: 0 }).font('Helvetica').fontSize(10);
    draw(doc);
  });
  return readLines(await readTextPdf(pdf));
}

/** As browsers print and some programs write: each letter by a command of its own, without spaces. */
function drawLetters(doc: PDFKit.PDFDocument, text: string, x: number, y: number, step?: number): void {
  let at = x;
  for (const letter of text) {
    if (letter !== ' ') doc.text(letter, at, y, { lineBreak: false });
    at += step ?? doc.widthOfString(letter);
  }
}

const plain = (doc: PDFKit.PDFDocument, text: string, x: number, y: number, options = {}) =>
  doc.text(text, x, y, { lineBreak: false, ...options });

describe('letters and words', () => {
  it('makes words of letters that are placed one by one', async () => {
    const lines = await readDrawn((doc) => {
      drawLetters(doc, 'Total due on 11 March 2026', 50, 80);
      drawLetters(doc, '1,025.50', 400, 80);
      drawLetters(doc, 'Illness of Mr Willi Filling', 50, 100);
    });
    expect(lines).toEqual(['Total due on 11 March 2026 1,025.50', 'Illness of Mr Willi Filling']);
  });

  it('makes words of letters on a grid, whatever their width', async () => {
    const lines = await readDrawn((doc) => {
      drawLetters(doc, 'Mrs Lillian Marmont', 50, 80, 9);
      drawLetters(doc, 'Total due 1,111.10', 50, 100, 9);
    });
    expect(lines).toEqual(['Mrs Lillian Marmont', 'Total due 1,111.10']);
  });

  it('takes spaces from the page and not from the file', async () => {
    const lines = await readDrawn((doc) => {
      // Drawn tight, spaces without width; then words moved apart without any; then two where one would do.
      plain(doc, 'repair of', 50, 80);
      plain(doc, 'the', 50 + doc.widthOfString('repair of') + 3, 80);
      plain(doc, 'roof', 50 + doc.widthOfString('repair ofthe') + 6, 80);
      plain(doc, 'paid  in  full  by  card', 50, 100);
      plain(doc, 'account', 50, 120);
      plain(doc, 'ant', 50 + doc.widthOfString('account'), 120);
    });
    expect(lines).toEqual(['repair of the roof', 'paid in full by card', 'accountant']);
  });

  it('keeps headings with spread letters whole, and their words apart', async () => {
    const lines = await readDrawn((doc) => {
      plain(doc, 'FINAL NOTICE', 50, 80, { characterSpacing: 4 });
      plain(doc, 'I N V O I C E', 50, 100);
      plain(doc, '1 2 3 4 5 6', 50, 120);
    });
    expect(lines).toEqual(['FINAL NOTICE', 'INVOICE', '1 2 3 4 5 6']);
  });

  it('keeps the spaces of justified lines, pressed or spread', async () => {
    const lines = await readDrawn((doc) => {
      plain(doc, 'the insurers sent their people to look at the damage', 50, 80, { wordSpacing: -1.2 });
      plain(doc, 'the insurers sent their people to look', 50, 100, { wordSpacing: 8 });
    });
    expect(lines).toEqual([
      'the insurers sent their people to look at the damage',
      'the insurers sent their people to look',
    ]);
  });

  it('never parts a number at its decimal sign', async () => {
    const lines = await readDrawn((doc) => {
      // The cents are set a little apart, as in a column that lines up its points.
      plain(doc, 'Sum 1,025', 50, 80);
      plain(doc, '.50', 51.5 + doc.widthOfString('Sum 1,025'), 80);
      plain(doc, 'Sum 1\u00a0025.50 and 2 x 11.07', 50, 100);
    });
    expect(lines).toEqual(['Sum 1,025.50', 'Sum 1 025.50 and 2 x 11.07']);
  });

  it('leaves what is written from right to left in its order', () => {
    // As a text layer gives it: the first letter read stands farthest right.
    const chars = [...'שלום לך'].map((text, index): Char => {
      const x = 300 - index * 8;
      const box = text === ' ' ? null : { x0: x, y0: 700, x1: x + 7, y1: 708 };
      return { text, unmapped: false, box, angle: 0 };
    });
    const lines = groupLines(chars, (x, y) => ({ x: x / 595, y: 1 - y / 842 }));
    expect(readLines(lines)).toEqual(['שלום לך']);
  });
});

describe('lines', () => {
  it('keeps a row of a table in one line and two rows in two, however tight and in whatever order', async () => {
    const lines = await readDrawn((doc) => {
      const rows = [
        ['Kettle', '1 x', '24.99'],
        ['Toaster', '2 x', '31.50'],
        ['Desk lamp', '1 x', '12.14'],
      ];
      for (const column of [2, 0, 1])
        for (const [index, row] of rows.entries()) plain(doc, row[column] ?? '', 50 + column * 200, 80 + index * 10.5);
    });
    expect(lines).toEqual(['Kettle 1 x 24.99', 'Toaster 2 x 31.50', 'Desk lamp 1 x 12.14']);
  });

  it('keeps raised letters on their line, and a note out of its amount', async () => {
    const lines = await readDrawn((doc) => {
      const [third, paid] = [50 + doc.widthOfString('the 3'), 50 + doc.widthOfString('paid 1,200.00')];
      plain(doc, 'the 3', 50, 80);
      plain(doc, 'of March', third + 9, 80);
      plain(doc, 'paid 1,200.00', 50, 110);
      doc.fontSize(6);
      plain(doc, 'rd', third, 79);
      plain(doc, '1', paid, 109);
    });
    expect(lines).toEqual(['the 3rd of March', 'paid 1,200.00 1']);
  });

  it('keeps letters of different sizes on one baseline in one line', async () => {
    const lines = await readDrawn((doc) => {
      doc.fontSize(16);
      plain(doc, 'Policy', 50, 80);
      const width = doc.widthOfString('Policy ');
      doc.fontSize(9);
      plain(doc, 'number 4471', 50 + width, 80 + 16 * 0.718 - 9 * 0.718);
    });
    expect(lines).toEqual(['Policy number 4471']);
  });

  it('puts a stamp at the end, in lines of its own', async () => {
    const lines = await readDrawn((doc) => {
      plain(doc, 'Signature of the claimant', 50, 100);
      doc.save().rotate(-12, { origin: [300, 100] });
      doc.fontSize(12);
      plain(doc, 'RECEIVED BY POST', 250, 95);
      plain(doc, '4 NOV 2026', 265, 110);
      doc.restore().fontSize(10);
      plain(doc, 'Date of the signature', 50, 120);
    });
    expect(lines).toEqual(['Signature of the claimant', 'Date of the signature', 'RECEIVED BY POST', '4 NOV 2026']);
  });

  it('reads an answer over the dots of a form as a word, not between them', async () => {
    const lines = await readDrawn((doc) => {
      plain(doc, 'Name: ........................................', 50, 80);
      plain(doc, 'Tomasz', 90, 80);
    });
    expect(lines.join(' ')).toContain('Tomasz');
  });

  it('keeps a cell whole that is broken into lines, where the file gives it whole', async () => {
    const lines = await readDrawn((doc) => {
      plain(doc, 'Front roof and flashing', 50, 80);
      plain(doc, 'Estimate R-2638, Aske &', 250, 80);
      plain(doc, 'Daughters', 250, 92);
      plain(doc, '4,954.80', 450, 80);
    });
    expect(lines).toEqual(['Front roof and flashing Estimate R-2638, Aske &', 'Daughters', '4,954.80']);
  });

  it('makes a word whole that was broken at the end of a column', async () => {
    const column = ['The roof was lifted by the storm and the rain', 'came through the ceiling of both of the bed-'];
    const next = ['rooms, and the carpets could not be saved by', 'anybody who came to help on that evening.'];
    const pdf = await writePdf({}, (doc) => {
      doc.addPage({ size: 'A4', margin: 0 }).font('Helvetica').fontSize(10);
      for (const [row, line] of column.entries()) plain(doc, line, 50, 80 + row * 13);
      for (const [row, line] of next.entries()) plain(doc, line, 320, 80 + row * 13);
    });
    expect(joinLines(await readTextPdf(pdf)).text).toContain('of both of the bedrooms, and');
  });
});

it('turns a page upright whose text is drawn on its side', async () => {
  for (const degrees of [90, -90]) {
    const pdf = await writePdf({}, (doc) => {
      doc.addPage({ size: 'A4', margin: 0 }).font('Helvetica').fontSize(10);
      doc.rotate(degrees, { origin: [300, 420] });
      plain(doc, 'The first line of a page on its side', 100, 300);
      plain(doc, 'and the second line', 100, 314);
    });
    const lines = await readTextPdf(pdf);
    expect(readLines(lines)).toEqual(['The first line of a page on its side', 'and the second line']);
    const [first, second] = lines.map((line) => line.words[0]?.box);
    expect(first?.y0).toBeLessThan(second?.y0 ?? 0);
    expect(first?.x0).toBeLessThan(0.5);
  }
});
