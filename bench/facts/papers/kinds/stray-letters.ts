import { closingOf, openingOf, plainDate, printLetterDate } from '../blocks/letter';
import { makeContacts, printLetterhead, printReceiver } from '../blocks/letterhead';
import { printTable } from '../blocks/table';
import type { Desk } from '../engine/paper';
import { chooseAddressLines, makeAddress } from '../formats/addresses';
import { writeDate } from '../formats/dates';
import { addDays } from '../formats/days';
import { writeBare, writeMoney } from '../formats/money';
import { fillPattern, makeLandline } from '../formats/numbers';
import { accountName, makePerson } from '../formats/people';
import { FIRM_NAMES } from '../stock/firms';

/** Papers that look official, carry names, amounts, dates and references, and are no evidence of the three case types. */
export const OFFICIAL_STRAYS = [
  'energy bill',
  'appointment',
  'school',
  'fine',
  'delivery',
  'phone bill',
  'pension',
  'subscription',
  'job',
  'water',
  'warranty',
  'car insurance',
] as const;
export type OfficialStray = (typeof OFFICIAL_STRAYS)[number];

export function printOfficialStray(desk: Desk, way: OfficialStray): void {
  const { flow } = desk;
  const person = makePerson(desk);
  const day = addDays('2024-02-10', desk.int(0, 1_000));
  const style = desk.money('GBP');
  const money = (minor: number): string => writeMoney({ minor, currency: 'GBP' }, style);
  const later = (days: number): string => writeDate(addDays(day, days), desk.period.date);
  const letter = (sender: string, subject: string, words: readonly string[]): void => {
    printLetterhead(desk, {
      name: sender,
      lines: chooseAddressLines(desk)(makeAddress(desk)),
      contact: makeContacts(desk, sender),
    });
    printReceiver(desk, [`${person.title} ${accountName(person)}`, ...chooseAddressLines(desk)(makeAddress(desk))]);
    printLetterDate(desk, plainDate(desk, day));
    if (desk.chance(0.6))
      flow.line(
        `${desk.pick(['Our ref', 'Reference', 'Account number', 'Customer number'])}: ${fillPattern(desk, 'AA9999999')}`,
      );
    flow.line(openingOf(desk, accountName(person)));
    flow.gap(0.5);
    flow.line(subject, { isBold: true });
    flow.gap(0.5);
    for (const text of words) {
      flow.paragraph(text);
      flow.gap(0.4);
    }
    flow.gap();
    flow.line(closingOf(desk));
  };
  const firm = desk.pick(FIRM_NAMES);
  const bill = (sender: string, title: string, rows: readonly (readonly [string, number])[]): void => {
    printLetterhead(desk, { name: sender, lines: [], contact: makeContacts(desk, sender) });
    printReceiver(desk, [`${person.title} ${accountName(person)}`, ...chooseAddressLines(desk)(makeAddress(desk))]);
    flow.line(title, { isBold: true, size: flow.look.size * 1.4 });
    desk.printFields([
      { label: 'Account number', value: fillPattern(desk, '9999 9999 9999') },
      { label: desk.choose(['Bill date', 'Date of bill', 'Date']), value: later(0) },
      { label: desk.choose(['Billing period', 'Period', 'For the period']), value: `${later(-91)} to ${later(-1)}` },
    ]);
    flow.gap();
    printTable(
      flow,
      [
        { head: 'Charges', share: 3 },
        { head: 'Amount', share: 1, isAmount: true },
      ],
      rows.map(([label, minor]) => [label, writeBare(minor, style)]),
      desk.tableLook,
    );
    flow.paragraph(
      `Total due by ${later(14)}: ${money(rows.reduce((sum, [, minor]) => sum + minor, 0))}. Paid by direct debit.`,
    );
  };
  switch (way) {
    case 'energy bill':
      bill(`${firm} Energy`, 'Your electricity bill', [
        ['Standing charge', desk.int(2_000, 4_000)],
        [`${desk.int(300, 1_200)} kWh at 24.5p`, desk.int(6_000, 22_000)],
        ['VAT at 5%', desk.int(400, 900)],
      ]);
      break;
    case 'phone bill':
      bill(`${firm} Mobile`, 'Your bill', [
        ['Monthly plan', desk.int(900, 3_500)],
        ['Calls abroad', desk.int(0, 900)],
        ['VAT 20%', desk.int(200, 700)],
      ]);
      break;
    case 'water':
      bill(`${firm} Water`, 'Water and sewerage charges', [
        ['Water', desk.int(9_000, 21_000)],
        ['Sewerage', desk.int(9_000, 24_000)],
      ]);
      break;
    case 'appointment':
      letter(`${firm} Hospital`, 'Your appointment', [
        `An appointment has been made for you on ${plainDate(desk, addDays(day, 20))} at ${desk.int(9, 16)}:${desk.pick(['00', '20', '45'])} in Clinic ${desk.int(1, 9)}.`,
        `If you cannot come, please call ${makeLandline(desk)}. NHS number ${fillPattern(desk, '999 999 9999')}.`,
      ]);
      break;
    case 'school':
      letter(`${firm} Primary School`, 'Year 5 trip to the coast', [
        `The children will visit the coast on ${plainDate(desk, addDays(day, 30))}. The cost is ${money(desk.int(8, 30) * 100)} a child.`,
        'Please return the slip by Friday. Packed lunches may be ordered from the kitchen.',
      ]);
      break;
    case 'fine':
      letter(`${firm} Parking`, 'Parking charge notice', [
        `Vehicle ${fillPattern(desk, 'AA99 AAA')} was parked without a valid ticket on ${later(-4)}. The charge is ${money(10_000)}, or ${money(6_000)} if paid within 14 days.`,
        `Notice number ${fillPattern(desk, '99999999')}.`,
      ]);
      break;
    case 'pension':
      letter(`${firm} Pensions`, 'Your annual statement', [
        `At ${plainDate(desk, addDays(day, -60))} the value of your fund was ${money(desk.int(8_000, 90_000) * 100)}.`,
        `Your normal retirement date is ${plainDate(desk, addDays(day, 6_000))}. Contributions in the year: ${money(desk.int(600, 4_000) * 100)}.`,
      ]);
      break;
    case 'subscription':
      letter(`${firm} Magazine`, 'Your subscription is about to end', [
        `Renew before ${later(21)} for ${money(desk.int(24, 90) * 100)} a year and receive a free tote bag.`,
        `Subscriber ${fillPattern(desk, 'S-999999')}.`,
      ]);
      break;
    case 'job':
      letter(`${firm} Recruitment`, 'Your application', [
        `Thank you for coming to the interview on ${plainDate(desk, addDays(day, -6))}. We regret that we cannot offer you the post.`,
        'We wish you well and will keep your details for six months.',
      ]);
      break;
    case 'warranty':
      letter(`${firm} Appliances`, 'Guarantee certificate', [
        `Your washing machine, serial number ${fillPattern(desk, 'WM9999999')}, is guaranteed until ${plainDate(desk, addDays(day, 730))}.`,
        `Price paid: ${money(desk.int(220, 690) * 100)}. The first ${money(2_500)} of each repair is yours to pay.`,
      ]);
      break;
    case 'car insurance':
      letter(`${firm} Motor`, 'Your car insurance renewal', [
        `Your cover for ${fillPattern(desk, 'AA99 AAA')} ends on ${later(25)}. The premium for the next year is ${money(desk.int(260, 900) * 100)}.`,
        'No claims discount: 6 years. You do not need to do anything if you are happy with this price.',
      ]);
      break;
    default:
      flow.line(`${firm} Deliveries`, { isBold: true, size: flow.look.size * 1.5 });
      flow.line('Delivery note');
      desk.printFields([
        { label: 'Order', value: fillPattern(desk, '999-9999999') },
        { label: 'Deliver to', value: accountName(person) },
        { label: 'Date', value: later(0) },
        { label: 'Parcels', value: String(desk.int(1, 4)) },
      ]);
      flow.gap();
      printTable(
        flow,
        [
          { head: 'Item', share: 3 },
          { head: 'Qty', share: 1 },
        ],
        [
          ['Garden hose 15 m', '1'],
          ['Socket set', '1'],
          ['Paint, white 5 l', '2'],
        ],
        desk.tableLook,
      );
  }
}
