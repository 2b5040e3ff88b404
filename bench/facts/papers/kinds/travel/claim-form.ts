import type { FormField } from '../../blocks/fields';
import { printFoot, printSection } from '../../blocks/section';
import { printOfficeUse } from '../../blocks/small-print';
import { printSums } from '../../blocks/sums';
import { printTable } from '../../blocks/table';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import type { Piece, Words } from '../../engine/words';
import { sayDate, sayPeriod, writeDate } from '../../formats/dates';
import { sayMoney, writeBare, writeMoney } from '../../formats/money';
import { writeIban } from '../../formats/numbers';
import { chooseFullName, sayText } from '../../formats/people';
import { PURPOSES } from '../../stock/purposes';
import type { Cost, CostKind, TravelFacts } from './facts';
import { TRAVEL_LABELS, type TravelLabel } from './labels';

export const labelOf = (desk: Desk, label: TravelLabel): string =>
  desk.choose<string>(TRAVEL_LABELS[label][desk.language]);

const FARE = {
  en: ['Train ticket', 'Flight', 'Return fare', 'Rail fare'],
  de: ['Bahnfahrt', 'Flug'],
  fr: ['Billet de train', 'Vol'],
  es: ['Billete de tren', 'Vuelo'],
  it: ['Biglietto treno', 'Volo'],
  pt: ['Bilhete de comboio', 'Voo'],
  pl: ['Bilet kolejowy', 'Lot'],
  nl: ['Treinkaartje', 'Vlucht'],
} as const;
const HOTEL = {
  en: ['Hotel', 'Accommodation'],
  de: ['Hotel', 'Übernachtung'],
  fr: ['Hôtel'],
  es: ['Hotel', 'Alojamiento'],
  it: ['Hotel', 'Pernottamento'],
  pt: ['Hotel', 'Alojamento'],
  pl: ['Hotel', 'Nocleg'],
  nl: ['Hotel', 'Overnachting'],
} as const;

export function describeCost(desk: Desk, kind: CostKind): string {
  if (kind === 'fare') return desk.pick<string>(FARE[desk.language]);
  if (kind === 'hotel') return desk.pick<string>(HOTEL[desk.language]);
  return desk.pick<string>(TRAVEL_LABELS[kind][desk.language]);
}

export function purposeOf(desk: Desk, facts: TravelFacts): string {
  return desk.language === 'en' ? facts.purpose : desk.pick(PURPOSES[desk.language]);
}

export function printExpenseForm(desk: Desk, facts: TravelFacts): PrintedPaper {
  const { flow } = desk;
  const style = { ...desk.money('EUR'), dropsPence: false };
  const label = (name: TravelLabel): string => labelOf(desk, name);
  const field = (name: TravelLabel, value: FormField['value']): FormField => ({ label: label(name), value });
  flow.line(facts.office, { size: flow.look.size * 1.1 });
  flow.line(label('formTitle'), { isBold: true, size: flow.look.size * (1.3 + desk.next() * 0.6) });
  flow.gap(0.6);
  const about: FormField[] = [
    field('traveller', sayText('claimant-name', chooseFullName(desk)(facts.person))),
    field('staff', sayText('staff-number', facts.staffNumber)),
    ...(desk.chance(0.75) ? [field('costCentre', sayText('cost-centre', facts.costCentre))] : []),
    field('purpose', sayText('purpose-of-trip', purposeOf(desk, facts))),
    field(
      'destination',
      sayText('destination', desk.chance(0.7) ? facts.city.name : `${facts.city.name} (${facts.city.country})`),
    ),
    field('dates', sayPeriod({ field: 'dates-of-travel', from: facts.from, to: facts.to, style: desk.period })),
  ];
  printSection(
    desk,
    desk.language === 'en' ? desk.pick(['The traveller', 'Part A', 'Trip']) : '1.',
    desk.chance(0.65) ? about : desk.shuffle(about),
  );
  printCosts(desk, facts, style);
  flow.gap(0.4);
  const total = sayMoney({ field: 'amount-claimed', money: { minor: facts.claimedMinor, currency: 'EUR' }, style });
  const isBare = desk.chance(0.2);
  const bare = sayMoney({
    field: 'amount-claimed',
    money: { minor: facts.claimedMinor, currency: 'EUR' },
    style,
    isBare: true,
  });
  const sums: [string, Words][] = isBare ? [[`${label('claimed')} (EUR)`, bare]] : [[label('claimed'), total]];
  if (desk.chance(0.25))
    sums.unshift([desk.language === 'en' ? 'Advance received' : '-', writeMoney({ minor: 0, currency: 'EUR' }, style)]);
  if (desk.chance(0.5)) printSums(desk, sums);
  else desk.printFields([{ label: label('claimed'), value: total }]);
  flow.gap(0.5);
  desk.printFields(
    [
      field('iban', sayText('iban', writeIban(desk, facts.iban))),
      ...(desk.chance(0.5) ? [{ label: 'BIC', value: desk.pick(['MARKDEF1100', 'BNPAFRPPXXX', 'INGBNL2A']) }] : []),
    ].map(markIban(facts.iban)),
  );
  flow.gap(0.6);
  flow.paragraph(label('certify'), { size: flow.look.size * 0.92 });
  flow.gap(1.2);
  const signed = sayDate({ field: 'signed-on', date: facts.signed, style: desk.date });
  const name = `${facts.person.first.charAt(0)}. ${facts.person.last}`;
  if (desk.chance(0.6))
    flow.row([
      { words: [`${label('signature')}: `, name], x: flow.left },
      { words: [`${label('signed')}: `, signed], x: flow.left + flow.width * 0.58 },
    ]);
  else
    flow.lines([
      [`${label('signature')}  `, name],
      [`${label('signed')}  `, signed],
    ]);
  if (desk.chance(0.3)) flow.line(desk.language === 'en' ? `Approved for payment: ______   Date: ______` : '______');
  if (desk.language === 'en') printOfficeUse(desk, facts.signed);
  printFoot(desk);
  return onePaper(desk, 'expense-claim-form');
}

