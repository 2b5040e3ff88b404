import { plainDate, printPrivateLetter } from '../../blocks/letter';
import { sayPlainDate } from '../../blocks/section';
import { createDesk, type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import { fill, type Words } from '../../engine/words';
import { sayDate } from '../../formats/dates';
import { addDays } from '../../formats/days';
import { sayMoney, writeBare, writeMoney } from '../../formats/money';
import { fillPattern, makeLandline } from '../../formats/numbers';
import { accountName, sayText } from '../../formats/people';
import { BRITISH_TOWNS } from '../../stock/places';
import type { StormFacts, UrgentReceipt } from './facts';
import { sayLine } from './repair-estimate';
import { accountOf } from './stories';

const HAPPENED = [
  'I am writing about the damage to my home in the storm of {date}.',
  'The damage happened on {date}.',
  'During the night of {date} the wind tore part of the roof off.',
  'On {date} a storm damaged the roof of our house.',
  'I wish to claim for storm damage that occurred on {date}.',
  'We had a bad storm on {date} and the roof was damaged.',
  'My home was damaged by high winds on {date}.',
  'As you will know, there was a gale on {date}, which tore at our roof.',
  'I am getting in touch about what the wind did to our house on {date}.',
  'The storm that came through on {date} has left our home in a sorry state.',
  'It was in the early hours of {date} that the roof gave way.',
] as const;
const CLAIMING = [
  'In all I am claiming {amount}.',
  'The total that I am claiming is {amount}.',
  'The cost of the repair comes to {amount}, which I am claiming.',
  'My claim is for {amount} in total.',
  'Altogether I claim {amount}, for which I enclose the papers.',
  'I would ask you to pay {amount}.',
  'Please find my claim for the sum of {amount}.',
  'All told, the bills and the estimate come to {amount}, and that is what I ask for.',
  'The sum I hope to recover is {amount}.',
] as const;
const REACH = [
  'You can reach me on {phone}.',
  'My telephone number is {phone}.',
  'Please call me on {phone} if anything is missing.',
  'Phone: {phone}',
  'I am best reached on {phone} in the evening.',
] as const;
const POLICY = [
  'Policy number: {policy}',
  'My policy number is {policy}',
  'Your policy {policy}',
  'Re: policy {policy}, storm damage',
  'Policy no. {policy} – claim for storm damage',
  'Ref. {policy}',
] as const;

export function printClaimLetter(desk: Desk, facts: StormFacts): PrintedPaper {
  const style = desk.money('GBP');
  const date = sayDate({ field: 'date-of-damage', date: facts.damage, style: desk.wordyDate });
  const paragraphs: Words[] = [[fill(desk.choose(HAPPENED), { date }), ' ', accountOf(desk)]];
  if (desk.chance(0.7))
    paragraphs.push(
      fill(desk.choose(CLAIMING), {
        amount: sayMoney({ field: 'amount-claimed', money: { minor: facts.claimedMinor, currency: 'GBP' }, style }),
      }),
    );
  if (desk.chance(0.4))
    paragraphs.push(
      `I reported it to you by telephone on ${plainDate(desk, addDays(facts.damage, 1))} and was given the number ${fillPattern(desk, '99999')}. We have been with you since ${desk.int(2004, 2019)} and paid £${desk.int(180, 420)}.00 last year.`,
    );
  if (desk.chance(0.6)) paragraphs.push(fill(desk.choose(REACH), { phone: sayText('phone', facts.phone) }));
  const name = accountName(facts.person);
  printPrivateLetter(desk, {
    person: facts.person,
    name: desk.chance(0.8) ? name : `${facts.person.title} ${name}`,
    address: facts.address,
    date: plainDate(desk, facts.signed),
    receiver: [
      facts.insurer,
      'Claims Department',
      `PO Box ${desk.int(11, 9_900)}`,
      desk.pick(BRITISH_TOWNS).replace(/ [A-Z]+$/, ''),
    ],
    subject: desk.chance(0.75)
      ? fill(desk.choose(POLICY), { policy: sayText('policy-number', facts.policyNumber) })
      : null,
    paragraphs,
  });
  return onePaper(desk, 'claim-letter');
}

export function printPhotographs(desk: Desk, facts: StormFacts): PrintedPaper {
  const { flow } = desk;
  flow.line(
    desk.choose([
      'Photo record',
      'Photographs of the damage',
      'Photographs',
      'PHOTO SHEET',
      'Pictures taken after the storm',
    ]),
    { isBold: true, size: flow.look.size * 1.4 },
  );
  if (desk.chance(0.6)) flow.line(['Policy ', sayText('policy-number', facts.policyNumber)]);
  if (desk.chance(0.6)) flow.line(`Taken by ${accountName(facts.person)}`);
  flow.gap();
  for (let photo = 1; photo <= desk.int(2, 5); photo += 1) {
    flow.keep(130);
    flow.gap(desk.int(3, 7));
    flow.paragraph(
      `${desk.choose(['Photo', 'Photograph', 'Picture', 'Fig.'])} ${photo}: ${accountOf(desk).split('.')[0]}. ${desk.choose(['Date taken', 'Taken', 'Taken on'])} ${sayPlainDate(desk, addDays(facts.damage, desk.int(0, 4)))}${desk.chance(0.5) ? `, ${desk.int(8, 17)}:${desk.int(10, 59)}` : ''}`,
    );
  }
  return onePaper(desk, 'photographs');
}

const TOTALS = [
  'Total',
  'TOTAL',
  'Total paid',
  'Amount paid',
  'Paid',
  'Total inc VAT',
  'TO PAY',
  'Balance paid',
] as const;

/** One receipt: a till roll, or a page. */
export function printEmergencyReceipt(
  desk: Desk,
  facts: StormFacts,
  receipt: UrgentReceipt,
  index: number,
): PrintedPaper {
  const isRoll = desk.chance(0.5);
  const own = isRoll ? createDesk(desk, 'en', { width: 230, height: 420 }) : desk;
  const { flow } = own;
  if (isRoll) flow.look.margin = 14;
  const style = own.money('GBP');
  const say = sayLine({
    field: 'emergency-receipts',
    description: receipt.description,
    minor: receipt.minor,
    currency: 'GBP',
    date: receipt.date,
    entry: `emergency-receipt-${index + 1}`,
  });
  const align = isRoll ? { align: 'centre' as const } : {};
  flow.line(receipt.firm, { isBold: true, ...align, size: isRoll ? flow.look.size : flow.look.size * 1.4 });
  flow.line(
    `${desk.int(2, 90)} ${desk.pick(['Market Street', 'Canal Road', 'Trading Estate', 'Mill Lane'])}, ${desk.pick(BRITISH_TOWNS).replace(/ [A-Z]+$/, '')}`,
    { ...align, size: flow.look.size * 0.85 },
  );
  flow.line(`Tel ${makeLandline(desk)}`, { ...align, size: flow.look.size * 0.85 });
  if (desk.chance(0.5))
    flow.line(`VAT No ${fillPattern(desk, '999 9999 99')}`, { ...align, size: flow.look.size * 0.85 });
  flow.gap(0.6);
  flow.line(desk.choose(['RECEIPT', 'Receipt', 'Sales receipt', 'Invoice - paid']), { isBold: true, ...align });
  const { pattern } = own.date;
  const dated = sayDate({ field: '', date: receipt.date, style: own.date }).map(({ text, mark }) =>
    mark ? say(text, 'date') : { text },
  );
  flow.line([
    desk.choose(['Date ', 'Date: ', '', 'Dated ']),
    dated,
    desk.chance(0.4) && !pattern.startsWith('Month') ? `  ${desk.int(8, 18)}:${desk.int(10, 59)}` : '',
  ]);
  if (desk.chance(0.6))
    flow.line(`${desk.choose(['Receipt no', 'Inv', 'Trans', 'No.'])} ${fillPattern(desk, '99999')}`);
  if (!isRoll && desk.chance(0.6))
    flow.line(`${desk.choose(['Received from', 'Customer', 'To'])}: ${accountName(facts.person)}`);
  flow.gap(0.5);
  const net = Math.round(receipt.minor / 1.2);
  flow.row([
    { words: say(receipt.description, 'description'), x: flow.left, width: flow.width * 0.66 },
    {
      words: desk.chance(0.7) ? writeBare(desk.chance(0.5) ? net : receipt.minor, style) : '',
      x: flow.right,
      align: 'right',
    },
  ]);
  if (desk.chance(0.5)) {
    flow.row([
      { words: 'Net', x: flow.left },
      { words: writeBare(net, style), x: flow.right, align: 'right' },
    ]);
    flow.row([
      { words: 'VAT 20%', x: flow.left },
      { words: writeBare(receipt.minor - net, style), x: flow.right, align: 'right' },
    ]);
  }
  flow.row([
    { words: own.choose(TOTALS), x: flow.left, isBold: true },
    {
      words: say(
        desk.chance(0.7)
          ? writeMoney({ minor: receipt.minor, currency: 'GBP' }, style)
          : writeBare(receipt.minor, style),
        'amount',
      ),
      x: flow.right,
      align: 'right',
      isBold: true,
    },
  ]);
  if (desk.chance(0.5))
    flow.row([
      { words: desk.pick(['VISA DEBIT', 'Card', 'Mastercard ****4417', 'Cash']), x: flow.left },
      { words: writeBare(receipt.minor, style), x: flow.right, align: 'right' },
    ]);
  flow.gap(0.6);
  flow.line(desk.choose(['Paid with thanks', 'Thank you for your custom', 'PAID', 'Thank you']), align);
  return { ...onePaper(own, 'emergency-receipt'), language: 'en' };
}
