import { drawFields, drawFormTitle, drawSection } from '../form';
import { drawLetterhead, drawStamp, type Organisation, signAt } from '../letter';
import { CONTENT_WIDTH, createPaper, drawFooters, drawRule, FONT, INK, PAGE, writeAt } from '../paper';
import { drawTable } from '../table';

export const institute: Organisation = {
  name: 'Lough Dara Institute',
  strapline: 'Research on rivers, lakes and coasts',
  lines: ['Harbour Road', 'Cobh, Co. Cork', 'Ireland', 'travel@loughdara.example.org'],
  colour: '#1f5f6b',
  mark: 'wave',
};

/** 1234.5 → "€1,234.50". */
export function formatEuros(amount: number): string {
  return `€${amount.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

/** Sum of euros, added up in cents. */
export function sumEuros(amounts: number[]): number {
  return amounts.reduce((cents, amount) => cents + Math.round(amount * 100), 0) / 100;
}

export type ExpenseClaim = {
  created: string;
  name: string;
  staffNumber: string;
  department: string;
  costCentre: string;
  purpose: string;
  destination: string;
  dates: string;
  /** Date, what for, receipt number, euros. */
  costs: [string, string, string, number][];
  iban: string;
  signature: string;
  signedOn: string;
  receivedOn: string;
};

export function makeExpenseClaim(claim: ExpenseClaim): Promise<Buffer> {
  const { doc, finish } = createPaper({
    title: 'Travel expense claim form',
    author: claim.name,
    created: claim.created,
  });
  const { colour } = institute;
  let y = drawFormTitle({
    doc,
    organisation: institute.name,
    title: 'Travel expense claim form',
    code: 'Form T2',
    colour,
    note: 'One form a trip, within three months of the return. Put every cost on a line of its own and number the receipts.',
  });
  y = drawSection({ doc, title: 'Traveller', y, colour });
  y = drawFields({
    doc,
    y,
    rows: [
      [
        { label: 'Name of traveller', value: claim.name.toUpperCase(), share: 0.62 },
        { label: 'Staff number', value: claim.staffNumber },
      ],
      [
        { label: 'Department', value: claim.department, share: 0.62 },
        { label: 'Cost centre', value: claim.costCentre },
      ],
    ],
  });
  y = drawSection({ doc, title: 'Trip', y, colour });
  y = drawFields({
    doc,
    y,
    rows: [
      [{ label: 'Purpose of trip', value: claim.purpose }],
      [
        { label: 'Destination', value: claim.destination, share: 0.4 },
        { label: 'Dates of travel', value: claim.dates },
      ],
    ],
  });
  y = drawSection({ doc, title: 'Costs', y, colour });
  y = drawTable({
    doc,
    y,
    colour,
    look: 'ruled',
    columns: [
      { header: 'Date', width: 0.22 },
      { header: 'What for', width: 0.42 },
      { header: 'Receipt', width: 0.14 },
      { header: 'Amount', width: 0.22, align: 'right' },
    ],
    rows: claim.costs.map(([date, what, receipt, euros]) => [date, what, receipt, formatEuros(euros)]),
    totals: [['Total claimed', formatEuros(sumEuros(claim.costs.map(([, , , euros]) => euros)))]],
  });
  y = drawFields({ doc, y: y + 2, rows: [[{ label: 'Account to be paid (IBAN)', value: claim.iban }]] });
  y = writeAt({
    doc,
    text: 'I certify that these costs arose on an approved trip for the institute and that nobody else has paid or will pay them.',
    x: PAGE.margin,
    y,
    size: 10,
    lineGap: 2,
  });
  const signY = y + 8;
  drawFields({
    doc,
    y: signY,
    rowHeight: 54,
    rows: [
      [
        { label: 'Signature of traveller', value: ' ', share: 0.62 },
        { label: 'Date', value: claim.signedOn },
      ],
    ],
  });
  signAt({ doc, name: claim.signature, x: PAGE.margin + 24, y: signY + 14, size: 23 });
  drawStamp({
    doc,
    lines: ['RECEIVED', claim.receivedOn, 'FINANCE'],
    x: PAGE.margin + 326,
    y: signY + 64,
    colour: '#8a3b12',
  });
  drawFooters({ doc, note: `${institute.name}, Form T2` });
  return finish();
}

export type Ticket = {
  created: string;
  from: Organisation;
  reference: string;
  passenger: string;
  ticketNumber: string;
  legs: { title: string; date: string; number: string; departure: string; arrival: string; seat: string }[];
  fare: [string, string][];
};

/** An e-ticket: one framed block a leg, then the fare. */
export function makeTicket(ticket: Ticket): Promise<Buffer> {
  const { from } = ticket;
  const { doc, finish } = createPaper({
    title: `E-ticket ${ticket.reference}`,
    author: from.name,
    created: ticket.created,
  });
  let y = drawLetterhead({ doc, from });
  writeAt({
    doc,
    text: 'E-ticket and itinerary',
    x: PAGE.margin,
    y,
    font: FONT.sansBold,
    size: 19,
    colour: from.colour,
  });
  y += 36;
  const facts: [string, string][] = [
    ['Booking reference:', ticket.reference],
    ['Passenger:', ticket.passenger],
    ['Ticket number:', ticket.ticketNumber],
  ];
  for (const [label, value] of facts) {
    writeAt({ doc, text: label, x: PAGE.margin, y, width: 120, size: 10.5, colour: INK.quiet });
    y = writeAt({ doc, text: value, x: PAGE.margin + 122, y, font: FONT.sansBold, size: 11 }) + 6;
  }
  for (const leg of ticket.legs) {
    y += 10;
    doc.roundedRect(PAGE.margin, y, CONTENT_WIDTH, 104, 6).lineWidth(0.9).strokeColor(INK.rule).stroke();
    doc.roundedRect(PAGE.margin, y, 6, 104, 3).fill(from.colour);
    writeAt({ doc, text: leg.title, x: PAGE.margin + 18, y: y + 11, width: 250, font: FONT.sansBold, size: 12 });
    writeAt({
      doc,
      text: `Flight ${leg.number} · Seat ${leg.seat}`,
      x: PAGE.margin,
      y: y + 12,
      width: CONTENT_WIDTH - 14,
      size: 10,
      align: 'right',
    });
    const rows: [string, string][] = [
      ['Departure date:', leg.date],
      ['Departure:', leg.departure],
      ['Arrival:', leg.arrival],
    ];
    rows.forEach(([label, value], index) => {
      const lineY = y + 36 + index * 20;
      writeAt({ doc, text: label, x: PAGE.margin + 18, y: lineY, width: 100, size: 10, colour: INK.quiet });
      writeAt({ doc, text: value, x: PAGE.margin + 116, y: lineY, width: 340, size: 10.5 });
    });
    y += 104;
  }
  y += 22;
  writeAt({ doc, text: 'Price', x: PAGE.margin, y, font: FONT.sansBold, size: 12, colour: from.colour });
  y += 20;
  ticket.fare.forEach(([label, amount], index) => {
    const last = index === ticket.fare.length - 1;
    if (last) drawRule({ doc, y: y - 2, width: 260, colour: from.colour, weight: 1 });
    const look = { doc, y: y + (last ? 4 : 0), font: last ? FONT.sansBold : FONT.sans, size: 10.5 };
    writeAt({ ...look, text: label, x: PAGE.margin, width: 170 });
    writeAt({ ...look, text: amount, x: PAGE.margin + 160, width: 100, align: 'right' });
    y += 19;
  });
  writeAt({
    doc,
    text: 'Boarding closes 20 minutes before departure. One cabin bag and one bag of 20 kg are included in the fare.',
    x: PAGE.margin,
    y: y + 20,
    width: CONTENT_WIDTH,
    size: 9.5,
    colour: INK.quiet,
  });
  drawFooters({ doc, note: `${from.name} · Keep this e-ticket for your records` });
  return finish();
}

export type HotelInvoice = {
  created: string;
  hotel: Organisation;
  number: string;
  date: string;
  guest: string;
  room: string;
  checkIn: string;
  checkOut: string;
  nights: number;
  rate: number;
  cityTax: number;
};

export function totalHotel({ nights, rate, cityTax }: Pick<HotelInvoice, 'nights' | 'rate' | 'cityTax'>): number {
  return sumEuros([nights * rate, nights * cityTax]);
}

export function makeHotelInvoice(stay: HotelInvoice): Promise<Buffer> {
  const { hotel } = stay;
  const { doc, finish } = createPaper({ title: `Invoice ${stay.number}`, author: hotel.name, created: stay.created });
  let y = drawLetterhead({ doc, from: hotel, font: FONT.serifBold });
  writeAt({
    doc,
    text: 'INVOICE',
    x: PAGE.margin,
    y,
    font: FONT.serifBold,
    size: 22,
    colour: hotel.colour,
    spacing: 2,
  });
  writeAt({
    doc,
    text: `Invoice no. ${stay.number}\nDate: ${stay.date}`,
    x: PAGE.margin,
    y: y + 2,
    width: CONTENT_WIDTH,
    size: 10,
    align: 'right',
    lineGap: 3,
  });
  y += 50;
  const facts: [string, string][] = [
    ['Guest:', stay.guest],
    ['Room:', stay.room],
    ['Check-in:', stay.checkIn],
    ['Check-out:', stay.checkOut],
    ['Billed to:', `${institute.name}, Harbour Road, Cobh`],
  ];
  for (const [label, value] of facts) {
    writeAt({ doc, text: label, x: PAGE.margin, y, width: 80, size: 10.5, colour: INK.quiet });
    y = writeAt({ doc, text: value, x: PAGE.margin + 84, y, size: 10.5 }) + 6;
  }
  const total = totalHotel(stay);
  const roomCost = stay.nights * stay.rate;
  // Six per cent is included in the price of the room; the city tax carries none.
  const vat = Math.round((roomCost * 100 * 6) / 106) / 100;
  y = drawTable({
    doc,
    y: y + 14,
    colour: hotel.colour,
    size: 10.5,
    columns: [
      { header: 'Description', width: 0.46 },
      { header: 'Nights', width: 0.14, align: 'right' },
      { header: 'Price', width: 0.2, align: 'right' },
      { header: 'Amount', width: 0.2, align: 'right' },
    ],
    rows: [
      ['Single room with breakfast', String(stay.nights), formatEuros(stay.rate), formatEuros(roomCost)],
      ['City tax', String(stay.nights), formatEuros(stay.cityTax), formatEuros(stay.nights * stay.cityTax)],
    ],
    totals: [
      ['VAT at 6% in the room price', formatEuros(vat)],
      ['Total including VAT', formatEuros(total)],
    ],
  });
  writeAt({
    doc,
    text: `Paid in full by card on ${stay.checkOut}. Thank you for staying with us.`,
    x: PAGE.margin,
    y: y + 16,
    width: CONTENT_WIDTH,
    size: 10.5,
  });
  drawStamp({
    doc,
    lines: ['PAID', stay.checkOut.toUpperCase()],
    x: PAGE.margin + 300,
    y: y + 56,
    colour: '#2c6b3c',
    angle: -9,
  });
  drawFooters({ doc, note: `${hotel.name} · Tax number PT 509 000 111` });
  return finish();
}
