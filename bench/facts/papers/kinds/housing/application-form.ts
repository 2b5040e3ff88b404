import type { FormField } from '../../blocks/fields';
import { type Labels, makeField, makeMoneyField } from '../../blocks/labels';
import { markLines, printFoot, printSection } from '../../blocks/section';
import { bankFields, otherIncomeFields, printNotices, printOfficeUse } from '../../blocks/small-print';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import type { Mark, Piece } from '../../engine/words';
import { chooseAddressLine, chooseAddressLines } from '../../formats/addresses';
import { sayDate, withFullYear } from '../../formats/dates';
import { writeMoney } from '../../formats/money';
import { makeLandline, writeNationalInsurance } from '../../formats/numbers';
import { accountName, chooseFullName, sayText } from '../../formats/people';
import { BRITISH_TOWNS } from '../../stock/places';
import { ADDRESS, BORN, EMPLOYER, FROM, LANDLORD, NAME, NI, PEOPLE, PHONE, RENT, TITLES } from './application-labels';
import type { HousingFacts } from './facts';
import { printBesidePartner, printHousehold, printPartner } from './household';

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
