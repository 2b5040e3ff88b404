import { makeContacts, printLetterhead, printReceiver } from '../../blocks/letterhead';
import { markLines, printFoot } from '../../blocks/section';
import { printTable } from '../../blocks/table';
import { type Desk, onePaper, type PrintedPaper } from '../../engine/paper';
import type { Words } from '../../engine/words';
import { chooseAddressLines } from '../../formats/addresses';
import { sayPeriod, writeDate } from '../../formats/dates';
import { addDays, daysBetween } from '../../formats/days';
import { sayMoney, writeBare, writeMoney } from '../../formats/money';
import { chooseShortName, sayText } from '../../formats/people';
import { FIRM_NAMES } from '../../stock/firms';
import type { Account, HousingFacts } from './facts';

const CLOSING = [
  'Closing balance',
  'Balance carried forward',
  'Balance at end of period',
  'Closing Balance',
  'Your closing balance',
  'Balance at close',
  'End balance',
  'New balance',
] as const;
const OPENING = [
  'Opening balance',
  'Balance brought forward',
  'Start balance',
  'Previous balance',
  'Balance at start',
] as const;
const PERIOD = [
  'Statement period',
  'Period covered',
  'Period of statement',
  'Period',
  'Statement dates',
  'For the period',
  'This statement covers',
] as const;
const TITLES = [
  'Statement of account',
  'Bank statement',
  'Your statement',
  'ACCOUNT STATEMENT',
  'Current account statement',
  'Your account summary',
  'Statement',
] as const;
const OUT = [
  'Card payment {f} Stores',
  'Direct debit {f} Energy',
  'Standing order rent',
  'ATM {f}',
  'DD {f} Water',
  'Contactless {f} Foods',
  'Bill payment phone',
  'DD Council tax',
  'Transfer to savings',
  '{f} Pharmacy',
] as const;

type Entry = { date: string; text: string; minor: number };

function makeEntries(desk: Desk, facts: HousingFacts, account: Account): Entry[] {
  const days = daysBetween(account.from, account.to);
  const entries: Entry[] = Array.from(
    { length: account.isSavings ? desk.int(0, 4) : desk.chance(0.2) ? desk.int(35, 75) : desk.int(7, 22) },
    () => ({
      date: addDays(account.from, desk.int(0, days)),
      text: account.isSavings
        ? desk.pick(['Interest', 'Transfer in', 'Deposit at branch'])
        : desk.pick(OUT).replace('{f}', desk.pick(FIRM_NAMES)),
      minor: account.isSavings ? desk.int(50, 20_000) : -desk.int(250, 9_000),
    }),
  );
  if (!account.isSavings) {
    for (const slip of facts.payslips) {
      if (slip.date >= account.from && slip.date <= account.to)
        entries.push({
          date: slip.date,
          text: `${desk.pick(['BACS', 'Credit', 'Salary'])} ${facts.employer}`,
          minor: slip.netMinor,
        });
    }
  }
  return entries.sort((a, b) => a.date.localeCompare(b.date));
}

/** The accounts of one statement, one below the other. */
export function printBankStatement(
  desk: Desk,
  facts: HousingFacts,
  accounts: readonly (readonly [Account, number])[],
): PrintedPaper {
  accounts.forEach(([account, index], at) => {
    printAccount(desk, { facts, account, index, isFirst: at === 0 });
    desk.flow.gap(1.5);
  });
  if (desk.chance(0.5))
    desk.flow.paragraph(
      'Your eligible deposits are protected up to £85,000 by the compensation scheme. Unarranged overdrafts are charged at 39.9% EAR.',
      { size: desk.flow.look.size * 0.78 },
    );
  printFoot(desk);
  return onePaper(desk, 'bank-statement');
}

type AccountJob = { facts: HousingFacts; account: Account; index: number; isFirst: boolean };

