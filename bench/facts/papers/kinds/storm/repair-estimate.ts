import { makeContacts, printLetterhead, printReceiver } from '../../blocks/letterhead';
import { printFoot, sayPlainDate } from '../../blocks/section';
import { printSums } from '../../blocks/sums';
import { printTable } from '../../blocks/table';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import { fill, type Piece, type Words } from '../../engine/words';
import { chooseAddressLine, chooseAddressLines, makeAddress } from '../../formats/addresses';
import { addDays } from '../../formats/days';
import { sayMoney, writeBare, writeMoney } from '../../formats/money';
import { fillPattern } from '../../formats/numbers';
import { chooseShortName, sayText } from '../../formats/people';
import type { CostLine, StormFacts } from './facts';

const TITLES = [
  'Estimate',
  'QUOTATION',
  'Estimate of repairs',
  'Quote',
  'Repair estimate',
  'QUOTE FOR WORKS',
  'Invoice',
  'Written quotation',
  'Schedule of works and prices',
] as const;
const NET = [
  'Subtotal',
  'Sub-total',
  'Net',
  'Total excl. VAT',
  'Net total',
  'Total before VAT',
  'Goods and labour',
] as const;
const TOTAL = [
  'Total',
  'TOTAL',
  'Grand total',
  'Total including VAT',
  'Total inc. VAT',
  'Total to pay',
  'Amount due',
  'Total price',
  'Estimate total',
  'Total payable',
  'Price for the works',
] as const;
const HEADS = [
  ['Description', 'Qty', 'Unit price', 'Amount'],
  ['Work', 'Quantity', 'Rate', 'Total'],
  ['Item', 'No.', 'Each', 'Cost'],
  ['Details of work', 'Qty', 'Price', '£'],
  ['Works', 'Units', 'Unit', 'Sum'],
] as const;
const SENTENCES = [
  'The total price for the above comes to {total}, of which {vat} is VAT.',
  'We can carry out the work for {net} plus VAT of {vat}, which makes {total} in all.',
  'Our price for the whole job is {total} (VAT {vat} included).',
  'Cost of works {net}. With VAT ({vat}) you would pay {total}.',
] as const;
const NOTES = [
  'This estimate is valid for 30 days. A deposit of £250.00 is due before the work starts.',
  'Payment terms: 14 days from invoice. Minimum charge £65.00.',
  'Prices hold until the end of next month. Extra work is charged at £38.50 an hour.',
  'Bank: sort code 20-14-53, account 40718263. Please quote the estimate number.',
  'Guarantee on all labour: 10 years. Public liability £2,000,000.',
  'Skip permit, if needed, £45 extra.',
] as const;

/** A line of a list, its parts each marked with what they are. */
export function sayLine(input: {
  field: string;
  description: string;
  minor: number;
  currency: string;
  date?: string | null;
  entry: string;
}): (text: string, role: 'description' | 'amount' | 'date' | 'charged') => Piece {
  const mark = {
    field: input.field,
    value: {
      type: 'line' as const,
      description: input.description,
      minor: input.minor,
      currency: input.currency,
      date: input.date ?? null,
      charged: null,
    },
    entry: input.entry,
  };
  return (text, role) => ({ text, mark, role });
}

