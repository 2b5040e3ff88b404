import type { FormField } from '../../blocks/fields';
import { type Labels, makeField, makeMoneyField } from '../../blocks/labels';
import { bankFields, otherIncomeFields, printNotices, printOfficeUse } from '../../blocks/small-print';
import { printTable } from '../../blocks/table';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import type { Mark, Piece, Words } from '../../engine/words';
import { chooseAddressLine, chooseAddressLines } from '../../formats/addresses';
import { sayDate, withFullYear, writeDate } from '../../formats/dates';
import { sayMoney, writeMoney } from '../../formats/money';
import { makeLandline, makeNationalInsurance, writeNationalInsurance } from '../../formats/numbers';
import { accountName, chooseFullName, sayText } from '../../formats/people';
import { BRITISH_TOWNS } from '../../stock/places';
import { markLines, printFoot, printSection } from '../storm/claim-form';
import type { HousingFacts } from './facts';

const NAME: Labels = {
  label: [
    'Full name',
    'Name of applicant',
    'Applicant',
    'Your full name',
    'Name',
    'Applicant’s name',
    'Your name',
    'Name of claimant',
    'Claimant name',
  ],
  question: ['What is your full name?', 'What is your name?', 'Your name in full', 'Please write your full name'],
};
const BORN: Labels = {
  hint: ['For example, 31 3 1980', 'DD/MM/YYYY', 'Day, month, year', 'e.g. 05/11/1971'],
  label: ['Date of birth', 'Date of birth', 'DOB', 'Your date of birth', 'Born', 'D.O.B.', 'Birth date', 'Born on'],
  question: [
    'What is your date of birth?',
    'When were you born?',
    'Your date of birth?',
    'On what date were you born?',
  ],
};
const NI: Labels = {
  hint: [
    'It is on your payslip, for example QQ 12 34 56 C.',
    'Two letters, six numbers, one letter',
    'For example QQ123456C',
    'Look at your payslip or P60',
  ],
  label: [
    'National Insurance number',
    'National Insurance no.',
    'NI number',
    'NI No.',
    'NINO',
    'Nat. Ins. number',
    'N.I. number',
    'NI no',
    'National Insurance (NI) number',
  ],
  question: [
    'What is your National Insurance number?',
    'Your National Insurance number?',
    'What is your NI number?',
    'Which National Insurance number do you have?',
  ],
};
const ADDRESS: Labels = {
  label: [
    'Address',
    'Home address',
    'Your address',
    'Address you are claiming for',
    'Current address',
    'Address of the home',
    'Where you live',
    'Full postal address',
  ],
  question: [
    'What is your address?',
    'Where do you live?',
    'Which address are you claiming for?',
    'What is the address of your home?',
  ],
};
const FROM: Labels = {
  hint: ['Usually the Monday after you apply', 'For example, 27 3 2024', 'DD/MM/YYYY'],
  label: [
    'Date you want to claim from',
    'Claim from',
    'Benefit wanted from',
    'Start of claim',
    'Claim start date',
    'Date claim to start',
    'Date benefit is wanted from',
  ],
  question: [
    'When do you want your claim to start?',
    'From what date do you want to claim?',
    'From when do you need help?',
    'Date you would like benefit from?',
  ],
};
const RENT: Labels = {
  hint: ['Do not include water or heating', 'For example, £95.00 a week', 'The full rent, before any benefit'],
  label: [
    'Rent',
    'Amount of rent',
    'Your rent',
    'Rent charged',
    'Rent you pay',
    'Rent due',
    'Total rent',
    'How much rent',
  ],
  question: ['How much rent do you pay?', 'What is your rent?', 'How much is the rent?', 'What rent are you charged?'],
};
const LANDLORD: Labels = {
  label: [
    'Name of landlord',
    'Landlord',
    'Landlord’s name',
    'Landlord or agent',
    'Name of landlord or agent',
    'Your landlord',
  ],
  question: [
    'Who is your landlord?',
    'What is your landlord’s name?',
    'Who do you pay rent to?',
    'Name of the person you rent from?',
  ],
};
const EMPLOYER: Labels = {
  label: ['Employer', 'Name of employer', 'Your employer', 'Employer’s name', 'Place of work', 'Employed by'],
  question: [
    'Who do you work for?',
    'What is the name of your employer?',
    'Name of your employer?',
    'Who employs you?',
  ],
};
const PEOPLE: Labels = {
  label: [
    'Number of people in the home',
    'People living with you',
    'People in household',
    'Number of people in your home',
    'Household size',
    'How many live at the address',
  ],
  question: [
    'How many people live in your home?',
    'How many people are there in the home?',
    'Number of people who live with you?',
    'Including you, how many live there?',
  ],
};
const PHONE: Labels = {
  label: ['Telephone', 'Daytime telephone', 'Mobile', 'Phone number', 'Contact number', 'Tel.', 'Mobile no.'],
  question: [
    'What is your phone number?',
    'How can we phone you?',
    'Your telephone number?',
    'A number to reach you on?',
  ],
};
const TITLES = [
  'Application for Housing Benefit',
  'Housing Benefit application form',
  'HOUSING BENEFIT CLAIM FORM',
  'Help with your rent: application',
  'Claim for Housing Benefit',
  'Housing Benefit and Council Tax Support',
  'Application form HB1',
  'Rent support application',
] as const;

