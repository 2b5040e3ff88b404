import { printFoot } from '../../blocks/section';
import { printSums } from '../../blocks/sums';
import { printTable } from '../../blocks/table';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import { fill, type Words } from '../../engine/words';
import { sayDate, writeDate } from '../../formats/dates';
import { addDays } from '../../formats/days';
import { sayMoney, writeMoney } from '../../formats/money';
import { fillPattern } from '../../formats/numbers';
import { choosePassengerName, sayText } from '../../formats/people';
import { labelOf } from './claim-form';
import type { TravelFacts } from './facts';

const MAILS = [
  'Dear {name}, thank you for booking with us. Your booking reference is {booking}. You leave {from} on {date} at {time} and return from {to} on {back}. The total price is {total}, charged to your card.',
  'Your booking {booking} is confirmed. Passenger: {name}. Outward: {date}, {time}, {from} to {to}. Return: {back}. Total paid: {total}.',
  'Hello {name}! Here is your ticket from {from} to {to} on {date}, back on {back}. Booking code {booking}. We have received {total}.',
  'Booking {booking} for {name}: {from} - {to}, departing {date} ({time}), returning {back}. Fare {total} including all taxes.',
] as const;

export function printTicket(desk: Desk, facts: TravelFacts): PrintedPaper {
  const { flow } = desk;
  const style = { ...desk.money('EUR'), dropsPence: false };
  const fare = facts.costs.find(({ kind }) => kind === 'fare');
  if (!fare) throw new Error('A trip has a fare.');
  const time = () => `${String(desk.int(5, 21)).padStart(2, '0')}:${String(desk.int(0, 59)).padStart(2, '0')}`;
  const number = facts.isFlight
    ? fillPattern(desk, 'AA 9999')
    : `${desk.pick(['ICE', 'IC', 'TGV', 'RE', 'EC', 'AVE', 'FR'])} ${desk.int(10, 9_700)}`;
  const departs = () => sayDate({ field: 'departure-date', date: facts.from, style: desk.date });
  const back = writeDate(facts.to, desk.period.date);
  flow.line(facts.carrier, { isBold: true, size: flow.look.size * 1.5 });
  flow.line(labelOf(desk, 'ticketTitle'), { size: flow.look.size * 1.25 });
  flow.gap(0.5);
  const head = [
    { label: labelOf(desk, 'booking'), value: sayText('booking-reference', facts.bookingReference) },
    { label: labelOf(desk, 'passenger'), value: sayText('claimant-name', choosePassengerName(desk)(facts.person)) },
    ...(desk.chance(0.6)
      ? [{ label: labelOf(desk, 'issued'), value: writeDate(addDays(facts.from, -desk.int(3, 50)), desk.period.date) }]
      : []),
    ...(desk.chance(0.3)
      ? [{ label: desk.language === 'en' ? 'Ticket number' : 'E-ticket', value: fillPattern(desk, '999-9999999999') }]
      : []),
  ];
  const total = sayMoney({ field: 'fare', money: { minor: fare.minor, currency: 'EUR' }, style });
  const taxes = Math.round(fare.minor * 0.18);
  const way = desk.choose([
    'fields',
    'table',
    'legs',
    'card',
    ...(desk.language === 'en' ? (['mail'] as const) : []),
    'plain',
  ] as const);
  if (way === 'mail') {
    flow.paragraph(
      fill(desk.choose(MAILS), {
        date: departs(),
        back,
        from: facts.home.name,
        to: facts.city.name,
        total,
        time: time(),
        booking: sayText('booking-reference', facts.bookingReference),
        name: sayText('claimant-name', choosePassengerName(desk)(facts.person)),
      }),
    );
  } else if (way === 'plain') {
    flow.lines([
      [`${facts.home.name} - ${facts.city.name}  `, departs(), `  ${time()}`],
      `${facts.city.name} - ${facts.home.name}  ${back}  ${time()}`,
      sayText('claimant-name', choosePassengerName(desk)(facts.person)),
      [`${labelOf(desk, 'booking')} `, sayText('booking-reference', facts.bookingReference)],
      [`${labelOf(desk, 'fare')} `, total],
    ]);
  } else if (way === 'fields') {
    desk.printFields([
      ...head,
      { label: labelOf(desk, 'departure'), value: [departs(), `, ${time()} ${facts.home.name}`] },
      { label: labelOf(desk, 'returning'), value: `${back}, ${time()} ${facts.city.name}` },
      { label: labelOf(desk, 'fare'), value: total },
    ]);
  } else {
    desk.printFields(head);
    flow.gap(0.6);
    if (way === 'table') {
      const names = {
        en: ['From', 'To', 'Date', 'Dep.', 'Arr.'],
        de: ['Von', 'Nach', 'Datum', 'Ab', 'An'],
        fr: ['De', 'À', 'Date', 'Départ', 'Arrivée'],
        es: ['Origen', 'Destino', 'Fecha', 'Salida', 'Llegada'],
        it: ['Da', 'A', 'Data', 'Partenza', 'Arrivo'],
        pt: ['De', 'Para', 'Data', 'Partida', 'Chegada'],
        pl: ['Z', 'Do', 'Data', 'Odjazd', 'Przyjazd'],
        nl: ['Van', 'Naar', 'Datum', 'Vertrek', 'Aankomst'],
      }[desk.language];
      const rows: Words[][] = [
        [number, facts.home.name, facts.city.name, departs(), time(), time()],
        [number, facts.city.name, facts.home.name, back, time(), time()],
      ];
      printTable(
        flow,
        [
          { head: facts.isFlight ? 'Flight' : '', share: 1.2 },
          ...names.map((name, index) => ({ head: name, share: index === 2 ? 2 : 1.4 })),
        ],
        rows,
        desk.tableLook,
        flow.look.size * 0.95,
      );
    } else if (way === 'legs') {
      flow.line([`${labelOf(desk, 'departure')}: `, departs()], { isBold: desk.chance(0.5) });
      flow.line(`${time()} ${facts.home.name} - ${time()} ${facts.city.name}   ${number}`);
      flow.line(`${labelOf(desk, 'returning')}: ${back}`);
      flow.line(`${time()} ${facts.city.name} - ${time()} ${facts.home.name}   ${number}`);
    } else {
      flow.row([
        { words: facts.home.name.toUpperCase(), x: flow.left, isBold: true },
        { words: facts.city.name.toUpperCase(), x: flow.left + flow.width * 0.5, isBold: true },
      ]);
      flow.row([
        { words: labelOf(desk, 'departure'), x: flow.left, size: flow.look.size * 0.8 },
        { words: labelOf(desk, 'carriage'), x: flow.left + flow.width * 0.4, size: flow.look.size * 0.8 },
        { words: facts.isFlight ? 'Gate' : 'Class', x: flow.left + flow.width * 0.7, size: flow.look.size * 0.8 },
      ]);
      flow.row([
        { words: [departs(), `  ${time()}`], x: flow.left },
        { words: `${desk.int(1, 24)}`, x: flow.left + flow.width * 0.4 },
        { words: desk.pick(['2', 'B12', '1']), x: flow.left + flow.width * 0.7 },
      ]);
    }
    flow.gap(0.6);
    const sums: [string, Words][] = desk.chance(0.5)
      ? [
          [
            desk.language === 'en' ? 'Base fare' : labelOf(desk, 'net'),
            writeMoney({ minor: fare.minor - taxes, currency: 'EUR' }, style),
          ],
          [
            desk.language === 'en' ? 'Taxes and fees' : labelOf(desk, 'vat'),
            writeMoney({ minor: taxes, currency: 'EUR' }, style),
          ],
        ]
      : [];
    if (desk.chance(0.5)) printSums(desk, [...sums, [labelOf(desk, 'fare'), total]]);
    else
      desk.printFields([
        ...sums.map(([label, value]) => ({ label, value })),
        { label: labelOf(desk, 'fare'), value: total },
      ]);
  }
  flow.gap();
  if (way !== 'mail' && desk.chance(0.3))
    flow.line(
      `${labelOf(desk, 'card')} **** ${fillPattern(desk, '9999')}   ${writeMoney({ minor: fare.minor, currency: 'EUR' }, style)}`,
    );
  if (desk.language === 'en' && desk.chance(0.7))
    flow.paragraph(
      desk.pick([
        'Please be at the gate 40 minutes before departure. Changes cost EUR 29.00 each. Baggage over 23 kg is charged at EUR 12.50 a kilo.',
        'Valid only with an identity document. Refund less EUR 10.00 up to one day before departure.',
        'CO2 for this journey: 14 kg. Boarding ends 2 minutes before departure.',
      ]),
      { size: flow.look.size * 0.85 },
    );
  printFoot(desk);
  return onePaper(desk, 'ticket');
}
