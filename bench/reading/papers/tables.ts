import { type BenchSheet, createBenchSheet, type DrawnPaper, type Face } from './sheet';
import { createDraw, formatMinor, PEOPLE, STREETS, TOWNS } from './words';

type Column = { header: string; width: number; align?: 'left' | 'right' };
type Table = {
  sheet: BenchSheet;
  x: number;
  y: number;
  columns: Column[];
  rows: string[][];
  look: 'ruled' | 'plain' | 'striped';
  face?: Face;
  size?: number;
};

const MARGIN = 48;

/** One line of the truth for each row, cells from left to right; gives the y below the table. */
function drawTable({ sheet, x, y, columns, rows, look, face = 'sans', size = 9 }: Table): number {
  const step = size * (look === 'ruled' ? 2 : 1.75);
  const full = columns.reduce((sum, { width }) => sum + width, 0);
  const drawRow = (cells: string[], top: number, bold: boolean) => {
    let left = x;
    const texts = columns.map(({ width, align = 'left' }, index) => {
      const at = align === 'right' ? left + width - 6 : left + 6;
      left += width;
      const rowFace = bold && face === 'sans' ? ('sansBold' as const) : face;
      return { text: cells[index] ?? '', x: at, y: top + (step - size) / 2, align, face: rowFace, size };
    });
    sheet.writeRow(texts);
  };
  for (const [index, cells] of [columns.map(({ header }) => header), ...rows].entries()) {
    const top = y + index * step;
    if (look === 'striped' && index % 2 === 0) sheet.doc.rect(x, top, full, step).fill('#e3e7ee');
    if (look === 'ruled') drawCells({ doc: sheet.doc, x, top, step, columns });
    drawRow(cells, top, index === 0);
  }
  return y + (rows.length + 1) * step;
}

type Cells = { doc: PDFKit.PDFDocument; x: number; top: number; step: number; columns: Column[] };

function drawCells({ doc, x, top, step, columns }: Cells): void {
  let left = x;
  for (const { width } of columns) {
    doc.rect(left, top, width, step).lineWidth(0.8).strokeColor('#33363c').stroke();
    left += width;
  }
}

/** An invoice whose table is ruled, with sums below. */
export function makeInvoice(seed: number): Promise<DrawnPaper> {
  const draw = createDraw(seed);
  const sheet = createBenchSheet();
  const works = ['Replace gutter bracket', 'Scaffold hire, per week', 'Lead flashing', 'Ridge tiles, reclaimed'];
  const more = ['Labour, two roofers', 'Waste removal', 'Felt and battens', 'Chimney repointing', 'Access permit'];
  const items = draw.some([...works, ...more], 7).map((name) => ({
    name,
    count: draw.number(1, 24),
    price: draw.minor(450, 18_000),
  }));
  const net = items.reduce((sum, { count, price }) => sum + count * price, 0);
  const vat = Math.round(net / 5);
  sheet.write({ text: `${draw.pick(TOWNS)} Roofing Partners`, x: MARGIN, y: 48, face: 'serifBold', size: 20 });
  sheet.write({
    text: `${draw.number(1, 60)} ${draw.pick(STREETS)}, ${draw.pick(TOWNS)}`,
    x: MARGIN,
    y: 74,
    face: 'serif',
  });
  sheet.write({ text: 'INVOICE', x: sheet.width - MARGIN, y: 96, align: 'right', face: 'serifBold', size: 16 });
  sheet.write({ text: `Number ${draw.digits(6)}`, x: sheet.width - MARGIN, y: 118, align: 'right', face: 'serif' });
  sheet.write({ text: `Bill to ${draw.pick(PEOPLE)}`, x: MARGIN, y: 140, face: 'serif', size: 11 });
  const columns: Column[] = [
    { header: 'No.', width: 36, align: 'right' },
    { header: 'Description', width: 220 },
    { header: 'Qty', width: 50, align: 'right' },
    { header: 'Unit price', width: 90, align: 'right' },
    { header: 'Amount', width: 103, align: 'right' },
  ];
  const rows = items.map(({ name, count, price }, index) => {
    return [`${index + 1}`, name, `${count}`, formatMinor(price), formatMinor(count * price)];
  });
  let y = drawTable({ sheet, x: MARGIN, y: 170, columns, rows, look: 'ruled' }) + 12;
  const sums: [string, number][] = [
    ['Net amount', net],
    ['VAT at 20 %', vat],
    ['Amount due', net + vat],
  ];
  for (const [label, minor] of sums) {
    const right = sheet.width - MARGIN - 6;
    sheet.writeRow([
      { text: label, x: right - 190, y, size: 10.5 },
      { text: `£${formatMinor(minor)}`, x: right, y, align: 'right', face: 'sansBold', size: 10.5 },
    ]);
    y += 19;
  }
  sheet.write({ text: 'Payment within 14 days. Interest is charged on late payment.', x: MARGIN, y: y + 20, size: 9 });
  return sheet.finish();
}