export const EACH_WORDS: Readonly<Record<string, readonly string[]>> = {
  week: [' per week', ' a week', ' pw', ' weekly', '/week', ' each week'],
  two_weeks: [' per fortnight', ' a fortnight', ' fortnightly', ' every two weeks'],
  four_weeks: [' every four weeks', ' four-weekly', ' every 4 weeks', ' per four weeks'],
  month: [' per month', ' a month', ' pcm', ' per calendar month', ' monthly', '/month', ' each month'],
};

export function printApplicationForm(desk: Desk, facts: HousingFacts): PrintedPaper {
  const { flow } = desk;
  const field = (labels: Labels, value: FormField['value'], isBlock = false) => makeField(desk, labels, value, isBlock);
  const town = desk.pick(BRITISH_TOWNS).replace(/ [A-Z]+$/, '');
  flow.line(`${town} ${desk.pick(['Borough Council', 'City Council', 'District Council', 'Council'])}`, {
    size: flow.look.size * 1.15,
  });
  flow.line(desk.choose(TITLES), { isBold: true, size: flow.look.size * (1.3 + desk.next() * 0.6) });
  if (desk.chance(0.5))
    flow.paragraph(
      `Return to: Benefits, Town Hall, ${town}. Telephone ${makeLandline(desk)}. If you have more than £16,000 in savings you cannot get Housing Benefit.`,
      { size: flow.look.size * 0.85 },
    );
  flow.gap();
  const day = (name: string, date: string) => sayDate({ field: name, date, style: desk.boxDate });
  const isBlock = desk.chance(0.4);
  const about: FormField[] = [
    field(NAME, sayText('claimant-name', chooseFullName(desk)(facts.person))),
    field(BORN, sayDate({ field: 'date-of-birth', date: facts.born, style: withFullYear(desk.boxDate) })),
    field(NI, sayText('national-insurance-number', writeNationalInsurance(desk, facts.insuranceNumber))),
    field(
      ADDRESS,
      isBlock
        ? markLines('home-address', chooseAddressLines(desk)(facts.address))
        : sayText('home-address', chooseAddressLine(desk)(facts.address)),
      isBlock,
    ),
    ...(desk.chance(0.75) ? [field(PHONE, sayText('phone', facts.phone))] : []),
    ...(desk.chance(0.7) ? [field(FROM, day('claim-from', facts.claimFrom))] : []),
  ];
  const isBeside = facts.partner !== null && desk.chance(0.35);
  const title = desk.choose(['About you', 'Part 1: You', 'Section A. Applicant', 'Your details']);
  if (isBeside) printBesidePartner(desk, facts, { title, about: about.slice(0, 3) });
  const rest = isBeside ? about.slice(3) : about;
  printSection(
    desk,
    isBeside ? desk.pick(['Your home', 'Contact']) : title,
    desk.chance(0.7) ? rest : desk.shuffle(rest),
  );
  if (!isBeside) printPartner(desk, facts, (value) => field(BORN, value));
  printHousehold(desk, facts, (value) => field(PEOPLE, value));
  const style = desk.money('GBP');
  const { rent } = facts;
  const way = desk.choose(['unit', 'often', 'label', 'unit'] as const);
  const amount = (text: string) =>
    sayAmountEach({
      field: 'rent',
      amount: writeMoney({ minor: rent.minor, currency: 'GBP' }, style),
      each: text,
      value: { type: 'money', minor: rent.minor, currency: 'GBP', per: rent.per },
    });
  const rentFields: FormField[] = [field(LANDLORD, sayText('landlord-name', facts.landlord))];
  if (way === 'unit')
    rentFields.push(
      makeMoneyField(desk, RENT, {
        field: 'rent',
        money: { minor: rent.minor, currency: 'GBP' },
        style,
        per: rent.per,
        words: amount(desk.choose(EACH_WORDS[rent.per] ?? [])),
      }),
    );
  else if (way === 'often')
    rentFields.push(field(RENT, amount('')), {
      label: desk.choose(['How often', 'Paid', 'Rent is due', 'Frequency']),
      question: 'How often is it due?',
      value: desk.choose(
        {
          week: ['Weekly', 'Every week', 'Each week'],
          two_weeks: ['Fortnightly', 'Every 2 weeks', 'Every two weeks'],
          four_weeks: ['Every 4 weeks', 'Every four weeks', '4-weekly'],
          month: ['Monthly', 'Every month', 'Calendar month'],
        }[rent.per as 'week'] ?? ['Monthly'],
      ),
    });
  else
    rentFields.push({
      label:
        {
          week: 'Weekly rent',
          two_weeks: 'Fortnightly rent',
          four_weeks: 'Four-weekly rent',
          month: desk.choose(['Monthly rent', 'Rent per month', 'Rent each month']),
        }[rent.per as 'week'] ?? 'Rent',
      question: `How much rent do you pay each ${{ week: 'week', two_weeks: 'fortnight', four_weeks: 'four weeks', month: 'month' }[rent.per as 'week']}?`,
      value: amount(''),
    });
  if (desk.chance(0.5))
    rentFields.push({
      label: 'Date tenancy began',
      question: 'When did your tenancy begin?',
      value: day('tenancy-start', facts.tenancyStart),
    });
  if (desk.chance(0.3))
    rentFields.push({
      label: 'Service charges',
      question: 'Are any charges included?',
      value: desk.pick(['None', 'Water, £6.20 a week', 'No']),
    });
  printSection(desk, desk.choose(['Your rent', 'About your home', 'Section C. Rent', 'Rent and landlord']), rentFields);
  const money: FormField[] = [];
  if (desk.chance(0.6)) money.push(field(EMPLOYER, sayText('employer', facts.employer)));
  if (desk.chance(0.3))
    money.push({
      label: 'Hours a week',
      question: 'How many hours do you work each week?',
      value: String(desk.int(8, 38)),
    });
  if (desk.chance(0.4))
    money.push({
      label: 'Savings',
      question: 'How much do you have in savings?',
      value: desk.pick(['see statement', '£350 or so', 'Under £6,000', '']),
    });
  money.push(...otherIncomeFields(desk));
  if (money.length > 0) printSection(desk, 'Work and money', money);
  if (desk.chance(0.35)) printSection(desk, desk.pick(['Payment', 'How we pay you', 'Bank details']), bankFields(desk));
  flow.paragraph(
    desk.choose([
      'I declare that the information on this form is true and complete. I will tell the council of any change.',
      'Declaration: I understand that I may be prosecuted if I give false information. The penalty can be £1,000 or more.',
      'I declare that what I have written is correct to the best of my knowledge.',
      'I have read this form and confirm that it is right.',
    ]),
    { size: flow.look.size * 0.9 },
  );
  flow.gap(1.2);
  const label = desk.choose(['Date', 'Date signed', 'Dated', 'Signed on']);
  const signed = day('signed-on', facts.signed);
  if (desk.chance(0.6))
    flow.row([
      { words: ['Signed: ', accountName(facts.person)], x: flow.left },
      { words: [label, ': ', signed], x: flow.left + flow.width * 0.62 },
    ]);
  else
    flow.lines([
      ['Signature of applicant  ', accountName(facts.person)],
      [`${label}  `, signed],
    ]);
  printOfficeUse(desk, facts.signed);
  printNotices(desk, facts.signed, 2);
  printFoot(desk);
  return onePaper(desk, 'application-form');
}

