import type { FormField } from '../../blocks/fields';
import { printSection } from '../../blocks/section';
import { printTable } from '../../blocks/table';
import type { Desk } from '../../engine/paper';
import type { Mark, Piece, Words } from '../../engine/words';
import { writeDate } from '../../formats/dates';
import { makeNationalInsurance, writeNationalInsurance } from '../../formats/numbers';
import { accountName, sayText } from '../../formats/people';
import type { HousingFacts } from './facts';

/** One column for the applicant, one for the partner. */
export function printBesidePartner(
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
export function printPartner(desk: Desk, { partner, person }: HousingFacts, born: (value: Words) => FormField): void {
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

export function printHousehold(desk: Desk, facts: HousingFacts, people: (value: Words) => FormField): void {
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
