import { CONTENT_WIDTH, FONT, INK, PAGE, type Sheet, writeAt } from './paper';

type Title = { doc: Sheet; organisation: string; title: string; code: string; colour: string; note: string };

/** The coloured band on top of a form, with the note on how to fill it in; gives the y below. */
export function drawFormTitle({ doc, organisation, title, code, colour, note }: Title): number {
  doc.rect(PAGE.margin, 44, CONTENT_WIDTH, 50).fill(colour);
  const white = { doc, colour: '#ffffff' };
  writeAt({ ...white, text: organisation, x: PAGE.margin + 14, y: 53, width: 320, size: 9 });
  writeAt({ ...white, text: title, x: PAGE.margin + 14, y: 67, width: 360, font: FONT.sansBold, size: 17 });
  writeAt({
    ...white,
    text: code,
    x: PAGE.margin,
    y: 53,
    width: CONTENT_WIDTH - 14,
    size: 9,
    align: 'right',
  });
  return writeAt({ doc, text: note, x: PAGE.margin, y: 102, width: CONTENT_WIDTH, size: 9, colour: INK.quiet }) + 8;
}

type Section = { doc: Sheet; title: string; y: number; colour: string };

export function drawSection({ doc, title, y, colour }: Section): number {
  doc.rect(PAGE.margin, y, 4, 15).fill(colour);
  writeAt({ doc, text: title, x: PAGE.margin + 11, y: y + 2.5, font: FONT.sansBold, size: 11, colour });
  return y + 21;
}

export type FormField = {
  label: string;
  value: string;
  /** Share of the row's width; fields without one share what is left. */
  share?: number;
};

type Fields = { doc: Sheet; y: number; rows: FormField[][]; valueFont?: 'typed' | 'hand'; rowHeight?: number };

/** Rows of boxes, the printed label small at the top and the filled-in value under it; gives the y below. */
export function drawFields({ doc, y, rows, valueFont = 'typed', rowHeight = 37 }: Fields): number {
  let rowY = y;
  for (const row of rows) {
    const named = row.reduce((sum, field) => sum + (field.share ?? 0), 0);
    const open = row.filter((field) => field.share === undefined).length;
    const widths = row.map((field) => CONTENT_WIDTH * (field.share ?? (1 - named) / open));
    const heights = row.map((field, index) => {
      doc.font(valueFont === 'typed' ? FONT.mono : FONT.hand).fontSize(valueFont === 'typed' ? 10.5 : 13);
      return doc.heightOfString(field.value, { width: (widths[index] ?? 0) - 14, lineGap: 1.5 });
    });
    const height = Math.max(rowHeight, Math.max(...heights) + 22);
    let x: number = PAGE.margin;
    row.forEach((field, index) => {
      const width = widths[index] ?? 0;
      doc.rect(x, rowY, width, height).lineWidth(0.7).strokeColor(INK.rule).stroke();
      writeAt({ doc, text: field.label, x: x + 7, y: rowY + 4.5, width: width - 14, size: 8.5, colour: INK.quiet });
      writeAt({
        doc,
        text: field.value,
        x: x + 7,
        y: rowY + (valueFont === 'typed' ? 18 : 16),
        width: width - 14,
        font: valueFont === 'typed' ? FONT.mono : FONT.hand,
        size: valueFont === 'typed' ? 10.5 : 13,
        colour: valueFont === 'typed' ? INK.typed : INK.pen,
        lineGap: 1.5,
      });
      x += width;
    });
    rowY += height;
  }
  return rowY + 12;
}

type Ticks = { doc: Sheet; y: number; question: string; choices: { label: string; ticked: boolean }[] };

/** One line: a question and its boxes, the chosen one crossed. */
export function drawTicks({ doc, y, question, choices }: Ticks): number {
  writeAt({ doc, text: question, x: PAGE.margin, y: y + 1, width: 300, size: 9 });
  let x = PAGE.margin + 306;
  for (const choice of choices) {
    doc.rect(x, y, 10, 10).lineWidth(0.8).strokeColor(INK.quiet).stroke();
    if (choice.ticked) {
      doc
        .moveTo(x + 1.5, y + 1)
        .lineTo(x + 9, y + 9.5)
        .moveTo(x + 9.5, y + 0.5)
        .lineTo(x + 1, y + 9);
      doc.lineWidth(1.3).strokeColor(INK.pen).stroke();
    }
    writeAt({ doc, text: choice.label, x: x + 15, y: y + 1, width: 60, size: 9 });
    x += 34 + doc.widthOfString(choice.label);
  }
  return y + 18;
}
