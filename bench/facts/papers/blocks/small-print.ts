import type { Desk } from '../engine/paper';
import { writeDate } from '../formats/dates';
import { addDays } from '../formats/days';
import { writeMoney } from '../formats/money';
import { fillPattern, makeLandline, makePhone } from '../formats/numbers';
import { accountName, makePerson } from '../formats/people';
import { BANKS, FIRM_NAMES, INSURERS } from '../stock/firms';
import type { FormField } from './fields';

/** What an office stamps on a form: a date, a number and initials that are none of the claimant's. */
export function printOfficeUse(desk: Desk, day: string): void {
  const { flow } = desk;
  if (!desk.chance(0.4)) return;
  flow.gap(0.8);
  flow.keep(flow.look.pitch * 4);
  flow.line(desk.choose(['For office use only', 'Office use', 'OFFICIAL USE', 'To be completed by the office']), {
    isBold: true,
    size: flow.look.size * 0.9,
  });
  const received = writeDate(addDays(day, desk.int(1, 9)), desk.period.date);
  const fields: FormField[] = desk.sample(
    [
      { label: desk.pick(['Date received', 'Received', 'Date stamp']), value: received },
      {
        label: desk.pick(['Reference', 'Case no.', 'Ref. no.', 'File number']),
        value: fillPattern(desk, desk.pick(['AA-99999', '9999/99', 'C99999999'])),
      },
      { label: desk.pick(['Checked by', 'Initials', 'Officer']), value: fillPattern(desk, 'AA') },
      {
        label: desk.pick(['Amount passed', 'Paid', 'Reserve']),
        value: desk.chance(0.5)
          ? ''
          : writeMoney(
              { minor: desk.int(900, 90_000), currency: desk.language === 'en' ? 'GBP' : 'EUR' },
              desk.money(desk.language === 'en' ? 'GBP' : 'EUR'),
            ),
      },
    ],
    desk.int(2, 4),
  );
  desk.printFields(fields);
}

/** A British account to be paid into. */
export const bankFields = (desk: Desk): FormField[] => [
  {
    label: desk.choose(['Bank', 'Name of bank', 'Bank or building society']),
    question: 'Which bank is the account with?',
    value: `${desk.pick(FIRM_NAMES)} ${desk.pick(BANKS)}`,
  },
  {
    label: 'Sort code',
    question: 'What is the sort code?',
    value: `${desk.int(10, 99)}-${desk.int(10, 99)}-${desk.int(10, 99)}`,
  },
  {
    label: desk.choose(['Account number', 'Account no.', 'A/c number']),
    question: 'What is the account number?',
    value: fillPattern(desk, '99999999'),
  },
];

/** Things that a storm's claimant is asked besides: another insurer's policy, a lender, an agent's telephone. */
export function otherStormFields(desk: Desk): FormField[] {
  const other = accountName(makePerson(desk));
  return desk.sample(
    [
      {
        label: desk.choose(['Other insurance', 'Other insurer', 'Any other policy']),
        question: 'Is the property insured elsewhere?',
        value: desk.pick([
          'No',
          `${desk.pick(FIRM_NAMES)} ${desk.pick(INSURERS)}, policy ${fillPattern(desk, 'AA-9999999')}`,
        ]),
      },
      {
        label: desk.choose(['Mortgage lender', 'Lender', 'Interested party']),
        question: 'Who is your mortgage lender?',
        value: desk.pick([
          'None',
          `${desk.pick(FIRM_NAMES)} Building Society, roll no. ${fillPattern(desk, '9/99999999')}`,
        ]),
      },
      {
        label: desk.choose(['Contractor', 'Builder', 'Name of contractor']),
        question: 'Who will carry out the repair?',
        value: `${other}, ${makePhone(desk)}`,
      },
      {
        label: desk.choose(['Date property was bought', 'Year built', 'Date of last survey']),
        question: 'When did you buy the property?',
        value: desk.chance(0.5)
          ? String(desk.int(1890, 2019))
          : writeDate(addDays('2005-03-01', desk.int(0, 5_000)), desk.period.date),
      },
      {
        label: desk.choose(['Crime or fire reference', 'Incident number', 'Fire service ref']),
        question: 'Was it reported to the emergency services?',
        value: desk.pick(['n/a', fillPattern(desk, 'F99/999999'), 'No']),
      },
    ],
    desk.int(0, 3),
  );
}

/** Other money that an applicant for benefit is asked about. */
export function otherIncomeFields(desk: Desk): FormField[] {
  const money = (low: number, high: number): string =>
    writeMoney({ minor: desk.int(low, high), currency: 'GBP' }, desk.money('GBP'));
  return desk.sample(
    [
      {
        label: desk.choose(['Child Benefit', 'Child Benefit received']),
        question: 'How much Child Benefit do you get?',
        value: desk.pick(['None', `${money(2_400, 6_400)} a week`]),
      },
      {
        label: desk.choose(['Council Tax reference', 'Council Tax account']),
        question: 'What is your Council Tax reference?',
        value: fillPattern(desk, '99999999'),
      },
      {
        label: desk.choose(['Maintenance', 'Maintenance received']),
        question: 'Do you receive maintenance?',
        value: desk.pick(['No', `${money(2_000, 12_000)} per month`]),
      },
      {
        label: desk.choose(['Rent arrears', 'Arrears']),
        question: 'Are you behind with the rent?',
        value: desk.pick(['None', money(5_000, 90_000)]),
      },
      {
        label: desk.choose(['Previous address', 'Last address']),
        question: 'Where did you live before?',
        value: desk.pick(['Same', `${desk.int(1, 90)} Mill Street, Halifax HX1 4QT`]),
      },
      {
        label: desk.choose(['Date you moved in', 'Moved in', 'Living there since']),
        question: 'When did you move in?',
        value: writeDate(addDays('2016-05-02', desk.int(0, 2_500)), desk.period.date),
      },
    ],
    desk.int(0, 4),
  );
}

const NOTICES = [
  'How we use your information: we may share it with fraud prevention agencies and keep it for 7 years. Write to the Data Protection Officer or call {phone}.',
  'If you are not happy with our service, you may complain to the ombudsman within 6 months. Calls cost no more than 10p a minute.',
  'This document was printed on {date}. Form version 4.2.10. Please keep a copy for your records.',
  'If you need this form in large print or Braille, call {phone} (text relay 18001).',
  'The maximum fine for a false statement is £5,000. Section 111A and section 112 apply.',
  'Lines are open 8am to 6pm Monday to Friday and 9am to 1pm on Saturday. E-mail is answered within 3 working days.',
  'Registered office: 1 Exchange Square, London EC2A 2JN. Registered in England and Wales no. {company}. VAT {vat}.',
  'Statistics: last year we paid 97% of claims, £412 million in all.',
  'Keep this letter safe. You will need the number {number} each time you contact us.',
] as const;

/** Small print with telephones, dates, amounts and numbers that mean nothing to the case. */
export function printNotices(desk: Desk, day: string, most = 3): void {
  const { flow } = desk;
  for (const notice of desk.sample(NOTICES, desk.int(0, most))) {
    const text = notice
      .replace('{phone}', makeLandline(desk))
      .replace('{date}', writeDate(addDays(day, desk.int(-30, 30)), desk.period.date))
      .replace('{company}', fillPattern(desk, '09999999'))
      .replace('{vat}', fillPattern(desk, 'GB 999 9999 99').replace(/^../, 'GB'))
      .replace('{number}', fillPattern(desk, '99999999'));
    flow.paragraph(text, { size: flow.look.size * 0.78 });
    flow.gap(0.3);
  }
}
