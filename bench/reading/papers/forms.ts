import { type BenchSheet, createBenchSheet, type DrawnPaper, type Face } from './sheet';
import { createDraw, PEOPLE, STREETS, TOWNS } from './words';

type Field = { label: string; value: string };
type Pen = { face: Face; size: number; colour: string };

const TYPED: Pen = { face: 'till', size: 10, colour: '#14213d' };
const PRINTED_BY_HAND: Pen = { face: 'print', size: 14, colour: '#1d2f6f' };
const WRITTEN_BY_HAND: Pen = { face: 'script', size: 15, colour: '#1d2f6f' };

const LEFT = 42;
const COLUMN = 248;
const GUTTER = 15;
const RULE = '#2a2d33';

/** A form in two columns of ruled boxes, filled in by machine. */
export const makeTypedForm = (seed: number): Promise<DrawnPaper> => drawForm({ seed, pen: TYPED });
/** The same kind of form, filled in with unjoined letters. */
export const makeHandPrintedForm = (seed: number): Promise<DrawnPaper> => drawForm({ seed, pen: PRINTED_BY_HAND });
/** The same kind of form, filled in with joined letters. */
export const makeHandwrittenForm = (seed: number): Promise<DrawnPaper> => drawForm({ seed, pen: WRITTEN_BY_HAND });

function drawForm({ seed, pen }: { seed: number; pen: Pen }): Promise<DrawnPaper> {
  const draw = createDraw(seed);
  const sheet = createBenchSheet();
  const person = draw.pick(PEOPLE);
  const date = () => `${draw.number(10, 28)} / 0${draw.number(1, 9)} / 19${draw.number(55, 99)}`;
  const address = `${draw.number(2, 180)} ${draw.pick(STREETS)}, ${draw.pick(TOWNS)}`;
  sheet.doc.rect(LEFT, 34, sheet.width - 2 * LEFT, 40).fill('#20242b');
  sheet.write({
    text: 'Request for a travel permit',
    x: LEFT + 12,
    y: 45,
    face: 'sansBold',
    size: 17,
    colour: '#ffffff',
  });
  sheet.write({ text: `TP/${draw.digits(3)}`, x: sheet.width - LEFT - 12, y: 50, align: 'right', colour: '#ffffff' });
  sheet.write({ text: 'Use black ink. Leave the shaded parts empty.', x: LEFT, y: 82, size: 8.5 });
  const left: Field[] = [
    { label: '1 Surname', value: person.split(' ')[1] ?? '' },
    { label: '2 Forenames', value: person.split(' ')[0] ?? '' },
    { label: '3 Date of birth', value: date() },
    { label: '4 Place of birth', value: draw.pick(TOWNS) },
    { label: '5 Permanent address', value: address },
    { label: '6 Daytime telephone', value: `01632 960${draw.digits(3)}` },
  ];
  const right: Field[] = [
    { label: '7 Employer', value: `${draw.pick(TOWNS)} Joinery` },
    { label: '8 Staff number', value: `${draw.pick(['K', 'M', 'R'])}${draw.digits(6)}` },
    { label: '9 Purpose of journey', value: draw.pick(['Visit to family', 'Trade fair', 'Medical treatment']) },
    { label: '10 First day of travel', value: date() },
    { label: '11 Last day of travel', value: date() },
    { label: '12 Cost in pounds', value: `${draw.number(80, 900)}.${draw.digits(2)}` },
  ];
  const bottom = drawBoxes({ sheet, fields: left, x: LEFT, y: 104, pen });
  drawBoxes({ sheet, fields: right, x: LEFT + COLUMN + GUTTER, y: 104, pen });
  const last = drawTicks({ sheet, y: bottom + 12, chosen: draw.number(0, 2) });
  drawSignature({ sheet, y: last + 18, person, pen });
  return sheet.finish({ isOrdered: false });
}

type Boxes = { sheet: BenchSheet; fields: Field[]; x: number; y: number; pen: Pen };

function drawBoxes({ sheet, fields, x, y, pen }: Boxes): number {
  const step = 56;
  for (const [index, { label, value }] of fields.entries()) {
    const top = y + index * step;
    sheet.doc.rect(x, top, COLUMN, step).lineWidth(0.9).strokeColor(RULE).stroke();
    sheet.write({ text: label, x: x + 5, y: top + 5, size: 7.8 });
    // A long answer gets smaller letters, as people write when the box ends.
    const room = COLUMN - 16;
    const wanted = sheet.measure({ text: value, face: pen.face, size: pen.size });
    sheet.write({ ...pen, text: value, x: x + 8, y: top + 25, size: Math.min(pen.size, (pen.size * room) / wanted) });
  }
  return y + fields.length * step;
}

function drawTicks({ sheet, y, chosen }: { sheet: BenchSheet; y: number; chosen: number }): number {
  const questions = [
    'I have held a permit before',
    'I travel with a child under sixteen',
    'I have been refused entry to another country',
  ];
  for (const [index, text] of questions.entries()) {
    const top = y + index * 22;
    sheet.doc.rect(LEFT, top, 12, 12).lineWidth(1).strokeColor(RULE).stroke();
    if (index === chosen) drawCross({ doc: sheet.doc, x: LEFT, y: top });
    sheet.write({ text, x: LEFT + 20, y: top + 1, size: 9.5 });
  }
  return y + questions.length * 22;
}

function drawCross({ doc, x, y }: { doc: PDFKit.PDFDocument; x: number; y: number }): void {
  doc.moveTo(x + 1, y - 1).lineTo(x + 13, y + 12);
  doc
    .moveTo(x + 13, y)
    .lineTo(x, y + 13)
    .lineWidth(1.6)
    .strokeColor('#1d2f6f')
    .stroke();
}

function drawSignature({ sheet, y, person, pen }: { sheet: BenchSheet; y: number; person: string; pen: Pen }): void {
  sheet.writeProse({
    text: 'I declare that what I have stated is complete and true. I understand that a false statement may be an offence.',
    x: LEFT,
    y,
    size: 9,
    width: sheet.width - 2 * LEFT,
  });
  sheet.write({ ...pen, text: person, x: LEFT + 60, y: y + 40 });
  sheet.doc
    .moveTo(LEFT, y + 62)
    .lineTo(LEFT + 260, y + 62)
    .lineWidth(0.7)
    .strokeColor(RULE)
    .stroke();
  sheet.write({ text: 'Signature of the person named above', x: LEFT, y: y + 66, size: 7.5 });
}
