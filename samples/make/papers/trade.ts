import { drawLetterhead, type Organisation } from '../letter';
import { CONTENT_WIDTH, createPaper, drawFooters, FONT, INK, PAGE, writeAt } from '../paper';
import { drawTable, formatPounds } from '../table';

export type Estimate = {
  created: string;
  from: Organisation;
  vatNumber: string;
  number: string;
  date: string;
  validUntil: string;
  customer: string[];
  siteAddress: string;
  /** Description, quantity with its unit, unit price in pounds; the amounts are worked out. */
  lines: { text: string; quantity: number; unit: string; price: number }[];
  note: string;
};

export function totalEstimate({ lines }: Pick<Estimate, 'lines'>): { subtotal: number; vat: number; total: number } {
  const pence = lines.reduce((sum, line) => sum + Math.round(line.quantity * line.price * 100), 0);
  const vat = Math.round(pence * 0.2);
  return { subtotal: pence / 100, vat: vat / 100, total: (pence + vat) / 100 };
}

/** A tradesman's estimate: who, what, a table that adds up, and the terms. */
export function makeEstimate(estimate: Estimate): Promise<Buffer> {
  const { from } = estimate;
  const { doc, finish } = createPaper({
    title: `Estimate ${estimate.number}`,
    author: from.name,
    created: estimate.created,
  });
  const { subtotal, vat, total } = totalEstimate(estimate);
  let y = drawLetterhead({ doc, from });
  writeAt({
    doc,
    text: 'ESTIMATE',
    x: PAGE.margin,
    y,
    font: FONT.sansBold,
    size: 22,
    colour: from.colour,
    spacing: 1.5,
  });
  const facts = [
    `Estimate no. ${estimate.number}`,
    `Date: ${estimate.date}`,
    `Valid until: ${estimate.validUntil}`,
    `VAT No. ${estimate.vatNumber}`,
  ];
  const asideY = writeAt({
    doc,
    text: facts.join('\n'),
    x: PAGE.margin,
    y: y + 2,
    width: CONTENT_WIDTH,
    size: 9.5,
    align: 'right',
    lineGap: 3,
  });
  y = Math.max(asideY, y + 44) + 8;
  writeAt({ doc, text: 'Customer', x: PAGE.margin, y, size: 8.5, colour: INK.quiet });
  writeAt({ doc, text: 'Site address', x: PAGE.margin + 236, y, size: 8.5, colour: INK.quiet });
  const customerY = writeAt({
    doc,
    text: estimate.customer.join('\n'),
    x: PAGE.margin,
    y: y + 12,
    width: 220,
    size: 10.5,
    lineGap: 2,
  });
  const siteY = writeAt({
    doc,
    text: estimate.siteAddress,
    x: PAGE.margin + 236,
    y: y + 12,
    width: 235,
    size: 10.5,
    lineGap: 2,
  });
  y = drawTable({
    doc,
    y: Math.max(customerY, siteY) + 18,
    colour: from.colour,
    columns: [
      { header: 'Item', width: 0.08 },
      { header: 'Description', width: 0.47 },
      { header: 'Qty', width: 0.12, align: 'right' },
      { header: 'Unit price', width: 0.16, align: 'right' },
      { header: 'Amount', width: 0.17, align: 'right' },
    ],
    rows: estimate.lines.map((line, index) => [
      String(index + 1),
      line.text,
      `${line.quantity} ${line.unit}`.trim(),
      formatPounds(line.price),
      formatPounds(Math.round(line.quantity * line.price * 100) / 100),
    ]),
    totals: [
      ['Subtotal', formatPounds(subtotal)],
      ['VAT at 20%', formatPounds(vat)],
      ['Total including VAT', formatPounds(total)],
    ],
  });
  y = writeAt({ doc, text: estimate.note, x: PAGE.margin, y: y + 12, width: CONTENT_WIDTH, size: 10, lineGap: 2.5 });
  writeAt({
    doc,
    text: 'Payment terms: 14 days net, by bank transfer. All labour is guaranteed for ten years.',
    x: PAGE.margin,
    y: y + 10,
    width: CONTENT_WIDTH,
    size: 10,
  });
  drawFooters({ doc, note: `${from.name} · registered in England · estimates are free and without obligation` });
  return finish();
}

export type Receipt = {
  created: string;
  title: string;
  /** Shop name and address, centred; the first line is large. */
  head: [string, ...string[]];
  /** A string is one line; a pair is set left and right; "-" is a dashed rule. */
  body: (string | [string, string])[];
  total: [string, string];
  foot: string[];
};

const ROLL = { width: 238, margin: 18 } as const;

/** A till receipt on an 84-mm roll, as long as it needs to be. */
export function makeReceipt(receipt: Receipt): Promise<Buffer> {
  const height = 96 + (receipt.head.length + receipt.body.length + receipt.foot.length) * 13;
  const { doc, finish } = createPaper({
    title: receipt.title,
    author: receipt.head[0],
    created: receipt.created,
    size: [ROLL.width, height],
  });
  doc.page.margins.bottom = 0;
  const width = ROLL.width - 2 * ROLL.margin;
  const base = { doc, x: ROLL.margin, width, font: FONT.mono, size: 9.5 };
  const [shop, ...address] = receipt.head;
  let y = writeAt({ ...base, text: shop, y: 22, font: FONT.monoBold, size: 14, align: 'center' }) + 3;
  y = writeAt({ ...base, text: address.join('\n'), y, align: 'center', size: 9, lineGap: 2 }) + 8;
  const dash = () => {
    doc
      .moveTo(ROLL.margin, y + 3)
      .lineTo(ROLL.margin + width, y + 3)
      .lineWidth(0.9)
      .dash(2.5, { space: 2 })
      .strokeColor(INK.text)
      .stroke()
      .undash();
    y += 10;
  };
  dash();
  for (const line of receipt.body) {
    if (line === '-') dash();
    else if (typeof line === 'string') y = writeAt({ ...base, text: line, y }) + 3;
    else {
      writeAt({ ...base, text: line[1], y, align: 'right' });
      y = writeAt({ ...base, text: line[0], y, width: width - 62 }) + 3;
    }
  }
  dash();
  writeAt({ ...base, text: receipt.total[1], y, font: FONT.monoBold, size: 13, align: 'right' });
  y = writeAt({ ...base, text: receipt.total[0], y, font: FONT.monoBold, size: 13 }) + 6;
  dash();
  writeAt({ ...base, text: receipt.foot.join('\n'), y: y + 2, align: 'center', size: 9, lineGap: 2.5 });
  return finish();
}