/** The amount is what is marked: how often it is due belongs to it where it stands behind. */
export function sayAmountEach(input: { field: string; amount: string; each: string; value: Mark['value'] }): Piece {
  return { text: `${input.amount}${input.each}`, mark: { field: input.field, value: input.value, entry: null } };
}

export { sayMoney };

/** One column for the applicant, one for the partner. */
function printBesidePartner(
  desk: Desk,
  { partner, person }: HousingFacts,
  own: { title: string; about: readonly FormField[] },
): void {
  if (!partner) return;
  const born = writeDate(`19${desk.int(55, 98)}-0${desk.int(1, 9)}-${desk.int(10, 28)}`, desk.period.date);
  const theirs = [`${partner.first} ${person.last}`, born, writeNationalInsurance(desk, makeNationalInsurance(desk))];
  desk.flow.line(own.title, { isBold: true });
  printTable(
    desk.flow,
    [
      { head: '', share: 2 },
      { head: desk.choose(['You', 'Applicant', 'Claimant']), share: 2.4 },
      { head: desk.choose(['Your partner', 'Partner', 'Spouse or partner']), share: 2.4 },
    ],
    own.about.map(({ label, value }, index): Words[] => [label, value as Words, theirs[index] ?? '']),
    desk.tableLook,
  );
  desk.flow.gap(0.8);
}

