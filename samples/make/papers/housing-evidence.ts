import { drawLetterhead, drawStamp, type Organisation, signAt, writeParagraphs } from '../letter';
import { CONTENT_WIDTH, createPaper, drawFooters, drawRule, FONT, INK, PAGE, writeAt } from '../paper';
import { drawTable } from '../table';

export type Tenancy = {
  created: string;
  landlord: string;
  landlordAddress: string;
  tenant: string;
  premises: string;
  start: string;
  rent: string;
  deposit: string;
  signedOn: string;
};

/** Three pages: parties and terms, obligations, signatures. */
export function makeTenancyAgreement(tenancy: Tenancy): Promise<Buffer> {
  const { doc, finish } = createPaper({
    title: 'Tenancy agreement',
    author: tenancy.landlord,
    created: tenancy.created,
  });
  writeAt({
    doc,
    text: 'TENANCY AGREEMENT',
    x: PAGE.margin,
    y: 66,
    width: CONTENT_WIDTH,
    font: FONT.serifBold,
    size: 22,
    align: 'center',
    spacing: 1.5,
  });
  writeAt({
    doc,
    text: 'for an assured shorthold tenancy under the Housing Act 1988',
    x: PAGE.margin,
    y: 96,
    width: CONTENT_WIDTH,
    font: FONT.serifItalic,
    size: 12,
    align: 'center',
  });
  drawRule({ doc, y: 122, x: PAGE.margin + 150, width: CONTENT_WIDTH - 300, weight: 1, colour: INK.text });
  let y = 146;
  const facts: [string, string][] = [
    ['Date of agreement:', tenancy.signedOn],
    ['The landlord:', tenancy.landlord],
    ['Address for notices:', tenancy.landlordAddress],
    ['The tenant:', tenancy.tenant],
    ['The premises:', tenancy.premises],
    ['Start of tenancy:', tenancy.start],
    ['Term of the tenancy:', 'twelve months, then from month to month'],
    ['Rent payable:', `${tenancy.rent} a month, in advance on the first day of each month`],
    ['Deposit:', `${tenancy.deposit}, held in a deposit protection scheme`],
  ];
  for (const [label, value] of facts) {
    writeAt({ doc, text: label, x: PAGE.margin, y, width: 130, font: FONT.serifBold, size: 12 });
    y =
      writeAt({
        doc,
        text: value,
        x: PAGE.margin + 140,
        y,
        width: CONTENT_WIDTH - 140,
        font: FONT.serif,
        size: 12,
        lineGap: 2,
      }) + 8;
  }
  writeParagraphs({
    doc,
    y: y + 16,
    size: 12,
    paragraphs: [
      '1. The landlord lets the premises to the tenant for the term and at the rent named above, with the use of the furniture listed in the inventory.',
      '2. The rent includes water charges. It does not include gas, electricity or Council Tax, which the tenant pays to the suppliers and to the council.',
      '3. The landlord may raise the rent once a year, after at least one month of notice in writing.',
    ],
  });
  doc.addPage();
  writeParagraphs({
    doc,
    y: 66,
    size: 12,
    paragraphs: [
      '## The tenant agrees',
      '4. To pay the rent on the days named, whether or not it has been demanded.',
      '5. To use the premises as a private home for the tenant and the tenant’s family only, and not to sublet any part.',
      '6. To keep the inside of the premises clean and in good repair, fair wear and tear excepted, and to report damp, leaks and faults without delay.',
      '7. Not to keep an animal without the consent of the landlord, which will not be refused without reason.',
      '8. To let the landlord enter at reasonable hours to inspect or repair, after at least 24 hours of notice.',
      '## The landlord agrees',
      '9. To let the tenant live in the premises without interruption.',
      '10. To keep in repair the structure, the roof, the drains, and the fittings for water, gas, electricity and heating.',
      '11. To protect the deposit within 30 days and to tell the tenant where it is held.',
      '12. To insure the building against fire, storm and flood.',
      '## Ending the tenancy',
      '13. The tenant may end the tenancy after the first six months, with one month of notice in writing.',
      '14. The landlord may end it only as the law allows, and never before the first six months are over.',
    ],
  });
  doc.addPage();
  writeAt({ doc, text: 'Signatures', x: PAGE.margin, y: 66, font: FONT.serifBold, size: 14 });
  writeAt({
    doc,
    text: `Signed on ${tenancy.signedOn} by the parties, each of whom keeps one copy.`,
    x: PAGE.margin,
    y: 90,
    font: FONT.serif,
    size: 12,
  });
  const parties: [string, string, string][] = [
    ['Signed by the landlord', tenancy.landlord, 'Landlord'],
    ['Signed by the tenant', tenancy.tenant, 'Tenant'],
    ['In the presence of', 'Hilary Stott', 'Witness, retired teacher'],
  ];
  parties.forEach(([how, who, role], index) => {
    const top = 140 + index * 120;
    writeAt({ doc, text: how, x: PAGE.margin, y: top, width: 160, font: FONT.serif, size: 12 });
    signAt({ doc, name: who, x: PAGE.margin + 176, y: top + 6, size: 24 });
    drawRule({ doc, y: top + 46, x: PAGE.margin + 160, width: 300, colour: INK.text });
    writeAt({
      doc,
      text: `${who}, ${role}`,
      x: PAGE.margin + 160,
      y: top + 52,
      width: 300,
      font: FONT.serif,
      size: 11,
    });
  });
  drawFooters({ doc, note: `Tenancy agreement: ${tenancy.premises}` });
  return finish();
}

export type Payslip = {
  payDate: string;
  period: string;
  gross: string;
  tax: string;
  insurance: string;
  pension: string;
  net: string;
  ytd: string;
};
export type Payslips = {
  created: string;
  employer: Organisation;
  employee: string;
  payrollNumber: string;
  nationalInsurance: string;
  hours: string;
  slips: Payslip[];
};