function printAccount(desk: Desk, { facts, account, index, isFirst }: AccountJob): void {
  const { flow } = desk;
  const style = { ...desk.money('GBP'), dropsPence: false };
  const entries = makeEntries(desk, facts, account);
  const closingMinor = entries.reduce((sum, { minor }) => sum + minor, account.openingMinor);
  account.closingMinor = closingMinor;
  const entry = `account-${index + 1}`;
  const money = (minor: number) => writeMoney({ minor, currency: 'GBP' }, style);
  const closing = (isBare = false) =>
    sayMoney({ field: 'closing-balance', money: { minor: closingMinor, currency: 'GBP' }, style, entry, isBare });
  if (isFirst) printLetterhead(desk, { name: account.bank, lines: [], contact: makeContacts(desk, account.bank) });
  flow.onLaterPages(
    `${account.bank}   ${account.number}   ${desk.choose(['continued', 'page 2', 'Statement continued', 'Sheet 2'])}`,
  );
  flow.line(
    account.isSavings ? desk.pick(['Savings account', 'Easy saver statement', 'ISA statement']) : desk.choose(TITLES),
    { isBold: true, size: flow.look.size * 1.4 },
  );
  const hasBlock = isFirst && desk.chance(0.6);
  const name = chooseShortName(desk)(facts.person);
  if (hasBlock)
    printReceiver(desk, [
      sayText('claimant-name', name),
      ...markLines('home-address', chooseAddressLines(desk)(facts.address)),
    ]);
  const period = sayPeriod({
    field: 'statement-period',
    from: account.from,
    to: account.to,
    style: desk.period,
    entry,
  });
  const hasSummary = desk.choose([true, false, true, false] as const);
  const head = [
    ...(hasBlock || !isFirst
      ? []
      : [
          {
            label: desk.choose(['Account holder', 'Account name', 'Name', 'Customer']),
            value: sayText('claimant-name', name),
          },
        ]),
    { label: 'Sort code', value: account.sortCode },
    { label: desk.choose(['Account number', 'Account no.', 'A/c no.']), value: account.number },
    { label: desk.choose(PERIOD), value: period },
    ...(desk.chance(0.4)
      ? [
          {
            label: desk.pick(['Statement date', 'Date of statement', 'Printed on']),
            value: writeDate(addDays(account.to, desk.int(0, 6)), desk.period.date),
          },
        ]
      : []),
    ...(desk.chance(0.4)
      ? [{ label: desk.pick(['Overdraft limit', 'Arranged overdraft']), value: money(desk.int(1, 10) * 10_000) }]
      : []),
  ];
  desk.printFields(head);
  flow.gap(0.6);
  const [paidIn, paidOut] = [entries.filter(({ minor }) => minor > 0), entries.filter(({ minor }) => minor < 0)].map(
    (list) => list.reduce((sum, { minor }) => sum + Math.abs(minor), 0),
  );
  if (hasSummary) {
    desk.printFields([
      { label: desk.choose(OPENING), value: money(account.openingMinor) },
      { label: desk.choose(['Paid in', 'Money in', 'Total credits']), value: money(paidIn ?? 0) },
      { label: desk.choose(['Paid out', 'Money out', 'Total debits']), value: money(paidOut ?? 0) },
      { label: desk.choose(CLOSING), value: closing() },
    ]);
    flow.gap(0.6);
  }
  printEntries(desk, { account, entries, hasSummary, closing, style });
}

type Listing = {
  account: Account;
  entries: readonly Entry[];
  hasSummary: boolean;
  closing: (isBare?: boolean) => Words;
  style: Parameters<typeof writeBare>[1];
};

function printEntries(desk: Desk, { account, entries, hasSummary, closing, style }: Listing): void {
  const { flow } = desk;
  const bare = (minor: number) => writeBare(minor, style);
  const dateStyle = {
    ...desk.period.date,
    pattern: desk.choose(['dd Mon', 'dd/mm/yy', desk.period.date.pattern, 'd Mon yy']),
  };
  let balance = account.openingMinor;
  const inTwo = desk.chance(0.65);
  const rows: Words[][] = [['', desk.choose(OPENING), ...(inTwo ? ['', ''] : ['']), bare(balance)]];
  for (const { date, text, minor } of entries) {
    balance += minor;
    const amounts = inTwo ? [minor < 0 ? bare(-minor) : '', minor > 0 ? bare(minor) : ''] : [bare(minor)];
    rows.push([writeDate(date, dateStyle), text, ...amounts, bare(balance)]);
  }
  if (!hasSummary || desk.chance(0.4))
    rows.push(['', desk.choose(CLOSING), ...(inTwo ? ['', ''] : ['']), closing(true)]);
  const heads = inTwo
    ? desk.choose([
        ['Paid out', 'Paid in'],
        ['Money out', 'Money in'],
        ['Debit', 'Credit'],
        ['Withdrawals', 'Deposits'],
      ] as const)
    : (['Amount'] as const);
  printTable(
    flow,
    [
      { head: 'Date', share: 1.3 },
      { head: desk.choose(['Description', 'Details', 'Transaction', 'Particulars']), share: 4 },
      ...heads.map((head) => ({ head, share: 1.3, isAmount: true })),
      { head: desk.choose(['Balance', 'Balance (£)', 'Running balance']), share: 1.5, isAmount: true },
    ],
    rows,
    { ...desk.tableLook, gap: 0, amountAlign: 'right' },
    flow.look.size * 0.92,
  );
}