/** A partner has a name, a birth and a number of their own, none of which is the applicant's. */
function printPartner(desk: Desk, { partner, person }: HousingFacts, born: (value: Words) => FormField): void {
  if (!partner || !desk.chance(0.7)) return;
  const number = writeNationalInsurance(desk, makeNationalInsurance(desk));
  const fields: FormField[] = [
    {
      label: desk.choose(['Partner’s name', 'Name', 'Full name']),
      question: 'What is your partner’s name?',
      value: `${partner.first} ${person.last}`,
    },
    born(writeDate(`19${desk.int(55, 98)}-0${desk.int(1, 9)}-${desk.int(10, 28)}`, desk.period.date)),
    ...(desk.chance(0.7)
      ? [
          {
            label: desk.choose(['National Insurance number', 'NI number', 'NI No.']),
            question: 'What is their NI number?',
            value: number,
          },
        ]
      : []),
  ];
  printSection(
    desk,
    desk.choose(['Your partner', 'About your partner', 'Part 1b: Partner', 'Section B. Partner']),
    fields,
  );
}

function printHousehold(desk: Desk, facts: HousingFacts, people: (value: Words) => FormField): void {
  const { household, partner } = facts;
  const { composition, children } = household;
  const value = { type: 'household' as const, composition, children: children.length };
  const mark: Mark = { field: 'household', value, entry: null };
  const said = (text: string): Piece => ({ text, mark });
  const count = String(1 + (partner ? 1 : 0) + children.length);
  const childWords =
    children.length === 0
      ? desk.pick(['no children', 'no dependent children'])
      : children.length === 1
        ? '1 child'
        : desk.choose([
            `${children.length} children`,
            `${children.length} dependent children`,
            `${children.length} children under 16`,
          ]);
  const words = {
    single: desk.choose(['Single', 'Single person', 'Living alone', 'I live alone']),
    couple: desk.choose(['Couple', 'Married', 'Living with partner', 'I live with my partner']),
    lone_parent: desk.choose(['Lone parent', 'Single parent', 'One-parent family', 'Lone parent household']),
  }[composition];
  const way = desk.choose(['fields', 'sentence', 'table', 'ticks', 'one'] as const);
  const title = desk.choose([
    'People who live with you',
    'Your household',
    'Part 2: Household',
    'Who lives in the home',
  ]);
  const extra = desk.chance(0.5) ? [people(sayText('people-in-home', count))] : [];
  const born = (date: string): string => writeDate(date, desk.period.date);
  if (way === 'fields') {
    printSection(desk, title, [
      {
        label: desk.choose(['Household type', 'Status', 'Marital status', 'You are']),
        question: 'Do you live alone or with a partner?',
        value: said(words),
      },
      {
        label: desk.choose(['Children', 'Number of children', 'Dependent children', 'Children living with you']),
        question: 'How many children live with you?',
        value: said(children.length === 0 ? desk.pick(['0', 'None']) : String(children.length)),
      },
      ...(partner
        ? [
            {
              label: desk.choose(['Partner', 'Name of partner', 'Partner’s name']),
              question: 'What is your partner’s name?',
              value: accountName(partner),
            },
          ]
        : []),
      ...extra,
    ]);
  } else if (way === 'one')
    printSection(desk, title, [
      {
        label: desk.choose(['Household', 'Your household', 'Who lives with you']),
        question: 'Who lives in your home?',
        value: said(`${words}, ${childWords}`),
      },
      ...extra,
    ]);
  else if (way === 'sentence') {
    const names = children.map(({ name, born: date }) => `${name} (born ${born(date)})`).join(' and ');
    desk.flow.line(title, { isBold: true });
    desk.flow.paragraph(
      composition === 'single'
        ? said(desk.pick(['I live alone.', 'I live on my own and have no children.', 'Nobody else lives in the flat.']))
        : [
            said(
              composition === 'couple'
                ? `I live with my ${desk.pick(['partner', partner?.isWoman ? 'wife' : 'husband'])} ${partner?.first ?? ''}`
                : 'I live alone with my',
            ),
            ' ',
            said(
              children.length === 0
                ? 'and we have no children'
                : composition === 'couple'
                  ? `and our ${childWords}`
                  : childWords,
            ),
            names ? `, ${names}.` : '.',
          ],
    );
    desk.flow.gap(0.8);
  } else if (way === 'ticks') {
    const tick = (isOn: boolean) =>
      isOn ? desk.choose(['[X]', '[x]', '☒', 'X']) : desk.choose(['[ ]', '[ ]', '☐', '_']);
    const options = [
      ['I live alone', composition === 'single'],
      ['I have a partner', composition === 'couple'],
      ['I am a lone parent', composition === 'lone_parent'],
    ] as const;
    desk.flow.line(title, { isBold: true });
    for (const [text, isOn] of options)
      desk.flow.line(isOn ? [said(`${tick(true)} ${text}`)] : `${tick(false)} ${text}`);
    desk.flow.line([
      desk.choose(['Children living with you: ', 'How many children? ', 'Number of children: ']),
      said(String(children.length)),
    ]);
    desk.flow.gap(0.8);
  } else {
    const rows: Words[][] = [
      [accountName(facts.person), desk.pick(['Applicant', 'You', 'Self']), born(facts.born)],
      ...(partner
        ? [
            [
              accountName(partner),
              said(desk.pick(['Partner', partner.isWoman ? 'Wife' : 'Husband'])),
              born('1984-05-17'),
            ] as Words[],
          ]
        : []),
      ...children.map(({ name, born: date }): Words[] => [
        `${name} ${facts.person.last}`,
        said(desk.choose(['Son', 'Daughter', 'Child'])),
        born(date),
      ]),
    ];
    desk.flow.line(title, { isBold: true });
    // A single person's table has one row, which is what says so.
    if (rows.length === 1) rows[0] = [accountName(facts.person), said('Applicant'), born(facts.born)];
    printTable(
      desk.flow,
      [
        { head: 'Name', share: 3 },
        { head: desk.choose(['Relationship', 'Relation to you', 'Who']), share: 2 },
        { head: desk.choose(['Date of birth', 'DOB', 'Born']), share: 2 },
      ],
      rows,
      desk.tableLook,
    );
    desk.flow.gap(0.8);
  }
}
