import { drawFields, drawFormTitle, drawSection, drawTicks } from '../form';
import { drawStamp, signAt } from '../letter';
import { createPaper, drawFooters, INK, PAGE, writeAt } from '../paper';
import { drawTable } from '../table';

export const INSURER_COLOUR = '#17456b';

export type StormClaim = {
  created: string;
  name: string;
  dateOfBirth: string;
  address: string;
  phone: string;
  email: string;
  policyNumber: string;
  dateOfDamage: string;
  timeOfDamage: string;
  cause: string;
  whatHappened: string;
  firstAid: string;
  items: [item: string, evidence: string, amount: string][];
  amountClaimed: string;
  signature: string;
  signedOn: string;
  receivedOn: string;
};

/** Two pages: the policyholder and the damage, then the amounts and the statement of truth. */
export function makeStormClaimForm(claim: StormClaim): Promise<Buffer> {
  const { doc, finish } = createPaper({
    title: 'Home insurance claim form',
    author: claim.name,
    created: claim.created,
  });
  const colour = INSURER_COLOUR;
  let y = drawFormTitle({
    doc,
    organisation: 'Northmere Mutual Insurance',
    title: 'Home insurance claim form',
    code: 'Form HC-04 (2026)',
    colour,
    note: 'Please answer every question. Use block capitals or type. Send the form with an estimate for the repair, proof of the weather on the day and your policy schedule.',
  });
  y = drawSection({ doc, title: 'A. Policyholder', y, colour });
  y = drawFields({
    doc,
    y,
    rows: [
      [
        { label: 'Name of policyholder', value: claim.name.toUpperCase(), share: 0.62 },
        { label: 'Date of birth', value: claim.dateOfBirth },
      ],
      [{ label: 'Address of damaged property', value: claim.address.toUpperCase() }],
      [
        { label: 'Policy number', value: claim.policyNumber },
        { label: 'Daytime telephone', value: claim.phone },
      ],
      [{ label: 'E-mail', value: claim.email }],
    ],
  });
  y = drawSection({ doc, title: 'B. The damage', y, colour });
  y = drawFields({
    doc,
    y,
    rows: [
      [
        { label: 'Date of damage', value: claim.dateOfDamage },
        { label: 'Time, if known', value: claim.timeOfDamage },
      ],
      [{ label: 'Cause of damage', value: claim.cause }],
      [{ label: 'Describe what happened', value: claim.whatHappened }],
      [{ label: 'What did you do to stop the damage getting worse?', value: claim.firstAid }],
    ],
  });
  y = drawTicks({
    doc,
    y,
    question: 'Is the property lived in all year?',
    choices: [
      { label: 'Yes', ticked: true },
      { label: 'No', ticked: false },
    ],
  });
  drawTicks({
    doc,
    y,
    question: 'Have you claimed for the same damage elsewhere?',
    choices: [
      { label: 'Yes', ticked: false },
      { label: 'No', ticked: true },
    ],
  });

  doc.addPage();
  y = drawSection({ doc, title: 'C. Amount of the claim', y: 54, colour });
  y = drawTable({
    doc,
    y,
    colour,
    look: 'ruled',
    columns: [
      { header: 'What was damaged', width: 0.44 },
      { header: 'Evidence enclosed', width: 0.34 },
      { header: 'Amount', width: 0.22, align: 'right' },
    ],
    rows: claim.items,
    totals: [['Amount claimed', claim.amountClaimed]],
  });
  y = drawSection({ doc, title: 'D. Statement of truth', y: y + 12, colour });
  y = writeAt({
    doc,
    text: 'I believe that the facts stated in this form are true. I understand that a claim that I know to be false or exaggerated may be refused and that my policy may be cancelled.',
    x: PAGE.margin,
    y,
    size: 10,
    lineGap: 2,
  });
  const signY = y + 12;
  drawFields({
    doc,
    y: signY,
    rowHeight: 58,
    rows: [
      [
        { label: 'Signature of the person making the claim', value: ' ', share: 0.62 },
        { label: 'Date', value: claim.signedOn },
      ],
    ],
  });
  signAt({ doc, name: claim.signature, x: PAGE.margin + 24, y: signY + 15, size: 24 });
  const officeY = drawSection({ doc, title: 'For office use', y: signY + 90, colour });
  doc
    .rect(PAGE.margin, officeY, 471.28, 92)
    .lineWidth(0.7)
    .dash(3, { space: 2 })
    .strokeColor(INK.rule)
    .stroke()
    .undash();
  writeAt({ doc, text: 'Post room, Leeds', x: PAGE.margin + 12, y: officeY + 12, size: 8, colour: INK.quiet });
  drawStamp({
    doc,
    lines: ['RECEIVED', claim.receivedOn, 'CLAIMS TEAM'],
    x: PAGE.margin + 300,
    y: officeY + 20,
    colour: '#a3262a',
  });
  drawFooters({ doc, note: 'Northmere Mutual Insurance, Form HC-04. Keep a copy for your records.' });
  return finish();
}
