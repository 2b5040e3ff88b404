import { drawFields, drawFormTitle, drawSection } from '@/samples/make/form';
import { drawLetterhead, type Organisation, writeLetter } from '@/samples/make/letter';
import { CONTENT_WIDTH, createPaper, drawFooters, FONT, INK, PAGE, writeAt } from '@/samples/make/paper';
import { buildLedger } from '@/samples/make/papers/ledger';
import { drawTable } from '@/samples/make/table';

const CREATED = '2026-08-01T08:00:00Z';

/** A page of prose from a housing association. */
export function makeBenchLetter(): Promise<Buffer> {
  const from: Organisation = {
    name: 'Severnside Homes',
    strapline: 'A not-for-profit housing association',
    lines: ['Lock House, Quay Street', 'Gloucester GL1 2LG', '01452 496 0155'],
    colour: '#2d3f73',
    mark: 'roof',
  };
  const { doc, finish } = createPaper({ title: 'Letter', author: from.name, created: CREATED });
  const y = drawLetterhead({ doc, from });
  writeLetter({
    doc,
    y,
    to: ['Mrs Priya Raghunathan', '44 Orchard Rise', 'Gloucester GL2 5TN'],
    date: '21 July 2026',
    references: ['Our ref: SH-2026-30418'],
    greeting: 'Dear Mrs Raghunathan,',
    subject: 'Repair of the boiler and your claim for heating costs',
    unsigned: true,
    paragraphs: [
      'Thank you for your letter of 9 July 2026. I am sorry that your boiler was out of use from 16 February to 11 March 2026 and that our contractor missed two appointments, on 20 February and on 3 March.',
      'We have looked at the records. The fault was reported to us at 08:14 on 16 February under job number 771902. The part that failed, a heat exchanger, was on order for twelve days. You were lent two electric heaters on 18 February, which were collected again on 12 March.',
      'You ask us to pay £186.40 towards your electricity. Your meter readings show that you used 731 kWh more than in the same weeks of 2025. At your tariff of 25.5 pence that comes to £186.41, and we accept the amount that you claim.',
      'We also owe you £50.00 for the missed appointments, as our service promise sets out. The total that we will pay is therefore £236.40. It will reach your account within ten working days.',
      'If you are not content with this answer, you can ask for a review by 21 September 2026. After that the ombudsman can look at your complaint free of charge.',
    ],
    closing: 'Yours sincerely,',
    signature: { name: 'Callum Wainwright', role: 'Repairs and Complaints Manager' },
  });
  drawFooters({ doc, note: 'Severnside Homes, registered society 30117' });
  return finish();
}

/** Boxes with small labels and typed answers, and a ruled table. */
export function makeBenchForm(): Promise<Buffer> {
  const { doc, finish } = createPaper({ title: 'Form', author: 'Harrow Vale Parcels', created: CREATED });
  const colour = '#6a2d4f';
  let y = drawFormTitle({
    doc,
    organisation: 'Harrow Vale Parcels',
    title: 'Lost or damaged parcel claim',
    code: 'Form LP-7',
    colour,
    note: 'Complete every box. Send the form within 28 days of the day on which the parcel was posted.',
  });
  y = drawSection({ doc, title: 'Part 1. Sender', y, colour });
  y = drawFields({
    doc,
    y,
    rows: [
      [
        { label: 'Full name', value: 'HENRIETTA COLE', share: 0.6 },
        { label: 'Customer number', value: '5580 2317' },
      ],
      [{ label: 'Address', value: '3 COASTGUARD TERRACE, FOWEY PL23 1AH' }],
      [
        { label: 'Telephone', value: '07700 900834' },
        { label: 'E-mail', value: 'h.cole@example.com' },
      ],
    ],
  });
  y = drawSection({ doc, title: 'Part 2. Parcel', y, colour });
  y = drawFields({
    doc,
    y,
    rows: [
      [
        { label: 'Tracking number', value: 'HV 6093 1178 24' },
        { label: 'Date posted', value: '12 JUNE 2026' },
      ],
      [{ label: 'Sent to', value: 'R. OYELARAN, 118 KILN LANE, STOKE-ON-TRENT ST4 7QD' }],
      [
        { label: 'Weight', value: '4.2 KG', share: 0.3 },
        { label: 'What is wrong', value: 'ARRIVED ON 16 JUNE WITH THE CORNER CRUSHED' },
      ],
      [
        {
          label: 'Describe the damage',
          value:
            'THE BOX WAS DENTED ON ONE SIDE AND WET. TWO OF THE SIX PLATES WERE BROKEN AND THE LID OF THE TEAPOT WAS CHIPPED. PHOTOGRAPHS WERE TAKEN BY THE RECIPIENT.',
        },
      ],
    ],
  });
  y = drawSection({ doc, title: 'Part 3. Amount', y, colour });
  drawTable({
    doc,
    y,
    colour,
    look: 'ruled',
    columns: [
      { header: 'Item', width: 0.5 },
      { header: 'Proof', width: 0.26 },
      { header: 'Amount', width: 0.24, align: 'right' },
    ],
    rows: [
      ['Dinner plates, two', 'Receipt 40117', '£38.00'],
      ['Teapot with lid', 'Receipt 40117', '£54.50'],
      ['Postage', 'Label', '£11.25'],
    ],
    totals: [['Total claimed', '£103.75']],
  });
  drawFooters({ doc, note: 'Harrow Vale Parcels, Form LP-7, 2026' });
  return finish();
}

