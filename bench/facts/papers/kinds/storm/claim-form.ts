import type { FormField } from '../../blocks/fields';
import { type Labels, makeField, makeMoneyField } from '../../blocks/labels';
import { markLines, printFoot, printSection, sayPlainDate } from '../../blocks/section';
import { bankFields, otherStormFields, printNotices, printOfficeUse } from '../../blocks/small-print';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import { chooseAddressLine, chooseAddressLines } from '../../formats/addresses';
import { sayDate } from '../../formats/dates';
import { sayMoney } from '../../formats/money';
import { fillPattern, makeLandline } from '../../formats/numbers';
import { chooseFullName, sayText } from '../../formats/people';
import type { StormFacts } from './facts';
import { accountOf } from './stories';

const NAME: Labels = {
  label: [
    'Name of policyholder',
    'Policyholder',
    'Policyholder name',
    'Full name',
    'Name',
    'Your name',
    'Insured',
    'Claimant',
    'Name of claimant',
    'Customer name',
    'Name of insured',
    'Policy holder(s)',
    'Name(s) of policyholder(s)',
  ],
  question: [
    'What is your full name?',
    'Who is the policy in the name of?',
    'Your full name (as on the policy)',
    'Please give your name',
  ],
};
const POLICY: Labels = {
  hint: [
    'It is on your schedule, for example HP/482211.',
    'Found at the top of your schedule',
    'See your renewal letter',
    'For example AB-102938',
  ],
  label: [
    'Policy number',
    'Policy No.',
    'Policy no',
    'Policy ref',
    'Policy reference',
    'Insurance policy number',
    'Your policy number',
    'Policy',
    'Pol. No.',
    'Certificate/policy no.',
    'Policy ID',
  ],
  question: [
    'What is your policy number?',
    'Policy number (see your schedule)',
    'Which policy are you claiming on?',
    'Please state the number of your policy',
  ],
};
const DATE: Labels = {
  hint: [
    'For example, 27 3 2024',
    'DD/MM/YYYY',
    'If you are not sure, give the day on which you noticed it',
    'e.g. 05/11/2023',
  ],
  label: [
    'Date of damage',
    'Date of loss',
    'Date of incident',
    'Date of storm',
    'Date damage occurred',
    'Loss date',
    'Incident date',
    'Date of event',
    'Damage date',
    'Day the damage happened',
    'Date of occurrence',
  ],
  question: [
    'When did the damage happen?',
    'On what date did the loss occur?',
    'When did the incident take place?',
    'On which day was the property damaged?',
    'When did you find the damage?',
  ],
};
const PROPERTY: Labels = {
  label: [
    'Address of damaged property',
    'Property address',
    'Insured address',
    'Address',
    'Risk address',
    'Address of the property',
    'Damaged property',
    'Address where damage occurred',
    'Loss address',
    'Situation of risk',
  ],
  question: [
    'Where is the damaged property?',
    'What is the address of the insured property?',
    'Address where the damage happened',
    'Which property was damaged?',
  ],
};
const CAUSE: Labels = {
  label: ['Cause of damage', 'Cause of loss', 'Cause', 'Type of damage', 'Nature of loss', 'Peril'],
  question: ['What caused the damage?', 'Cause of the damage', 'How was the damage caused?', 'What was the cause?'],
};
const AMOUNT: Labels = {
  hint: ['In pounds and pence', 'For example, £1,250.00', 'Do not take off the excess', 'Including VAT'],
  label: [
    'Amount claimed',
    'Total amount claimed',
    'Total claimed',
    'Amount of claim',
    'Total of claim',
    'Claim amount',
    'Sum claimed',
    'Total cost claimed',
    'Total you are claiming',
    'Value of claim',
  ],
  question: [
    'How much are you claiming?',
    'What is the total amount you are claiming?',
    'How much do you claim in all?',
    'Total cost of repair you claim for',
  ],
};
const PHONE: Labels = {
  label: [
    'Telephone',
    'Daytime telephone',
    'Mobile',
    'Phone',
    'Telephone number',
    'Contact number',
    'Tel. no.',
    'Mobile number',
  ],
  question: [
    'What number can we reach you on?',
    'Your telephone number',
    'Daytime phone number',
    'Which number should we call?',
  ],
};
const SIGNED = ['Date', 'Dated', 'Date signed', 'Signed on', 'Date of signature', 'Date of declaration'] as const;
const TITLES = [
  'Home insurance claim form',
  'Claim form: storm damage',
  'HOUSEHOLD CLAIM FORM',
  'Property damage claim',
  'Buildings claim form',
  'Storm and flood claim form',
  'Notification of loss',
  'Home claim report',
] as const;
const DECLARATIONS = [
  'I believe that the facts stated in this form are true. I understand that a claim which is found to be false may be refused and the policy cancelled.',
  'Statement of truth: the answers given are true and complete to the best of my knowledge and belief.',
  'I declare that the above is correct and that I have not kept back anything that the insurer should know. I agree that you may ask for further evidence.',
  'By signing I confirm that the information is accurate. Fraudulent claims are passed to the police. Claims below £50.00 are not handled.',
] as const;

