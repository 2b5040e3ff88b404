import { createDesk, type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import type { Piece, Words } from '../../engine/words';
import { makeCityAddress } from '../../formats/addresses';
import { sayDate } from '../../formats/dates';
import { writeBare, writeMoney } from '../../formats/money';
import { fillPattern } from '../../formats/numbers';
import { accountName } from '../../formats/people';
import { describeCost, labelOf } from './claim-form';
import type { Cost, TravelFacts } from './facts';

/** A till roll, a card slip or a page: what was bought, when, and for how much. */
export function printReceipt(desk: Desk, facts: TravelFacts, cost: Cost, index: number): PrintedPaper {
  const isRoll = desk.chance(0.75);
  const own = isRoll ? createDesk(desk, desk.language, { width: 226, height: 400 }) : desk;
  if (isRoll) own.flow.look.margin = 13;
  fillReceipt(own, facts, { cost, index, isRoll });
  return { ...onePaper(own, 'receipts'), language: own.language };
}

/** Receipts laid beside each other and scanned as one page, each in letters of its own. */
export function printReceiptsTogether(desk: Desk, facts: TravelFacts, costs: readonly Cost[]): PrintedPaper {
  const { flow } = desk;
  for (let at = 0; at < costs.length; at += 2) {
    const pair = costs.slice(at, at + 2);
    flow.keep(260);
    flow.sideBySide(
      pair.map((cost, offset) => () => fillReceipt(desk, facts, { cost, index: at + offset, isRoll: true })),
      [1, 1],
      50,
    );
    flow.gap(3);
  }
  return onePaper(desk, 'receipts');
}

function fillReceipt(
  own: Desk,
  facts: TravelFacts,
  { cost, index, isRoll }: { cost: Cost; index: number; isRoll: boolean },
): void {
  const { flow } = own;
  const { currency } = cost;
  const style = { ...own.money(currency), dropsPence: false };
  const hasCharge = currency !== 'EUR' && own.chance(0.8);
  const description = describeCost(own, cost.kind);
  const charged = hasCharge ? { minor: cost.chargedMinor, currency: 'EUR' } : null;
  const mark = {
    field: 'receipts',
    value: { type: 'line' as const, description, minor: cost.minor, currency, date: cost.date, charged },
    entry: `receipt-${index + 1}`,
  };
  const say = (text: string, role: NonNullable<Piece['role']>): Piece => ({ text, mark, role });
  const align = isRoll && own.chance(0.7) ? { align: 'centre' as const } : {};
  const small = { ...align, size: flow.look.size * 0.85 };
  flow.line(cost.shop, { isBold: true, ...align });
  flow.lines(makeCityAddress(own, facts.city), small);
  if (own.chance(0.5)) flow.line(`${labelOf(own, 'vat')} ${fillPattern(own, 'AA999999999')}`, small);
  flow.gap(0.5);
  const dated = sayDate({ field: '', date: cost.date, style: own.date }).map((piece) =>
    piece.mark ? say(piece.text, 'date') : piece,
  );
  const time = `${own.int(8, 22)}:${own.int(10, 59)}`;
  const dateLine: Words = [
    own.chance(0.4) ? `${labelOf(own, 'date').split(' ')[0]}: ` : '',
    dated,
    own.chance(0.6) ? `  ${time}` : '',
  ];
  const isDateLast = own.chance(0.3);
  if (!isDateLast) flow.line(dateLine);
  if (own.chance(0.5)) flow.line(`${own.pick(['Bon', 'Ticket', 'Nr', 'No.'])} ${own.int(100, 99_999)}`);
  if (cost.kind === 'fee') flow.line(accountName(facts.person));
  flow.gap(0.4);
  if (own.choose(['bill', 'bill', 'slip'] as const) === 'slip') {
    printSlip(own, {
      amount: say(
        own.chance(0.5)
          ? writeMoney({ minor: cost.minor, currency }, style)
          : `${writeBare(cost.minor, style)} ${currency}`,
        'amount',
      ),
      dateLine: isDateLast ? dateLine : '',
    });
    if (charged)
      flow.line([
        own.choose(['Charged to card: ', 'Amount in EUR: ', 'Billed: ']),
        say(writeMoney(charged, { ...own.money('EUR'), dropsPence: false }), 'charged'),
      ]);
    return;
  }
  const parts = cost.kind === 'meal' && own.chance(0.6) ? splitSum(own, cost.minor) : [cost.minor];
  for (const [at, minor] of parts.entries()) {
    flow.row([
      {
        words:
          at === 0 ? say(description, 'description') : own.pick(['Water', 'Coffee', 'Espresso', 'Dessert', 'Salad']),
        x: flow.left,
      },
      { words: writeBare(minor, style), x: flow.right, align: 'right' },
    ]);
  }
  const rate = own.pick([6, 8, 10, 19, 21]);
  const net = Math.round(cost.minor / (1 + rate / 100));
  const total = say(
    own.chance(0.6) ? writeMoney({ minor: cost.minor, currency }, style) : writeBare(cost.minor, style),
    'amount',
  );
  const isJoined = own.chance(0.3);
  const label = own.chance(0.5)
    ? `${labelOf(own, 'receiptTotal').replace(/ (?:EUR|PLN|euro)$/, '')} ${currency}`
    : labelOf(own, 'receiptTotal').replace(/ (?:EUR|PLN|euro)$/, '');
  if (isJoined) flow.line([`${label}: `, total], { isBold: true });
  else
    flow.row([
      { words: label, x: flow.left, isBold: true },
      { words: total, x: flow.right, align: 'right', isBold: true },
    ]);
  if (own.chance(0.5))
    flow.row([
      { words: `${labelOf(own, 'vat')} ${rate}%`, x: flow.left },
      { words: writeBare(cost.minor - net, style), x: flow.right, align: 'right' },
    ]);
  if (own.chance(0.25))
    flow.row([
      { words: own.language === 'en' ? 'Cash' : labelOf(own, 'card'), x: flow.left },
      { words: writeBare(Math.ceil(cost.minor / 1_000) * 1_000, style), x: flow.right, align: 'right' },
    ]);
  else if (own.chance(0.6)) flow.line(`${labelOf(own, 'card')} **** ${own.int(1_000, 9_999)}`);
  if (charged) {
    const euros = say(writeMoney(charged, { ...own.money('EUR'), dropsPence: false }), 'charged');
    flow.line([own.choose(['Charged to card: ', 'Amount in EUR: ', 'EUR ', 'Billed: ']).replace(/EUR $/, ''), euros]);
  }
  if (isDateLast) flow.line(dateLine);
  flow.gap(0.4);
  flow.line(labelOf(own, 'thanks'), align);
}

/** The slip of a card machine: numbers of its own all around the one amount. */
function printSlip(desk: Desk, { amount, dateLine }: { amount: Words; dateLine: Words }): void {
  const { flow } = desk;
  flow.line(labelOf(desk, 'card'), { isBold: true });
  flow.lines([
    `Terminal ${fillPattern(desk, '99999999')}`,
    `${desk.pick(['VISA', 'MASTERCARD', 'V PAY'])} ************${fillPattern(desk, '9999')}`,
    `AID: A0000000${fillPattern(desk, '999999')}`,
  ]);
  flow.row([
    { words: labelOf(desk, 'receiptTotal').replace(/ (?:EUR|PLN|euro)$/, ''), x: flow.left, isBold: true },
    { words: amount, x: flow.right, align: 'right', isBold: true },
  ]);
  flow.lines([`AUTH ${fillPattern(desk, '999999')}`, dateLine]);
}

function splitSum(desk: Desk, minor: number): number[] {
  const first = Math.round(minor * (0.5 + desk.next() * 0.3));
  return [first, minor - first];
}