/** An IBAN's value has no blanks, however it is printed. */
const markIban =
  (iban: string) =>
  (field: FormField): FormField => {
    const { value } = field;
    if (typeof value === 'string' || !('text' in value) || value.mark?.field !== 'iban') return field;
    return { ...field, value: { text: value.text, mark: { ...value.mark, value: { type: 'text', text: iban } } } };
  };

/** What each cost is claimed as: in euros, whatever the receipt says. */
export function sayCost(
  cost: Cost,
  description: string,
  entry: string,
  field: string,
): (text: string, role: NonNullable<Piece['role']>) => Piece {
  const mark = {
    field,
    value: {
      type: 'line' as const,
      description,
      minor: cost.chargedMinor,
      currency: 'EUR',
      date: cost.date,
      charged: null,
    },
    entry,
  };
  return (text, role) => ({ text, mark, role });
}

function printCosts(desk: Desk, facts: TravelFacts, style: Parameters<typeof writeBare>[1]): void {
  const { flow } = desk;
  const hasForeign = facts.costs.some(({ currency }) => currency !== 'EUR');
  const rows = facts.costs.map((cost, index) => {
    const description = describeCost(desk, cost.kind);
    const say = sayCost(cost, description, `cost-line-${index + 1}`, 'cost-lines');
    return {
      cost,
      date: say(writeDate(cost.date, desk.period.date), 'date'),
      words: say(description, 'description'),
      amount: say(writeBare(cost.chargedMinor, style), 'amount'),
      withSign: say(writeMoney({ minor: cost.chargedMinor, currency: 'EUR' }, style), 'amount'),
    };
  });
  const way = desk.choose(['dated', 'numbered', 'plain', 'foreign', 'undated'] as const);
  const heads = {
    what: labelOf(desk, 'costHead'),
    amount: labelOf(desk, 'amountHead'),
    date: TRAVEL_LABELS.date[desk.language][0],
  };
  if (way === 'plain') {
    for (const { date, words, withSign } of rows)
      flow.row([
        { words: [date, '  ', words], x: flow.left },
        { words: withSign, x: flow.right, align: 'right' },
      ]);
  } else if (way === 'foreign' && hasForeign) {
    printTable(
      flow,
      [
        { head: heads.date, share: 1.4 },
        { head: heads.what, share: 3.2 },
        { head: desk.language === 'en' ? 'Paid' : '', share: 1.6, isAmount: true },
        { head: heads.amount, share: 1.4, isAmount: true },
      ],
      rows.map(({ cost, date, words, amount }) => [
        date,
        words,
        cost.currency === 'EUR' ? '' : `${writeBare(cost.minor, style)} ${cost.currency}`,
        amount,
      ]),
      desk.tableLook,
    );
  } else if (way === 'undated')
    printTable(
      flow,
      [
        { head: heads.what, share: 4 },
        { head: heads.amount, share: 1.5, isAmount: true },
      ],
      rows.map(({ words, amount }) => [words, amount]),
      desk.tableLook,
    );
  else
    printTable(
      flow,
      [
        ...(way === 'numbered' ? [{ head: desk.language === 'en' ? 'No.' : 'Nr', share: 0.6 }] : []),
        { head: heads.date, share: 1.5 },
        { head: heads.what, share: 4 },
        { head: heads.amount, share: 1.5, isAmount: true },
      ],
      rows.map(({ date, words, amount }, index) => [
        ...(way === 'numbered' ? [String(index + 1)] : []),
        date,
        words,
        amount,
      ]),
      desk.tableLook,
    );
}
