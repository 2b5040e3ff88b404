import { createBenchSheet, type DrawnPaper, type Face } from './sheet';
import { createDraw, formatMinor, PEOPLE, STREETS, TOWNS } from './words';

/** A line of a till roll: text at its ends or in its middle, or a rule. `gap`: points of white above it. */
type RollLine = { left?: string; right?: string; middle?: string; rule?: string; big?: boolean; gap?: number };

type Roll = {
  /** Points; 80 mm paper prints on about 72 mm, 58 mm paper on about 48 mm. */
  width: number;
  size: number;
  face?: Face;
  lines: RollLine[];
};

const PAPER_80_MM = 226;
const PAPER_58_MM = 164;
const EDGE = 11;

function drawRoll({ width, size, face = 'till', lines }: Roll): Promise<DrawnPaper> {
  const step = size * 1.32;
  const heights = lines.map(({ big, gap }) => (gap ?? 0) + (big ? step * 1.6 : step));
  const height = heights.reduce((sum, one) => sum + one, 0) + 4 * EDGE;
  const sheet = createBenchSheet({ width, height });
  let y = 2 * EDGE;
  for (const [index, { left, right, middle, rule, big, gap }] of lines.entries()) {
    const look = { y: y + (gap ?? 0), face: big ? ('tillBold' as const) : face, size: big ? size * 1.5 : size };
    // A ruled line is characters on a till, but nobody reads it out: it is drawn and is no text of the truth.
    if (rule) drawDashes({ doc: sheet.doc, y: look.y + size / 2, width, rule });
    if (middle) sheet.write({ ...look, text: middle, x: width / 2, align: 'centre' });
    const ends = [
      { ...look, text: left ?? '', x: EDGE },
      { ...look, text: right ?? '', x: width - EDGE, align: 'right' as const },
    ];
    sheet.writeRow(ends);
    y += heights[index] ?? step;
  }
  return sheet.finish();
}

function drawDashes({
  doc,
  y,
  width,
  rule,
}: {
  doc: PDFKit.PDFDocument;
  y: number;
  width: number;
  rule: string;
}): void {
  doc
    .moveTo(EDGE, y)
    .lineTo(width - EDGE, y)
    .lineWidth(0.8)
    .strokeColor('#17191d');
  if (rule === '-') doc.dash(3, { space: 1.6 }).stroke().undash();
  else doc.stroke();
}

const GOODS = [
  'OAT BISCUITS 300G',
  'SEMI SKIMMED MILK 2L',
  'FREE RANGE EGGS X12',
  'WASHING POWDER',
  'BATTERIES AA 8PK',
  'CHOPPED TOMATOES',
  'BASMATI RICE 1KG',
  'KITCHEN TOWEL 3PK',
  'CHEDDAR MATURE',
  'SOURDOUGH LOAF',
  'BANANAS LOOSE',
  'TEA BAGS 160',
  'LIGHT BULB E27 9W',
  'TOOTHPASTE MINT',
  'DOG BISCUITS 2KG',
] as const;

/** A supermarket's till: many short rows, offers taken off, VAT summary. */
export function makeTillReceipt(seed: number): Promise<DrawnPaper> {
  const draw = createDraw(seed);
  const items = draw.some(GOODS, draw.number(7, 11)).map((name) => ({ name, minor: draw.minor(65, 899) }));
  const off = draw.minor(40, 120);
  const total = items.reduce((sum, { minor }) => sum + minor, 0) - off;
  const lines: RollLine[] = [
    { middle: draw.pick(['HEDGEROW MARKET', 'NORTHGATE FOODS', 'DAILY BARROW']), big: true },
    { middle: `${draw.number(2, 190)} ${draw.pick(STREETS)}`.toUpperCase() },
    { middle: `${draw.pick(TOWNS)} tel 01632 960${draw.digits(3)}` },
    { middle: `VAT NO ${draw.digits(3)} ${draw.digits(4)} ${draw.digits(2)}` },
    { rule: '-' },
    ...items.map(({ name, minor }) => ({ left: name, right: formatMinor(minor) })),
    { left: '  MULTIBUY SAVING', right: `-${formatMinor(off)}` },
    { rule: '-' },
    { left: 'TOTAL', right: `£${formatMinor(total)}`, big: true },
    { left: 'CARD', right: formatMinor(total) },
    { left: 'CHANGE', right: '0.00' },
    { left: `${items.length} ITEMS`, right: `TILL ${draw.number(1, 14)}` },
    {
      left: `${draw.number(10, 28)}/0${draw.number(1, 9)}/26 ${draw.time()}`,
      right: `TRANS ${draw.digits(5)}`,
      gap: 6,
    },
    { left: `YOU WERE SERVED BY ${draw.pick(PEOPLE).split(' ')[0]?.toUpperCase()}` },
    { middle: 'Please keep your receipt', gap: 6 },
    { middle: 'Returns within 28 days' },
  ];
  return drawRoll({ width: PAPER_80_MM, size: 9.2, lines });
}

