/** Pages in layouts of everyday papers, with the order in which a person reads them. */
import { writePdf } from './make-files';

/** A line of print: `x` is its left edge, or its right edge where `align` says so. A4 in points, origin top left. */
export type Print = { text: string; x: number; y: number; size?: number; align?: 'right' };
/** `prints` in reading order; what shares a row of a table or a form follows from left to right. */
export type MadeLayout = { name: string; prints: Print[] };

const STORY = [
  'The storm crossed the coast shortly after',
  'midnight and lifted the ridge tiles of nine',
  'houses in the lower part of the village. By',
  'the morning the rain had come through the',
  'ceilings of the bedrooms, and the families',
  'were taken in by their neighbours until the',
  'roofs could be covered. The parish council',
  'met on the same evening and agreed to pay',
  'for tarpaulins from the reserve. A builder',
  'from the town offered his van and two men',
  'without charge for the rest of the week. It',
  'took until Saturday before the last house',
  'was dry, and the insurers sent their people',
  'to look at the damage on the Monday after.',
];

function column(
  lines: readonly string[],
  x: number,
  y: number,
  options: { pitch?: number; size?: number } = {},
): Print[] {
  const { pitch = 13, size = 10 } = options;
  return lines.map((text, index) => ({ text, x, y: y + index * pitch, size }));
}

function row(y: number, cells: readonly [string, number, 'right'?][], size = 10): Print[] {
  return cells.map(([text, x, align]) => ({ text, x, y, size, ...(align ? { align } : {}) }));
}

const twoColumns: MadeLayout = {
  name: 'two columns under a heading',
  prints: [
    { text: 'After the storm', x: 50, y: 50, size: 18 },
    ...column(STORY.slice(0, 7), 50, 90),
    ...column(STORY.slice(7), 320, 90),
    { text: 'Printed by the parish office, page 1', x: 50, y: 780, size: 8 },
  ],
};

const threeColumns: MadeLayout = {
  name: 'three columns, the last one shorter',
  prints: [
    {
      text: 'A notice to all households of the lower village about the storm of the ninth of March',
      x: 40,
      y: 40,
      size: 11,
    },
    ...column(STORY.slice(0, 5).map(shorten), 40, 80),
    ...column(STORY.slice(5, 10).map(shorten), 225, 80),
    ...column(STORY.slice(10, 13).map(shorten), 410, 80),
  ],
};

function shorten(line: string): string {
  return line.slice(0, 33).replace(/\s+\S*$/, '');
}

const sidebar: MadeLayout = {
  name: 'a sidebar beside a text',
  prints: [
    { text: 'How to claim', x: 40, y: 62, size: 9 },
    ...column(['Write within', 'thirty days.', 'Send pictures', 'of the damage', 'and an offer.'], 40, 76, {
      pitch: 11,
      size: 8,
    }),
    ...column(STORY.slice(0, 10), 160, 60, { pitch: 14 }),
  ],
};

const invoice: MadeLayout = {
  name: 'an invoice with two addresses and a table',
  prints: [
    { text: 'INVOICE', x: 50, y: 45, size: 20 },
    ...column(['Northfield Roofing Ltd', '7 Quarry Lane', 'Skipton BD23 1AB', 'VAT 318 4402 17'], 50, 90),
    ...column(['Mrs Siobhan Kelly', '14 Alder Close', 'Sheffield S6 2BT', 'Account 20 418'], 330, 90),
    ...row(170, [
      ['Description', 50],
      ['Qty', 300],
      ['Price', 420, 'right'],
      ['Amount', 530, 'right'],
    ]),
    ...row(186, [
      ['Ridge tiles, fitted', 50],
      ['12', 300],
      ['14.50', 420, 'right'],
      ['174.00', 530, 'right'],
    ]),
    ...row(202, [
      ['Scaffolding, two days', 50],
      ['2', 300],
      ['180.00', 420, 'right'],
      ['360.00', 530, 'right'],
    ]),
    ...row(218, [
      ['Lead flashing', 50],
      ['6', 300],
      ['22.10', 420, 'right'],
      ['132.60', 530, 'right'],
    ]),
    ...row(240, [
      ['Total due', 50],
      ['666.60', 530, 'right'],
    ]),
    { text: 'Payment within fourteen days to the account named above. Thank you for your custom.', x: 50, y: 280 },
  ],
};

const form: MadeLayout = {
  name: 'a form with two columns of labels and answers',
  prints: [
    { text: 'Application for help with the rent', x: 50, y: 45, size: 16 },
    ...row(90, [
      ['Full name', 50],
      ['Tomasz Wierzbicki', 140],
      ['Date of birth', 320],
      ['4 May 1981', 420],
    ]),
    ...row(114, [
      ['Address', 50],
      ['9 Lantern Yard', 140],
      ['Telephone', 320],
      ['01632 960512', 420],
    ]),
    ...row(138, [
      ['Landlord', 50],
      ['Harbour Lets', 140],
      ['Weekly rent', 320],
      ['£142.50', 420],
    ]),
    { text: 'I declare that all of this is true to the best of my knowledge and belief.', x: 50, y: 180 },
  ],
};

const letter: MadeLayout = {
  name: 'a letter with its letterhead on the right',
  prints: [
    ...column(
      ['Wharfedale Borough Council', 'Benefits, Town Hall', 'Otley LS21 1AB', 'Telephone 01632 960100'],
      390,
      50,
    ),
    ...column(['Mrs Abena Mensah', 'Flat 2, 9 Mill Street', 'Otley LS21 2HR'], 50, 110),
    { text: 'Dear Mrs Mensah,', x: 50, y: 200 },
    ...column(
      [
        'we have looked at your application of 3 November 2026 and at the payslips that you sent with it. The rent that counts',
        'is the one in your agreement. Please send us the page with the signatures as well, for it is missing from the copy.',
      ],
      50,
      230,
    ),
  ],
};

const newsletter: MadeLayout = {
  name: 'a newsletter: columns, a wide heading, columns',
  prints: [
    { text: 'Village News', x: 50, y: 50, size: 22 },
    ...column(STORY.slice(0, 4), 50, 90),
    ...column(STORY.slice(4, 8), 320, 90),
    {
      text: 'What the council decided on the evening after, and what it is going to cost the parish',
      x: 50,
      y: 165,
      size: 12,
    },
    ...column(STORY.slice(8, 11), 50, 190),
    ...column(STORY.slice(11, 14), 320, 190),
  ],
};

export const MADE_LAYOUTS = [twoColumns, threeColumns, sidebar, invoice, form, letter, newsletter];

/** Draws prints in the order given, which is the order in which a text layer holds them. */
export function drawPrints(prints: readonly Print[], { degrees = 0 } = {}): Promise<Buffer> {
  return writePdf({}, (doc) => {
    doc.addPage({ size: 'A4', margin: 0 }).font('Helvetica');
    if (degrees !== 0) doc.rotate(degrees, { origin: [297, 421] });
    for (const { text, x, y, size = 10, align } of prints) {
      doc.fontSize(size);
      doc.text(text, align === 'right' ? x - doc.widthOfString(text) : x, y, { lineBreak: false });
    }
  });
}

/** The same order for every run: a step through the list that has no common divisor with its length. */
export function shuffle<T>(items: readonly T[]): T[] {
  const step = [7, 11, 13].find((prime) => items.length % prime !== 0) ?? 1;
  return items.map((_, index) => items[(index * step + 3) % items.length] as T);
}
