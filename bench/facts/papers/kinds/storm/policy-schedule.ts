import type { FormField } from '../../blocks/fields';
import { makeContacts, printLetterhead } from '../../blocks/letterhead';
import { markLines, printFoot, printSection, sayPlainDate } from '../../blocks/section';
import { printNotices } from '../../blocks/small-print';
import { printTable } from '../../blocks/table';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import { fill, type Words } from '../../engine/words';
import { chooseAddressLine, chooseAddressLines, makeAddress } from '../../formats/addresses';
import { sayPeriod } from '../../formats/dates';
import { addDays } from '../../formats/days';
import { sayMoney, writeMoney } from '../../formats/money';
import { fillPattern } from '../../formats/numbers';
import { chooseFullName, sayText } from '../../formats/people';
import type { StormFacts } from './facts';

const NAME = [
  'Policyholder',
  'Name of policyholder',
  'The insured',
  'Insured',
  'Name of insured',
  'Policyholder(s)',
  'Named insured',
  'Your name',
  'Insured person',
] as const;
const POLICY = [
  'Policy number',
  'Policy No.',
  'Policy no',
  'Number of policy',
  'Policy reference',
  'Your policy number',
  'Policy ID',
  'Certificate number',
] as const;
const PROPERTY = [
  'Property insured',
  'Insured address',
  'Address insured',
  'The premises',
  'Risk address',
  'Insured property',
  'Home insured',
  'Situation',
] as const;
const PERIOD = [
  'Period of insurance',
  'Period of cover',
  'Policy period',
  'Insurance period',
  'Cover dates',
  'Term of cover',
  'Dates of cover',
  'Cover runs',
] as const;
const SUM = [
  'Buildings sum insured',
  'Buildings',
  'Sum insured: buildings',
  'Sum insured, buildings',
  'Rebuilding cost',
  'Buildings cover',
  'Buildings (rebuild value)',
  'Limit for buildings',
] as const;
const EXCESS = [
  'Storm excess',
  'Storm and flood excess',
  'Excess: storm',
  'Policy excess',
  'Compulsory excess',
  'Excess',
  'Excess for storm damage',
  'You pay first (storm)',
] as const;
const TITLES = [
  'Policy schedule',
  'HOME INSURANCE SCHEDULE',
  'Schedule of insurance',
  'Your policy schedule',
  'Renewal schedule',
  'Statement of insurance',
  'Certificate and schedule',
] as const;

/** A schedule written as a letter. */
const LETTERS = [
  'Thank you for insuring your home at {address} with us. Your policy {policy} is in the name of {name} and runs from {period}. Your buildings are insured for up to {sum}. For damage by storm you pay the first {excess} of each claim; for escape of water the first {other}.',
  'We are pleased to confirm cover for {name} under policy number {policy}. Property insured: {address}. Period of insurance: {period}. Buildings sum insured {sum}, storm excess {excess}. Subsidence carries an excess of {other}.',
  'Policy {policy}: we insure {name} for the house at {address}. The cover lasts from {period}. We would pay at most {sum} to rebuild it, less an excess of {excess} if a storm did the damage ({other} for all other causes).',
  'This letter is your schedule. Insured: {name}, {address}. Policy no. {policy}, in force from {period}. Limit for buildings {sum}. You bear {excess} of any storm damage and {other} of any theft.',
] as const;
/** Of schedules, so many are letters. */
const LETTER_SHARE = 0.1;