export function printClaimForm(desk: Desk, facts: StormFacts): PrintedPaper {
  const { flow } = desk;
  const field = (labels: Labels, value: FormField['value'], isBlock = false) => makeField(desk, labels, value, isBlock);
  flow.line(desk.chance(0.5) ? facts.insurer : facts.insurer.toUpperCase(), {
    isBold: true,
    size: flow.look.size * 1.2,
  });
  flow.line(desk.choose(TITLES), { isBold: true, size: flow.look.size * (1.3 + desk.next() * 0.6) });
  if (desk.chance(0.6))
    flow.paragraph(
      `Please fill in every section and send the form to us within ${desk.pick([14, 28, 30])} days. Questions? Call ${makeLandline(desk)}, ${desk.pick(['8am to 6pm', '9 to 5, Monday to Friday'])}.`,
      { size: flow.look.size * 0.85 },
    );
  flow.gap();

  const name =
    desk.chance(0.15) && facts.partner
      ? sayText(
          'claimant-name',
          `${facts.person.first} ${facts.person.last} and ${facts.partner.first} ${facts.person.last}`,
        )
      : sayText('claimant-name', chooseFullName(desk)(facts.person));
  const isBlock = desk.chance(0.4);
  const address = isBlock
    ? markLines('property-address', chooseAddressLines(desk)(facts.address))
    : sayText('property-address', chooseAddressLine(desk)(facts.address));
  const about: FormField[] = [
    field(NAME, name),
    field(POLICY, sayText('policy-number', facts.policyNumber)),
    field(PROPERTY, address, isBlock),
  ];
  if (desk.chance(0.8)) about.push(field(PHONE, sayText('phone', facts.phone)));
  if (desk.chance(0.5))
    about.push({
      label: 'Claim reference',
      question: 'Claim reference (office use)',
      value: desk.chance(0.4) ? '' : fillPattern(desk, 'CL-99999999'),
    });
  if (desk.chance(0.4))
    about.push({
      label: desk.pick(['Occupation', 'E-mail', 'Best time to call']),
      value: desk.pick(['Teacher', 'Retired', 'Electrician', 'evenings after 6 pm', 'mornings']),
    });
  if (desk.chance(0.25))
    about.push({
      label: 'Date of birth',
      question: 'What is your date of birth?',
      value: sayPlainDate(desk, `19${desk.int(45, 99)}-0${desk.int(1, 9)}-1${desk.int(0, 9)}`),
    });
  printSection(desk, 'About you', desk.chance(0.6) ? about : desk.shuffle(about));

  const loss: FormField[] = [
    field(DATE, sayDate({ field: 'date-of-damage', date: facts.damage, style: desk.boxDate })),
    field(CAUSE, sayText('cause-of-damage', facts.cause)),
  ];
  if (desk.chance(0.4))
    loss.push({
      label: desk.pick(['Time of damage', 'Time']),
      question: 'At what time?',
      value: `${desk.int(0, 23)}:${desk.int(10, 59)}`,
    });
  if (desk.chance(0.35))
    loss.push({
      label: 'Date reported',
      question: 'When did you first report it?',
      value: sayPlainDate(desk, facts.signed),
    });
  if (desk.chance(0.3))
    loss.push({
      label: 'Previous claims',
      question: 'Have you claimed in the last five years?',
      value: desk.pick(['None', 'Yes, £420.00 for a burst pipe in 2021', 'No']),
    });
  loss.push(...otherStormFields(desk));
  printSection(desk, 'The damage', desk.chance(0.7) ? loss : desk.shuffle(loss));
  if (desk.chance(0.85)) {
    flow.line(
      desk.choose(['Describe what happened', 'Description of damage', 'What happened?', 'Details of the incident']),
      { isBold: desk.chance(0.5) },
    );
    flow.paragraph(accountOf(desk));
    flow.gap();
  }
  const style = desk.money('GBP');
  const amounts: FormField[] = [
    makeMoneyField(desk, AMOUNT, {
      field: 'amount-claimed',
      money: { minor: facts.claimedMinor, currency: 'GBP' },
      style,
    }),
  ];
  if (desk.chance(0.4))
    amounts.unshift({
      label: 'Repair estimate',
      question: 'What does the estimate come to?',
      value: sayMoney({ field: 'estimate-total', money: { minor: facts.estimate.totalMinor, currency: 'GBP' }, style }),
    });
  printSection(desk, 'Your claim', amounts);
  if (desk.chance(0.3)) printSection(desk, desk.pick(['Payment', 'Where to pay', 'Bank details']), bankFields(desk));
  flow.paragraph(desk.choose(DECLARATIONS), { size: flow.look.size * 0.9 });
  flow.gap(1.5);
  const signed = sayDate({ field: 'signed-on', date: facts.signed, style: desk.date });
  const label = desk.choose(SIGNED);
  const signature = `${facts.person.first.charAt(0)}. ${facts.person.last}`;
  if (desk.chance(0.6))
    flow.row([
      { words: ['Signed: ', signature], x: flow.left },
      { words: [label, ': ', signed], x: flow.left + flow.width * 0.6 },
    ]);
  else
    flow.lines([
      ['Signature  ', signature],
      [`${label}  `, signed],
    ]);
  printOfficeUse(desk, facts.signed);
  printNotices(desk, facts.signed, 2);
  printFoot(desk);
  return onePaper(desk, 'claim-form');
}