/** One page a payslip. */
export function makePayslips(pay: Payslips): Promise<Buffer> {
  const { doc, finish } = createPaper({ title: 'Payslips', author: pay.employer.name, created: pay.created });
  const { colour } = pay.employer;
  pay.slips.forEach((slip, index) => {
    if (index > 0) doc.addPage();
    let y = drawLetterhead({ doc, from: pay.employer });
    writeAt({ doc, text: 'PAYSLIP', x: PAGE.margin, y, font: FONT.sansBold, size: 20, colour, spacing: 1 });
    writeAt({
      doc,
      text: slip.period,
      x: PAGE.margin,
      y: y + 4,
      width: CONTENT_WIDTH,
      font: FONT.sansBold,
      size: 12,
      align: 'right',
    });
    y += 40;
    const left: [string, string][] = [
      ['Employee:', pay.employee],
      ['Payroll number:', pay.payrollNumber],
      ['Employer:', pay.employer.name],
    ];
    const right: [string, string][] = [
      ['Pay date:', slip.payDate],
      ['National Insurance number:', pay.nationalInsurance],
      ['Tax code:', '1257L'],
    ];
    for (const [row, [label, value]] of left.entries()) {
      const [otherLabel, otherValue] = right[row] ?? ['', ''];
      writeAt({ doc, text: label, x: PAGE.margin, y, width: 90, size: 9.5, colour: INK.quiet });
      writeAt({ doc, text: value, x: PAGE.margin + 88, y, width: 150, size: 10 });
      writeAt({ doc, text: otherLabel, x: PAGE.margin + 246, y, width: 134, size: 9.5, colour: INK.quiet });
      writeAt({ doc, text: otherValue, x: PAGE.margin + 376, y, width: 95, size: 10 });
      y += 19;
    }
    y = drawTable({
      doc,
      y: y + 12,
      colour,
      columns: [
        { header: 'Payments', width: 0.5 },
        { header: 'Hours', width: 0.2, align: 'right' },
        { header: 'Amount', width: 0.3, align: 'right' },
      ],
      rows: [['Basic pay', pay.hours, slip.gross]],
      totals: [['Gross pay', slip.gross]],
    });
    y = drawTable({
      doc,
      y: y + 8,
      colour,
      columns: [
        { header: 'Deductions', width: 0.7 },
        { header: 'Amount', width: 0.3, align: 'right' },
      ],
      rows: [
        ['Income tax (PAYE)', slip.tax],
        ['National Insurance', slip.insurance],
        ['Workplace pension, 5%', slip.pension],
      ],
      totals: [['Net pay', slip.net]],
    });
    writeAt({
      doc,
      text: `Taxable pay, year to date: ${slip.ytd}. Paid by bank transfer on the pay date.`,
      x: PAGE.margin,
      y: y + 10,
      width: CONTENT_WIDTH,
      size: 9.5,
      colour: INK.quiet,
    });
  });
  drawFooters({ doc, note: `${pay.employer.name} · Private and confidential` });
  return finish();
}

export type Statement = {
  created: string;
  bank: Organisation;
  holder: string[];
  sortCode: string;
  account: string;
  period: string;
  opening: string;
  closing: string;
  /** Date, text, paid out, paid in, balance. */
  rows: [string, string, string, string, string][];
  totals: { paidOut: string; paidIn: string };
};

export function makeBankStatement(statement: Statement): Promise<Buffer> {
  const { doc, finish } = createPaper({
    title: 'Bank statement',
    author: statement.bank.name,
    created: statement.created,
  });
  const { colour } = statement.bank;
  let y = drawLetterhead({ doc, from: statement.bank });
  writeAt({ doc, text: 'Bank statement', x: PAGE.margin, y, font: FONT.sansBold, size: 19, colour });
  y += 34;
  const facts: [string, string][] = [
    ['Account holder:', statement.holder[0] ?? ''],
    ['Sort code:', statement.sortCode],
    ['Account number:', statement.account],
    ['Statement period:', statement.period],
    ['Opening balance:', statement.opening],
    ['Closing balance:', statement.closing],
  ];
  writeAt({ doc, text: statement.holder.join('\n'), x: PAGE.margin, y, width: 180, size: 10.5, lineGap: 2.5 });
  for (const [label, value] of facts) {
    writeAt({ doc, text: label, x: PAGE.margin + 200, y, width: 96, size: 9.5, colour: INK.quiet });
    y = writeAt({ doc, text: value, x: PAGE.margin + 292, y, width: 180, size: 10 }) + 5;
  }
  y = drawTable({
    doc,
    y: y + 14,
    colour,
    columns: [
      { header: 'Date', width: 0.13 },
      { header: 'Details', width: 0.39 },
      { header: 'Paid out', width: 0.16, align: 'right' },
      { header: 'Paid in', width: 0.16, align: 'right' },
      { header: 'Balance', width: 0.16, align: 'right' },
    ],
    rows: statement.rows,
    totals: [
      ['Total paid in', statement.totals.paidIn],
      ['Total paid out', statement.totals.paidOut],
    ],
  });
  writeAt({
    doc,
    text: 'Deposits with us are protected up to £85,000 for each person.',
    x: PAGE.margin,
    y: y + 12,
    width: CONTENT_WIDTH,
    size: 9,
    colour: INK.quiet,
  });
  drawStamp({ doc, lines: ['TRUE COPY', 'OTLEY BRANCH'], x: PAGE.margin + 8, y: y + 44, colour: '#6b3f7a', angle: -4 });
  drawFooters({ doc, note: `${statement.bank.name} · Questions about this statement: 0113 496 0199` });
  return finish();
}