export function printPolicySchedule(desk: Desk, facts: StormFacts): PrintedPaper {
  const { flow } = desk;
  const style = desk.money('GBP');
  const money = (minor: number) => writeMoney({ minor, currency: 'GBP' }, style);
  printLetterhead(desk, {
    name: facts.insurer,
    lines: desk.chance(0.6) ? chooseAddressLines(desk)(makeAddress(desk)) : [],
    contact: makeContacts(desk, facts.insurer),
  });
  flow.line(desk.choose(TITLES), { isBold: true, size: flow.look.size * (1.3 + desk.next() * 0.5) });
  flow.gap(0.6);
  const isBlock = desk.chance(0.35);
  const name =
    facts.partner && desk.chance(0.7)
      ? `${facts.person.title} ${facts.person.first} ${facts.person.last} and ${facts.partner.title} ${facts.partner.first} ${facts.person.last}`
      : chooseFullName(desk)(facts.person);
  const about: FormField[] = [
    { label: desk.choose(POLICY), value: sayText('policy-number', facts.policyNumber) },
    { label: desk.choose(NAME), value: sayText('claimant-name', name) },
    {
      label: desk.choose(PROPERTY),
      value: isBlock
        ? markLines('property-address', chooseAddressLines(desk)(facts.address))
        : sayText('property-address', chooseAddressLine(desk)(facts.address)),
      isBlock,
    },
    {
      label: desk.choose(PERIOD),
      value: [
        sayPeriod({ field: 'period-of-insurance', ...facts.period, style: desk.period }),
        desk.chance(0.3) ? desk.pick([' (both dates inclusive)', ', both days included']) : '',
      ],
    },
  ];
  if (desk.chance(0.5))
    about.push({
      label: desk.pick(['Date issued', 'Schedule issued', 'Renewal date', 'Date printed']),
      value: sayPlainDate(desk, addDays(facts.period.from, desk.int(-30, 2))),
    });
  if (desk.chance(0.4))
    about.push({
      label: desk.pick(['Customer number', 'Client ref', 'Broker ref']),
      value: fillPattern(desk, '9999999'),
    });
  if (desk.chance(0.4)) about.push({ label: desk.pick(['Insurer', 'Underwritten by']), value: facts.insurer });
  const isLetter = desk.chance(LETTER_SHARE);
  if (!isLetter)
    printSection(
      desk,
      desk.pick(['Your details', 'The policy', 'Details of cover']),
      desk.chance(0.6) ? about : desk.shuffle(about),
    );

  const excess = () =>
    sayMoney({
      field: 'excess',
      money: { minor: facts.excessMinor, currency: 'GBP' },
      style: { ...style, dropsPence: desk.chance(0.7) || style.dropsPence },
    });
  const sum = () =>
    sayMoney({
      field: 'buildings-sum-insured',
      money: { minor: facts.sumInsuredMinor, currency: 'GBP' },
      style: { ...style, dropsPence: desk.chance(0.7) || style.dropsPence },
    });
  const other = (minor: number) => writeMoney({ minor, currency: 'GBP' }, { ...style, dropsPence: true });
  const contents = desk.int(20, 120) * 100_000;
  const otherExcesses: [string, number][] = [
    ['Escape of water', 35_000],
    ['Subsidence', 100_000],
    ['Accidental damage', 10_000],
    ['Theft', 15_000],
    ['Contents', 12_500],
    ['Voluntary excess', 7_500],
  ];
  const way = desk.choose(['fields', 'two tables', 'one table', 'cover table'] as const);
  if (isLetter) {
    flow.paragraph(
      fill(desk.choose(LETTERS), {
        address: sayText('property-address', chooseAddressLine(desk)(facts.address)),
        policy: sayText('policy-number', facts.policyNumber),
        name: sayText('claimant-name', name),
        period: sayPeriod({
          field: 'period-of-insurance',
          ...facts.period,
          style: { ...desk.wordyPeriod, join: '{a} to {b}' },
        }),
        sum: sum(),
        excess: excess(),
        other: other(45_000),
      }),
    );
  } else if (way === 'fields') {
    const cover: FormField[] = [
      { label: desk.choose(SUM), value: sum() },
      { label: 'Contents sum insured', value: other(contents) },
      { label: desk.choose(EXCESS), value: excess() },
      ...desk.sample(otherExcesses, desk.int(0, 3)).map(([label, minor]) => ({
        label: `${label} excess`.replace('excess excess', 'excess'),
        value: other(minor),
      })),
    ];
    printSection(desk, 'Cover', cover);
  } else if (way === 'cover table') {
    const rows: Words[][] = [
      ['Buildings', sum(), excess()],
      ['Contents', other(contents), other(12_500)],
      ...(desk.chance(0.6) ? [['Valuables', other(250_000), other(10_000)]] : []),
    ];
    printTable(
      flow,
      [
        { head: desk.choose(['Section', 'Cover', 'What is covered']), share: 2 },
        { head: desk.choose(['Sum insured', 'Limit', 'Insured for']), share: 1.4, isAmount: true },
        { head: desk.choose(['Storm excess', 'Excess', 'Excess (storm)']), share: 1.4, isAmount: true },
      ],
      rows,
      desk.tableLook,
    );
  } else {
    printTable(
      flow,
      [
        { head: desk.choose(['Section', 'Cover', 'Insured']), share: 3 },
        { head: desk.choose(['Sum insured', 'Limit', 'Amount']), share: 1.5, isAmount: true },
      ],
      [
        [desk.choose(SUM), sum()],
        ['Contents', other(contents)],
        ['Personal belongings', other(200_000)],
      ],
      desk.tableLook,
    );
    flow.gap(0.6);
    const excesses: Words[][] = desk.shuffle([
      [desk.choose(EXCESS.filter((label) => /storm/i.test(label))), excess()],
      ...desk.sample(otherExcesses, desk.int(1, 4)).map(([label, minor]): Words[] => [label, other(minor)]),
    ]);
    printTable(
      flow,
      [
        { head: desk.choose(['Excesses', 'Cause', 'You pay the first part of each claim']), share: 3 },
        { head: desk.choose(['Excess', 'Amount', '£']), share: 1.5, isAmount: true },
      ],
      excesses,
      desk.tableLook,
    );
  }
  flow.gap(0.7);
  const premium = desk.int(14_000, 62_000);
  const premiumLines = [
    `Annual premium ${money(premium)} including insurance premium tax at 12%.`,
    `Premium: ${money(premium)}. By direct debit in 12 instalments of ${money(Math.round(premium / 12))}.`,
    `You have chosen to pay ${money(Math.round(premium / 12))} a month.`,
  ];
  if (desk.chance(0.75)) flow.paragraph(desk.choose(premiumLines));
  if (desk.chance(0.5))
    flow.paragraph(
      `Endorsements: ${desk.pick(['H12 flat roof', 'E04 no cover for fences', 'none'])}. Flat roofs are to be inspected every ${desk.int(2, 5)} years. The most we pay for alternative accommodation is ${other(2_500_000)}.`,
      { size: flow.look.size * 0.9 },
    );
  if (desk.chance(0.5))
    flow.paragraph(
      `${facts.insurer} is authorised under firm reference number ${fillPattern(desk, '999999')}. Registered in England no. ${fillPattern(desk, '09999999')}. To make a claim call ${fillPattern(desk, '0800 999999')}.`,
      { size: flow.look.size * 0.75 },
    );
  printNotices(desk, facts.period.from);
  printFoot(desk);
  return onePaper(desk, 'policy-schedule');
}