export function printRepairEstimate(desk: Desk, facts: StormFacts): PrintedPaper {
  const { flow } = desk;
  const { estimate } = facts;
  const style = desk.money('GBP');
  printLetterhead(desk, {
    name: facts.roofer,
    lines: chooseAddressLines(desk)(makeAddress(desk)),
    contact: makeContacts(desk, facts.roofer),
  });
  const vatNumber = `VAT ${desk.pick(['no.', 'No', 'Reg. No.'])} ${fillPattern(desk, 'GB 999 9999 99').replace('GB ', desk.chance(0.5) ? 'GB ' : '')}`;
  if (desk.chance(0.7) && estimate.vatRate > 0) flow.line(vatNumber, { size: flow.look.size * 0.85 });
  flow.line(desk.choose(TITLES), { isBold: true, size: flow.look.size * (1.3 + desk.next()) });
  flow.gap(0.5);
  const numbers = [
    {
      label: desk.choose(['Estimate no.', 'Quote ref', 'Our ref', 'Quotation number', 'Ref']),
      value: fillPattern(desk, desk.pick(['Q9999', 'EST-9999', '9999/99', 'AA999'])),
    },
    { label: desk.choose(['Date', 'Date of estimate', 'Dated', 'Issued']), value: sayPlainDate(desk, estimate.date) },
    {
      label: desk.choose(['Customer', 'Client', 'Prepared for', 'For']),
      value: sayText('claimant-name', chooseShortName(desk)(facts.person)),
    },
    {
      label: desk.choose(['Site', 'Site address', 'Property', 'Job address', 'Works at']),
      value: sayText('property-address', chooseAddressLine(desk)(facts.address)),
    },
    ...(desk.chance(0.4) ? [{ label: 'Valid until', value: sayPlainDate(desk, addDays(estimate.date, 30)) }] : []),
  ];
  if (desk.chance(0.35)) {
    printReceiver(desk, [
      sayText('claimant-name', chooseShortName(desk)(facts.person)),
      ...chooseAddressLines(desk)(facts.address),
    ]);
    desk.printFields(numbers.slice(0, 2));
  } else desk.printFields(numbers);
  flow.gap();
  printLines(desk, estimate.lines);
  flow.gap(0.5);
  const money = (minor: number): string =>
    desk.tableLook.isRuled ? writeBare(minor, style) : writeMoney({ minor, currency: 'GBP' }, style);
  const total = sayMoney({ field: 'estimate-total', money: { minor: estimate.totalMinor, currency: 'GBP' }, style });
  const sums: [string, Words][] =
    estimate.vatRate > 0
      ? [
          [desk.choose(NET), money(estimate.netMinor)],
          [desk.choose(['VAT at 20%', 'VAT 20%', 'VAT @ 20%', 'VAT (20%)', 'VAT']), money(estimate.vatMinor)],
        ]
      : desk.chance(0.4)
        ? [
            [desk.choose(NET), money(estimate.netMinor)],
            ['VAT', desk.pick(['not applicable', '0.00', 'nil'])],
          ]
        : [];
  const deposit = Math.round(estimate.totalMinor / 4);
  const after: [string, Words][] = desk.chance(0.2)
    ? [
        [desk.choose(['Deposit (25%)', 'Deposit to book', '25% payable now']), money(deposit)],
        [desk.choose(['On completion', 'Balance on completion', 'Remainder']), money(estimate.totalMinor - deposit)],
      ]
    : [];
  if (desk.choose(['sums', 'sums', 'sums', 'sums', 'sentence', 'sums', 'sentence', 'sums'] as const) === 'sentence') {
    const vat = estimate.vatRate > 0 ? money(estimate.vatMinor) : 'nil';
    flow.paragraph(fill(desk.choose(SENTENCES), { total, vat, net: money(estimate.netMinor) }));
  } else printSums(desk, [...sums, [desk.choose(TOTAL), total], ...after]);
  if (desk.chance(0.15))
    flow.paragraph(
      `Option, not included above: ${desk.pick(['full re-roof', 'new gutters all round', 'solar panels refitted'])} ${money(desk.int(900, 9_000) * 100)}.`,
    );
  flow.gap();
  for (const note of desk.sample(NOTES, desk.int(0, 3))) flow.paragraph(note, { size: flow.look.size * 0.88 });
  if (desk.chance(0.5))
    flow.paragraph(`${facts.roofer} is registered in England, company number ${fillPattern(desk, '09999999')}.`, {
      size: flow.look.size * 0.75,
    });
  printFoot(desk);
  return onePaper(desk, 'repair-estimate');
}

function printLines(desk: Desk, lines: readonly CostLine[]): void {
  const style = desk.money('GBP');
  const [what, count, each, sum] = desk.choose(HEADS);
  const way = desk.choose(['full', 'short', 'list', 'numbered'] as const);
  const said = lines.map((line, index) => {
    const say = sayLine({
      field: 'estimate-lines',
      description: line.description,
      minor: line.minor,
      currency: 'GBP',
      entry: `estimate-line-${index + 1}`,
    });
    return {
      line,
      words: say(line.description, 'description'),
      amount: say(
        way === 'list' ? writeMoney({ minor: line.minor, currency: 'GBP' }, style) : writeBare(line.minor, style),
        'amount',
      ),
    };
  });
  if (way === 'list') {
    for (const { words, amount } of said) {
      desk.flow.row([
        { words, x: desk.flow.left, width: desk.flow.width * 0.7 },
        { words: amount, x: desk.flow.right, align: 'right' },
      ]);
    }
    return;
  }
  if (way === 'full') {
    const columns = [
      { head: what, share: 5 },
      { head: count, share: 1 },
      { head: each, share: 1.6, isAmount: true },
      { head: sum, share: 1.6, isAmount: true },
    ];
    printTable(
      desk.flow,
      columns,
      said.map(({ line, words, amount }) => [
        words,
        String(line.quantity),
        writeBare(Math.round(line.minor / line.quantity), style),
        amount,
      ]),
      desk.tableLook,
    );
    return;
  }
  const columns = [
    ...(way === 'numbered' ? [{ head: desk.pick(['No', '#', '']), share: 0.6 }] : []),
    { head: what, share: 6 },
    { head: desk.pick([sum, `${sum} (£)`, 'GBP']), share: 1.8, isAmount: true },
  ];
  printTable(
    desk.flow,
    columns,
    said.map(({ words, amount }, index) => [...(way === 'numbered' ? [String(index + 1)] : []), words, amount]),
    desk.tableLook,
  );
}
