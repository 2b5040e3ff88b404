import { drawFields, drawFormTitle, drawSection, drawTicks } from '../form';
import { drawStamp, signAt } from '../letter';
import { createPaper, drawFooters, INK, PAGE, writeAt } from '../paper';
import { drawTable } from '../table';

const COLOUR = '#2f5d3a';

export type BenefitApplication = {
  created: string;
  name: string;
  dateOfBirth: string;
  nationalInsurance: string;
  address: string;
  phone: string;
  email: string;
  claimFrom: string;
  peopleInHome: string;
  /** Name, relation, date of birth. */
  people: [string, string, string][];
  rent: string;
  landlord: string;
  tenancyStart: string;
  employer: string;
  savings: string;
  signature: string;
  signedOn: string;
  receivedOn: string;
};

/** Two pages: about you and your home, then income and the declaration. */
export function makeBenefitApplication(form: BenefitApplication): Promise<Buffer> {
  const { doc, finish } = createPaper({
    title: 'Application for Housing Benefit',
    author: form.name,
    created: form.created,
  });
  const colour = COLOUR;
  let y = drawFormTitle({
    doc,
    organisation: 'Wharfedale Borough Council',
    title: 'Application for Housing Benefit',
    code: 'Form HB1 (April 2026)',
    colour,
    note: 'Use this application form to ask for help with your rent. Send your tenancy agreement, your last two payslips and two months of bank statements with it.',
  });
  y = drawSection({ doc, title: '1. About you', y, colour });
  y = drawFields({
    doc,
    y,
    rows: [
      [
        { label: 'Full name', value: form.name.toUpperCase(), share: 0.62 },
        { label: 'Date of birth', value: form.dateOfBirth },
      ],
      [
        { label: 'National Insurance number', value: form.nationalInsurance },
        { label: 'Daytime telephone', value: form.phone },
      ],
      [{ label: 'Your address', value: form.address.toUpperCase() }],
      [
        { label: 'E-mail', value: form.email, share: 0.56 },
        { label: 'Date you want to claim from', value: form.claimFrom },
      ],
    ],
  });
  y = drawSection({ doc, title: '2. People who live with you', y, colour });
  y = drawFields({ doc, y, rows: [[{ label: 'Number of people in the home', value: form.peopleInHome }]] });
  y = drawTable({
    doc,
    y: y - 4,
    colour,
    look: 'ruled',
    columns: [
      { header: 'Name', width: 0.44 },
      { header: 'Relation to you', width: 0.28 },
      { header: 'Born', width: 0.28 },
    ],
    rows: form.people,
  });
  y = drawSection({ doc, title: '3. Your home', y: y + 4, colour });
  y = drawFields({
    doc,
    y,
    rows: [
      [
        { label: 'Name of landlord', value: form.landlord.toUpperCase(), share: 0.62 },
        { label: 'Monthly rent', value: form.rent },
      ],
      [
        { label: 'Tenancy start date', value: form.tenancyStart },
        { label: 'Kind of home', value: 'Self-contained flat' },
      ],
    ],
  });
  drawTicks({
    doc,
    y,
    question: 'Is your landlord a relative of yours?',
    choices: [
      { label: 'Yes', ticked: false },
      { label: 'No', ticked: true },
    ],
  });

  doc.addPage();
  y = drawSection({ doc, title: '4. Work and savings', y: 54, colour });
  y = drawFields({
    doc,
    y,
    rows: [
      [
        { label: 'Employer', value: form.employer, share: 0.62 },
        { label: 'Hours a week', value: '24' },
      ],
      [{ label: 'Savings and investments, all accounts', value: form.savings }],
    ],
  });
  y = drawTicks({
    doc,
    y,
    question: 'Does anyone in your home get Universal Credit?',
    choices: [
      { label: 'Yes', ticked: false },
      { label: 'No', ticked: true },
    ],
  });
  y = drawTicks({
    doc,
    y,
    question: 'Do you want help with Council Tax as well?',
    choices: [
      { label: 'Yes', ticked: true },
      { label: 'No', ticked: false },
    ],
  });
  y = drawSection({ doc, title: '5. Declaration', y: y + 12, colour });
  y = writeAt({
    doc,
    text: 'I declare that the information I have given on this form is correct and complete. I will tell the council within one month about any change in my pay, my rent or the people who live with me. I know that I may have to pay back money that I should not have received.',
    x: PAGE.margin,
    y,
    lineGap: 2.5,
    size: 10.5,
  });
  const signY = y + 14;
  drawFields({
    doc,
    y: signY,
    rowHeight: 60,
    rows: [
      [
        { label: 'Signature', value: ' ', share: 0.62 },
        { label: 'Date', value: form.signedOn },
      ],
    ],
  });
  signAt({ doc, name: form.signature, x: PAGE.margin + 24, y: signY + 16, size: 24 });
  const officeY = drawSection({ doc, title: 'For office use', y: signY + 92, colour });
  doc
    .rect(PAGE.margin, officeY, 471.28, 92)
    .lineWidth(0.7)
    .dash(3, { space: 2 })
    .strokeColor(INK.rule)
    .stroke()
    .undash();
  writeAt({
    doc,
    text: 'Benefits counter, Town Hall',
    x: PAGE.margin + 12,
    y: officeY + 12,
    size: 8,
    colour: INK.quiet,
  });
  drawStamp({
    doc,
    lines: ['RECEIVED', form.receivedOn, 'BENEFITS TEAM'],
    x: PAGE.margin + 296,
    y: officeY + 20,
    colour: '#3d4ea0',
    angle: 6,
  });
  drawFooters({ doc, note: 'Wharfedale Borough Council, Form HB1. We keep your details safe and never sell them.' });
  return finish();
}