/** A statement: short facts, then a table of fourteen rows whose balance adds up. */
export function makeBenchStatement(): Promise<Buffer> {
  const from: Organisation = {
    name: 'Tamar Valley Bank',
    strapline: 'Current account',
    lines: ['9 Guildhall Square', 'Liskeard PL14 6BW', '01579 496 0130'],
    colour: '#1e5a4c',
    mark: 'wave',
  };
  const ledger = buildLedger({
    opening: 1284.06,
    entries: [
      ['01 Jul', 'Standing order, Penhale Lettings', -585],
      ['02 Jul', 'Card payment, Moorland Stores', -43.18],
      ['03 Jul', 'South West Water', -31.6],
      ['06 Jul', 'Refund, Looe Outfitters', 24.99],
      ['08 Jul', 'Cash withdrawn, Liskeard', -80],
      ['10 Jul', 'Direct debit, Kernow Mobile', -14.5],
      ['13 Jul', 'Card payment, Rail tickets', -67.9],
      ['15 Jul', 'Transfer from J Trelawny', 150],
      ['17 Jul', 'Card payment, Moorland Stores', -38.74],
      ['20 Jul', 'Direct debit, Council Tax', -142],
      ['22 Jul', 'Card payment, Quay Pharmacy', -9.65],
      ['24 Jul', 'Cheque 000412', -210],
      ['28 Jul', 'Salary, Tamar Oysters Ltd', 1846.37],
      ['31 Jul', 'Interest', 0.82],
    ],
  });
  const { doc, finish } = createPaper({ title: 'Statement', author: from.name, created: CREATED });
  let y = drawLetterhead({ doc, from });
  writeAt({ doc, text: 'Statement of account', x: PAGE.margin, y, font: FONT.sansBold, size: 19, colour: from.colour });
  y += 34;
  const facts: [string, string][] = [
    ['Account holder:', 'Morwenna Trelawny'],
    ['Sort code:', '40-22-83'],
    ['Account number:', '51907264'],
    ['Statement period:', '1 July 2026 to 31 July 2026'],
    ['Opening balance:', ledger.opening],
    ['Closing balance:', ledger.closing],
  ];
  for (const [label, value] of facts) {
    writeAt({ doc, text: label, x: PAGE.margin, y, width: 120, size: 10, colour: INK.quiet });
    y = writeAt({ doc, text: value, x: PAGE.margin + 116, y, width: 220, size: 10.5 }) + 5;
  }
  y = drawTable({
    doc,
    y: y + 10,
    colour: from.colour,
    columns: [
      { header: 'Date', width: 0.13 },
      { header: 'Details', width: 0.39 },
      { header: 'Paid out', width: 0.16, align: 'right' },
      { header: 'Paid in', width: 0.16, align: 'right' },
      { header: 'Balance', width: 0.16, align: 'right' },
    ],
    rows: ledger.rows,
    totals: [
      ['Total paid in', ledger.totals.paidIn],
      ['Total paid out', ledger.totals.paidOut],
    ],
  });
  const note = 'Please check this statement and tell us within 60 days about anything that you do not recognise.';
  writeAt({ doc, text: note, x: PAGE.margin, y: y + 12, width: CONTENT_WIDTH, size: 10 });
  drawFooters({ doc, note: 'Tamar Valley Bank' });
  return finish();
}
