import { makeContacts, printLetterhead, printReceiver } from '../../blocks/letterhead';
import { printFoot } from '../../blocks/section';
import { printSums } from '../../blocks/sums';
import { printTable } from '../../blocks/table';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import type { Words } from '../../engine/words';
import { makeCityAddress } from '../../formats/addresses';
import { sayDate, writeDate } from '../../formats/dates';
import { addDays, daysBetween } from '../../formats/days';
import { sayMoney, writeBare, writeMoney } from '../../formats/money';
import { fillPattern } from '../../formats/numbers';
import { chooseShortName, sayText } from '../../formats/people';
import { labelOf } from './claim-form';
import type { TravelFacts } from './facts';

export function printHotelInvoice(desk: Desk, facts: TravelFacts): PrintedPaper {
  const { flow } = desk;
  const cost = facts.costs.find(({ kind }) => kind === 'hotel');
  if (!cost) throw new Error('A trip has a hotel.');
  const { currency } = cost;
  const style = { ...desk.money(currency), dropsPence: false };
  const nights = daysBetween(facts.from, facts.to);
  const total = (isBare = false) =>
    sayMoney({ field: 'hotel-total', money: { minor: cost.minor, currency }, style, isBare });
  printLetterhead(desk, {
    name: facts.hotel,
    lines: makeCityAddress(desk, facts.city),
    contact: makeContacts(desk, facts.hotel),
  });
  const name = chooseShortName(desk)(facts.person);
  const isLetter = desk.chance(0.5);
  if (isLetter)
    printReceiver(desk, [sayText('claimant-name', name), facts.office, ...makeCityAddress(desk, facts.home)]);
  flow.line(labelOf(desk, 'invoice'), { isBold: true, size: flow.look.size * 1.5 });
  desk.printFields([
    { label: labelOf(desk, 'number'), value: fillPattern(desk, desk.pick(['9999/99', '999999', 'AA-99999'])) },
    { label: labelOf(desk, 'date'), value: writeDate(facts.to, desk.period.date) },
    ...(isLetter ? [] : [{ label: labelOf(desk, 'guest'), value: sayText('claimant-name', name) }]),
    { label: labelOf(desk, 'room'), value: String(desk.int(101, 620)) },
    { label: labelOf(desk, 'checkIn'), value: sayDate({ field: 'check-in-date', date: facts.from, style: desk.date }) },
    { label: labelOf(desk, 'checkOut'), value: writeDate(facts.to, desk.period.date) },
  ]);
  flow.gap(0.6);
  const tax = Math.min(Math.round(cost.minor * 0.03), 2_000);
  const breakfast = desk.chance(0.6) ? Math.round(cost.minor * 0.1) : 0;
  const rooms = cost.minor - tax - breakfast;
  const each = Math.floor(rooms / nights);
  const extras: [string, number][] = [
    ...(breakfast > 0 ? [[labelOf(desk, 'breakfast'), breakfast] as [string, number]] : []),
    [labelOf(desk, 'cityTax'), tax],
  ];
  const room = labelOf(desk, 'room');
  const bare = (minor: number) => writeBare(minor, style);
  const head = {
    what: labelOf(desk, 'costHead'),
    amount: desk.chance(0.5)
      ? `${labelOf(desk, 'amountHead').replace(/ ?\(?EUR\)?/, '')} ${currency}`.trim()
      : currency,
    date: labelOf(desk, 'date').split(' ')[0] ?? '',
  };
  if (desk.choose(['nightly', 'sum', 'nightly'] as const) === 'nightly') {
    const rows: Words[][] = Array.from({ length: nights }, (_, night) => [
      writeDate(addDays(facts.from, night), desk.period.date),
      room,
      bare(night === 0 ? rooms - each * (nights - 1) : each),
    ]);
    rows.push(...extras.map(([label, minor]): Words[] => [writeDate(facts.to, desk.period.date), label, bare(minor)]));
    printTable(
      flow,
      [
        { head: head.date, share: 1.6 },
        { head: head.what, share: 3.5 },
        { head: head.amount, share: 1.4, isAmount: true },
      ],
      rows,
      desk.tableLook,
    );
  } else {
    printTable(
      flow,
      [
        { head: head.what, share: 3.5 },
        { head: '', share: 0.7 },
        { head: '', share: 1.4, isAmount: true },
        { head: head.amount, share: 1.4, isAmount: true },
      ],
      [
        [room, String(nights), bare(each), bare(rooms)],
        ...extras.map(([label, minor]): Words[] => [label, '1', bare(minor), bare(minor)]),
      ],
      desk.tableLook,
    );
  }
  flow.gap(0.5);
  const rate = desk.pick([7, 10, 12, 20]);
  const net = Math.round(cost.minor / (1 + rate / 100));
  const money = (minor: number) => writeMoney({ minor, currency }, style);
  const vat = labelOf(desk, 'vat');
  const sums: [string, Words][] = desk.chance(0.6)
    ? [
        [labelOf(desk, 'net'), money(net)],
        [`${vat} ${rate}%`, money(cost.minor - net)],
      ]
    : [];
  const paid: [string, Words][] = desk.chance(0.35)
    ? [
        [labelOf(desk, 'card'), desk.chance(0.5) ? `-${money(cost.minor)}` : money(cost.minor)],
        [labelOf(desk, 'balance'), money(0)],
      ]
    : [];
  printSums(desk, [...sums, [labelOf(desk, 'hotelTotal'), total()], ...paid]);
  if (desk.chance(0.3)) {
    flow.gap(0.5);
    printTable(
      flow,
      [
        { head: `${vat} %`, share: 1 },
        { head: labelOf(desk, 'net'), share: 1.4, isAmount: true },
        { head: vat, share: 1.4, isAmount: true },
      ],
      [[`${rate}`, bare(net), bare(cost.minor - net)]],
      desk.tableLook,
    );
  }
  flow.gap(0.5);
  if (paid.length === 0 && desk.chance(0.6))
    flow.line([`${labelOf(desk, 'card')} VISA **** ${desk.int(1_000, 9_999)}  `, money(cost.minor)]);
  if (currency !== 'EUR' && desk.chance(0.8))
    flow.line(
      `${desk.language === 'en' ? 'Charged' : 'EUR'}: ${writeMoney({ minor: cost.chargedMinor, currency: 'EUR' }, { ...desk.money('EUR'), dropsPence: false })}`,
    );
  flow.line(labelOf(desk, 'thanks'));
  if (desk.chance(0.6))
    flow.line(
      `${vat} ${fillPattern(desk, 'DE999999999')}   ${desk.pick(['IBAN', 'Tel.'])} ${desk.int(100_000, 999_999)}`,
      { size: flow.look.size * 0.8 },
    );
  printFoot(desk);
  return onePaper(desk, 'hotel-invoice');
}