/** A bank statement without rules, amounts in right-aligned columns far from their words. */
export function makeBankStatement(seed: number): Promise<DrawnPaper> {
  const draw = createDraw(seed);
  const sheet = createBenchSheet();
  const payees = ['Kestrel Energy', 'Fenwick Leisure', 'Council tax', 'Card 4471 Bookshop', 'Cash machine Sandlow'];
  const others = ['Mobile Direct', 'Transfer to savings', 'Northern Rail', 'Refund Shoemaker', 'Wages Ottermouth Mill'];
  let balance = draw.minor(600_000, 900_000);
  sheet.write({ text: 'Ashlar Building Society', x: MARGIN, y: 44, face: 'sansBold', size: 18 });
  sheet.write({ text: `Sort code ${draw.digits(2)}-${draw.digits(2)}-${draw.digits(2)}`, x: MARGIN, y: 72 });
  sheet.write({ text: `Account number ${draw.digits(8)}`, x: MARGIN, y: 87 });
  sheet.write({ text: draw.pick(PEOPLE).toUpperCase(), x: MARGIN, y: 110, size: 11 });
  sheet.write({ text: 'Statement from 1 May 2026 to 31 May 2026', x: MARGIN, y: 130, face: 'sansBold' });
  const rows = [['', 'Balance brought forward', '', '', formatMinor(balance)]];
  for (let day = 1; day < 30; day += draw.number(1, 2)) {
    const minor = draw.minor(180, 34_000);
    const isIn = draw.number(0, 4) === 0;
    balance += isIn ? minor : -minor;
    const amount = formatMinor(minor);
    const name = draw.pick([...payees, ...others]);
    rows.push([`${day} May`, name, isIn ? '' : amount, isIn ? amount : '', formatMinor(balance)]);
  }
  const columns: Column[] = [
    { header: 'Date', width: 60 },
    { header: 'Details', width: 190 },
    { header: 'Out', width: 80, align: 'right' },
    { header: 'In', width: 80, align: 'right' },
    { header: 'Balance', width: 89, align: 'right' },
  ];
  const y = drawTable({ sheet, x: MARGIN, y: 158, columns, rows, look: 'plain' });
  sheet.write({ text: `Closing balance £${formatMinor(balance)}`, x: MARGIN, y: y + 18, face: 'sansBold', size: 11 });
  return sheet.finish();
}

/** A payslip: pay and deductions side by side, each row with amounts of its own, small type, striped. */
export function makePayslip(seed: number): Promise<DrawnPaper> {
  const draw = createDraw(seed);
  const height = 420;
  const sheet = createBenchSheet({ height });
  const rate = draw.minor(1150, 2600);
  const hours = draw.number(90, 160);
  const gross = rate * hours;
  const tax = Math.round(gross * 0.13);
  const insurance = Math.round(gross * 0.07);
  const pension = Math.round(gross * 0.05);
  sheet.writeRow([
    { text: `${draw.pick(TOWNS)} Packaging Ltd`, x: MARGIN, y: 34, face: 'sansBold', size: 13 },
    { text: `Period ${draw.number(1, 12)}`, x: sheet.width - MARGIN, y: 36, align: 'right' },
  ]);
  sheet.writeRow([
    { text: draw.pick(PEOPLE), x: MARGIN, y: 60 },
    { text: `Payroll ${draw.digits(5)}`, x: 240, y: 60 },
    { text: `Tax code ${draw.number(900, 1300)}L`, x: sheet.width - MARGIN, y: 60, align: 'right' },
  ]);
  const columns: Column[] = [
    { header: 'Payment', width: 110 },
    { header: 'Units', width: 45, align: 'right' },
    { header: 'Rate', width: 50, align: 'right' },
    { header: 'Amount', width: 70, align: 'right' },
    { header: 'Deduction', width: 124 },
    { header: 'Amount', width: 100, align: 'right' },
  ];
  const rows = [
    ['Basic pay', `${hours}.00`, formatMinor(rate), formatMinor(gross), 'Income tax', formatMinor(tax)],
    ['Overtime', '0.00', formatMinor(Math.round(rate * 1.5)), '0.00', 'National insurance', formatMinor(insurance)],
    ['', '', '', '', 'Pension', formatMinor(pension)],
  ];
  const y = drawTable({ sheet, x: MARGIN, y: 92, columns, rows, look: 'striped', size: 8.2 }) + 16;
  const net = gross - tax - insurance - pension;
  sheet.writeRow([
    { text: `Gross pay ${formatMinor(gross)}`, x: MARGIN, y, size: 9 },
    { text: `Deductions ${formatMinor(tax + insurance + pension)}`, x: 220, y, size: 9 },
    { text: `NET PAY ${formatMinor(net)}`, x: sheet.width - MARGIN, y, align: 'right', face: 'sansBold', size: 11 },
  ]);
  sheet.write({ text: `Paid by transfer on ${draw.number(24, 28)} June 2026`, x: MARGIN, y: y + 26, size: 9 });
  return sheet.finish();
}

/** A timetable in typewriter letters: rows close together, numbers only. */
export function makeMeterTable(seed: number): Promise<DrawnPaper> {
  const draw = createDraw(seed);
  const sheet = createBenchSheet({ height: 620 });
  sheet.write({
    text: `METER READINGS, UNIT ${draw.number(1, 40)}, ${draw.pick(TOWNS).toUpperCase()}`,
    x: MARGIN,
    y: 40,
    face: 'tillBold',
    size: 11,
  });
  const column = (header: string): Column => ({ header, width: 83, align: 'right' });
  const columns = [{ header: 'Month', width: 80 }, ...['Water', 'Gas', 'Power', 'Heat', 'Total'].map(column)];
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
  const rows = months.map((month) => {
    const values = [draw.number(3, 40), draw.number(60, 900), draw.number(90, 480), draw.number(10, 700)];
    return [month, ...values.map(String), String(values.reduce((sum, value) => sum + value, 0))];
  });
  drawTable({ sheet, x: MARGIN, y: 70, columns, rows, look: 'plain', face: 'till', size: 10 });
  return sheet.finish();
}