/** A restaurant's bill with quantities, service and a tip line, as printed on narrow paper. */
export function makeMealReceipt(seed: number): Promise<DrawnPaper> {
  const draw = createDraw(seed);
  const dishes = ['Lentil soup', 'Grilled sardines', 'Pumpkin ravioli', 'House lager', 'Flat bread', 'Lemon tart'];
  const items = draw.some(dishes, 5).map((name) => ({ name, count: draw.number(1, 3), minor: draw.minor(290, 1650) }));
  const net = items.reduce((sum, { count, minor }) => sum + count * minor, 0);
  const service = Math.round(net * 0.125);
  const lines: RollLine[] = [
    { middle: draw.pick(['The Copper Ladle', 'Osteria Falco', 'Quayside Grill']), big: true },
    { middle: `${draw.number(3, 88)} ${draw.pick(STREETS)}` },
    { middle: draw.pick(TOWNS) },
    { left: `Table ${draw.number(1, 30)}`, right: `Covers ${draw.number(2, 6)}`, gap: 5 },
    { left: `${draw.number(10, 28)} Jun 2026`, right: draw.time() },
    { rule: '=' },
    ...items.map(({ name, count, minor }) => ({ left: `${count} ${name}`, right: formatMinor(count * minor) })),
    { rule: '=' },
    { left: 'Subtotal', right: formatMinor(net) },
    { left: 'Service 12.5%', right: formatMinor(service) },
    { left: 'Total GBP', right: formatMinor(net + service), big: true, gap: 3 },
    { middle: 'Gratuity is discretionary', gap: 6 },
    { middle: `Bill no ${draw.digits(6)}` },
    { middle: 'Thank you for your visit' },
  ];
  return drawRoll({ width: PAPER_58_MM, size: 8, lines });
}

/** A card terminal's slip: labels, a masked number, codes that no dictionary knows. */
export function makeCardSlip(seed: number): Promise<DrawnPaper> {
  const draw = createDraw(seed);
  const amount = formatMinor(draw.minor(450, 25_000));
  const code = () => Array.from({ length: 6 }, () => draw.pick([...'0123456789ABCDEF'])).join('');
  const lines: RollLine[] = [
    { middle: draw.pick(['FERRY POINT FUEL', 'ALDERLEY PHARMACY', 'STATION CYCLES']), big: true },
    { middle: `${draw.pick(STREETS)}, ${draw.pick(TOWNS)}` },
    { left: 'MID', right: `***${draw.digits(5)}`, gap: 6 },
    { left: 'TID', right: `****${draw.digits(4)}` },
    { left: 'AID', right: `A00000000${draw.digits(5)}` },
    { left: draw.pick(['DEBIT', 'CREDIT', 'VISA DEBIT']), right: 'CONTACTLESS' },
    { left: `**** **** **** ${draw.digits(4)}`, gap: 4 },
    { left: 'PAN SEQ NO', right: `0${draw.number(0, 4)}` },
    { left: 'SALE', gap: 4 },
    { left: 'AMOUNT', right: `£${amount}` },
    { left: 'TOTAL', right: `£${amount}`, big: true },
    { middle: 'Please debit my account', gap: 4 },
    { middle: 'CARDHOLDER COPY' },
    { left: `${draw.number(10, 28)}/0${draw.number(1, 9)}/2026`, right: draw.time(), gap: 4 },
    { left: 'AUTH CODE', right: code() },
    { left: 'RRN', right: draw.digits(12) },
    { middle: 'PLEASE RETAIN FOR YOUR RECORDS', gap: 4 },
  ];
  return drawRoll({ width: PAPER_58_MM, size: 7.6, lines });
}

/** A taxi or car park ticket: very little text, in sentence case and a plain face. */
export function makeFareTicket(seed: number): Promise<DrawnPaper> {
  const draw = createDraw(seed);
  const fare = draw.minor(640, 4800);
  const extra = draw.minor(100, 350);
  const lines: RollLine[] = [
    { middle: draw.pick(['Rivergate Taxis', 'Orchard Street Car Park', 'Airport Shuttle']), big: true },
    { left: 'Licence', right: `${draw.pick(['HV', 'PC', 'TX'])} ${draw.digits(4)}` },
    { left: 'Date', right: `${draw.number(10, 28)}.0${draw.number(1, 9)}.2026`, gap: 4 },
    { left: 'Start', right: draw.time() },
    { left: 'End', right: draw.time() },
    { left: 'Distance', right: `${draw.number(2, 30)}.${draw.number(0, 9)} km` },
    { left: 'Fare', right: `€ ${formatMinor(fare, { point: ',', group: '.' })}`, gap: 4 },
    { left: 'Extras', right: `€ ${formatMinor(extra, { point: ',', group: '.' })}` },
    { left: 'Total', right: `€ ${formatMinor(fare + extra, { point: ',', group: '.' })}`, big: true },
    { left: 'VAT 10% included', gap: 4 },
    { left: `Receipt ${draw.digits(7)}` },
    { middle: 'Have a safe journey', gap: 6 },
  ];
  return drawRoll({ width: PAPER_58_MM, size: 8.6, face: 'sans', lines });
}
