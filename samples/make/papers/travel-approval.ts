import { drawLetterhead, drawStamp, writeLetter } from '../letter';
import { createPaper, drawFooters, FONT, PAGE } from '../paper';
import { institute } from './travel';

export type TravelApproval = {
  created: string;
  name: string;
  department: string;
  date: string;
  purpose: string;
  destination: string;
  dates: string;
  maximum: string;
  costCentre: string;
  condition: string;
};

export function makeTravelApproval(approval: TravelApproval): Promise<Buffer> {
  const { doc, finish } = createPaper({
    title: 'Approval of travel',
    author: institute.name,
    created: approval.created,
  });
  const y = drawLetterhead({ doc, from: institute });
  const end = writeLetter({
    doc,
    y,
    to: [approval.name, approval.department, institute.name],
    date: `Date of approval: ${approval.date}`,
    references: [`Cost centre: ${approval.costCentre}`],
    greeting: `Dear ${approval.name.split(' ')[0] ?? approval.name},`,
    subject: 'Approval of travel',
    paragraphs: [
      `Your trip to ${approval.destination} has been approved under our travel policy, on the conditions below.`,
      `Purpose of trip: ${approval.purpose}`,
      `Destination: ${approval.destination}`,
      `Dates of travel: ${approval.dates}`,
      `Maximum amount: ${approval.maximum}, for fares, hotel and meals together`,
      approval.condition,
      'Please send your claim within three months of your return, with the receipts.',
    ],
    closing: 'With best wishes for the journey,',
    signature: { name: 'Nuala Keohane', role: 'Head of Department' },
    font: FONT.sans,
    size: 11,
  });
  drawStamp({
    doc,
    lines: ['APPROVED', approval.date.toUpperCase()],
    x: PAGE.margin + 310,
    y: end - 56,
    colour: '#1f6b3a',
    angle: 6,
  });
  drawFooters({ doc, note: `${institute.name} · Registered charity` });
  return finish();
}
