import { CONTENT_WIDTH, FONT, INK, PAGE, type Sheet, writeAt } from './paper';

export type Column = { header: string; width: number; align?: 'left' | 'right' };

type Table = {
  doc: Sheet;
  y: number;
  columns: Column[];
  rows: string[][];
  /** Label and amount pairs under the last two columns; the last one is set bold under a heavy rule. */
  totals?: [string, string][];
  colour: string;
  /** `ruled` draws every cell, `banded` shades every other row. */
  look?: 'ruled' | 'banded';
  size?: number;
};

/** A table as wide as the text, widths as shares of 1; gives the y below. */
export function drawTable({ doc, y, columns, rows, totals = [], colour, look = 'banded', size = 10 }: Table): number {
  const edges: number[] = [PAGE.margin];
  for (const column of columns) edges.push((edges.at(-1) ?? PAGE.margin) + column.width * CONTENT_WIDTH);
  const cellAt = (index: number) => {
    const left = edges[index] ?? PAGE.margin;
    return { x: left + 6, width: (edges[index + 1] ?? left) - left - 12 };
  };
  doc.rect(PAGE.margin, y, CONTENT_WIDTH, size + 11).fill(colour);
  columns.forEach((column, index) => {
    const look = { font: FONT.sansBold, size: size - 0.5, colour: '#ffffff', align: column.align ?? 'left' };
    writeAt({ doc, text: column.header, y: y + 6, ...cellAt(index), ...look });
  });
  let rowY = y + size + 11;
  rows.forEach((row, rowIndex) => {
    doc.font(FONT.sans).fontSize(size);
    const height = Math.max(...row.map((text, index) => doc.heightOfString(text, { width: cellAt(index).width }))) + 9;
    if (look === 'banded' && rowIndex % 2 === 1) doc.rect(PAGE.margin, rowY, CONTENT_WIDTH, height).fill('#f3f4f6');
    row.forEach((text, index) => {
      writeAt({ doc, text, y: rowY + 5, ...cellAt(index), size, align: columns[index]?.align ?? 'left' });
      if (look === 'ruled') {
        const left = edges[index] ?? 0;
        doc
          .rect(left, rowY, (edges[index + 1] ?? 0) - left, height)
          .lineWidth(0.5)
          .strokeColor(INK.rule)
          .stroke();
      }
    });
    rowY += height;
  });
  doc
    .moveTo(PAGE.margin, rowY)
    .lineTo(PAGE.margin + CONTENT_WIDTH, rowY)
    .lineWidth(0.8)
    .strokeColor(colour)
    .stroke();
  return drawTotals({ doc, y: rowY + 5, totals, colour, size });
}

type Totals = { doc: Sheet; y: number; totals: [string, string][]; colour: string; size: number };

function drawTotals({ doc, y, totals, colour, size }: Totals): number {
  const left = PAGE.margin + CONTENT_WIDTH * 0.52;
  const width = CONTENT_WIDTH * 0.48 - 6;
  let lineY = y;
  totals.forEach(([label, amount], index) => {
    const last = index === totals.length - 1;
    if (last) {
      doc
        .moveTo(left, lineY + 1)
        .lineTo(PAGE.margin + CONTENT_WIDTH, lineY + 1)
        .lineWidth(1.2)
        .strokeColor(colour)
        .stroke();
      lineY += 4;
    }
    const look = { doc, font: last ? FONT.sansBold : FONT.sans, size: last ? size + 1.5 : size, y: lineY + 3 };
    writeAt({ ...look, text: label, x: left, width: width - 90 });
    writeAt({ ...look, text: amount, x: left, width, align: 'right' });
    lineY += size + 8;
  });
  return lineY + 8;
}

/** 1234.5 → "£1,234.50". */
export function formatPounds(amount: number): string {
  return `£${amount.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
