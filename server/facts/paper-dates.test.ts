import { describe, expect, it } from 'vitest';
import { findCaseType } from '@/server/case-types/registry';
import type { CaseType } from '@/server/case-types/schema';
import type { Fact } from '@/server/facts/contract';
import { extractFacts } from '@/server/facts/extract-facts';
import { at, listLines, listPairs, makePaper, makePart, type Print } from '@/tests/support/lay-out-paper';

function caseTypeOf(key: string): CaseType {
  const caseType = findCaseType(key);
  if (!caseType) throw new Error(`There is no case type ${key}.`);
  return caseType;
}

function read(key: string, kind: string, prints: readonly Print[]): Fact[] {
  const paper = makePaper('paper', prints);
  return extractFacts({ caseType: caseTypeOf(key), papers: [paper], parts: [makePart(paper, kind)] });
}

const dateOf = (facts: readonly Fact[], field: string): string | null | undefined =>
  facts.find((fact) => fact.field === field)?.paperDate;
const show = (facts: readonly Fact[], field: string): string[] =>
  facts.filter((fact) => fact.field === field).map(({ display }) => display);

describe('the day that a paper bears', () => {
  it('is a statement’s last and a payslip’s day of pay', () => {
    const statement = listPairs([
      ['Account holder', 'Miss Ottoline Barrow'],
      ['Statement period', '1 March 2026 to 31 March 2026'],
      ['Closing balance', '£410.25'],
    ]);
    expect(dateOf(read('housing-benefit', 'bank-statement', statement), 'closing-balance')).toBe('2026-03-31');
    const slip = listPairs([
      ['Employee', 'Ottoline Barrow'],
      ['Pay date', '27 March 2026'],
      ['Net pay', '£1,204.10'],
    ]);
    expect(dateOf(read('housing-benefit', 'payslips', slip), 'net-pay')).toBe('2026-03-27');
  });

  it.each([
    [
      'alone at the top of a letter',
      ['Barrow Lettings', '4 Quay Street, Whitby', '', '12 May 2026', '', 'Dear Miss Barrow,'],
    ],
    ['with the place before it', ['Barrow Lettings', '', 'Whitby, 12 May 2026', '', 'Dear Miss Barrow,']],
    ['under its own name', ['Barrow Lettings', 'Date of letter: 12 May 2026', 'Dear Miss Barrow,']],
  ])('stands %s', (_where, head) => {
    const letter = listLines([
      ...head,
      'The rent of 4 Quay Street will rise to £675.00 a month with effect from 1 July 2026.',
      'Yours sincerely,',
    ]);
    expect(dateOf(read('housing-benefit', 'landlord-letter', letter), 'rent')).toBe('2026-05-12');
  });

  it('stands beside the lines of an address', () => {
    const letter = [
      ...listLines(['Miss O Barrow', '4 Quay Street', 'Whitby YO21 3AB']),
      at(70, 2, '12 May 2026'),
      ...listLines(
        ['Dear Miss Barrow,', 'The rent of 4 Quay Street is £640.00 a month. It was last changed in 2024.'],
        8,
      ),
    ];
    expect(dateOf(read('housing-benefit', 'landlord-letter', letter), 'rent')).toBe('2026-05-12');
  });

  it('is no day of birth, no deadline and no day of damage', () => {
    const form = listPairs([
      ['Name of policyholder', 'Ottoline Barrow'],
      ['Policy number', 'QX-2207-118'],
      ['Date of birth', '4 May 1971'],
      ['Date of damage', '3 October 2026'],
      ['Return this form by', '30 November 2026'],
    ]);
    expect(dateOf(read('storm-damage-claim', 'claim-form', form), 'policy-number')).toBeNull();
  });

  it('is the day of approval, or of signature, where no label tells it', () => {
    const approval = listLines([
      'Institute for Peat Research',
      '',
      '9 February 2026',
      '',
      'Dear Ms Barrow,',
      'Your trip to Leuven from 3 to 5 March 2026 is approved up to a maximum of €900.00.',
      'Kind regards,',
    ]);
    expect(show(read('travel-expense-refund', 'approval-letter', approval), 'date-of-approval')).toEqual([
      '9 February 2026',
    ]);
    const form = [
      ...listPairs([
        ['Name of traveller', 'Ottoline Barrow'],
        ['Dates of travel', '3 March 2026 to 5 March 2026'],
        ['Total claimed', '€412.00'],
      ]),
      ...listLines(['I certify that I paid these costs myself.', 'Ottoline Barrow', '20 March 2026'], 10),
    ];
    expect(show(read('travel-expense-refund', 'expense-claim-form', form), 'signed-on')).toEqual(['20 March 2026']);
  });
});

it('gives the values of two payslips of one page to each in turn', () => {
  const slip = (line: number, day: string, net: string): Print[] => [
    at(6, line, 'Payslip'),
    ...listPairs(
      [
        ['Employee', 'Ottoline Barrow'],
        ['Pay date', day],
      ],
      line + 1,
    ),
    at(6, line + 9, 'Net pay'),
    at(45, line + 9, net),
  ];
  const facts = read('housing-benefit', 'payslips', [
    ...slip(2, '27 March 2026', '£1,204.10'),
    ...slip(13, '24 April 2026', '£1,198.70'),
  ]);
  const entryOf = (display: string) => facts.find((fact) => fact.display === display)?.entry;
  expect(entryOf('24 April 2026')).toBe(entryOf('£1,198.70'));
  expect(entryOf('27 March 2026')).toBe(entryOf('£1,204.10'));
  expect(entryOf('27 March 2026')).not.toBe(entryOf('24 April 2026'));
});

describe('money paid into an account', () => {
  const COLUMNS = [6, 20, 52, 66, 80] as const;
  const table = (rows: readonly (readonly string[])[]): Print[] =>
    rows.flatMap((row, index) =>
      row.flatMap((text, column) => (text === '' ? [] : [at(COLUMNS[column] ?? 6, 8 + index, text)])),
    );
  const head = listPairs([
    ['Account holder', 'Ottoline Barrow'],
    ['Statement period', '1 March 2026 to 31 March 2026'],
  ]);

  it('is what adds to the balance, whichever column it stands in', () => {
    const rows = [
      ['01 Mar 2026', 'Balance brought forward', '', '', '£300.00'],
      ['04 Mar 2026', 'Corner Stores', '£25.50', '', '£274.50'],
      ['27 Mar 2026', 'Harbour Canteen wages', '', '£1,204.10', '£1,478.60'],
      ['30 Mar 2026', 'Quay rent', '£640.00', '', '£838.60'],
    ];
    const expected = ['Harbour Canteen wages, £1,204.10, 27 March 2026'];
    expect(show(read('housing-benefit', 'bank-statement', [...head, ...table(rows)]), 'credits')).toEqual(expected);
    const newestFirst = [...rows].reverse();
    expect(show(read('housing-benefit', 'bank-statement', [...head, ...table(newestFirst)]), 'credits')).toEqual(
      expected,
    );
  });

  it('takes the year of a row’s day from the statement’s last', () => {
    const rows = [
      ['', 'Balance brought forward', '', '', '£300.00'],
      ['27 Mar', 'Harbour Canteen wages', '', '£1,204.10', '£1,504.10'],
    ];
    expect(show(read('housing-benefit', 'bank-statement', [...head, ...table(rows)]), 'credits')).toEqual([
      'Harbour Canteen wages, £1,204.10, 27 March 2026',
    ]);
  });

  it('is what stands under the head of its column, where no balance is printed', () => {
    const rows = [
      ['Date', 'Details', 'Paid out', 'Paid in'],
      ['04 Mar 2026', 'Corner Stores', '25.50', ''],
      ['27 Mar 2026', 'Harbour Canteen wages', '', '1,204.10'],
      ['', 'Total', '25.50', '1,204.10'],
    ];
    expect(show(read('housing-benefit', 'bank-statement', [...head, ...table(rows)]), 'credits')).toEqual([
      'Harbour Canteen wages, £1,204.10, 27 March 2026',
    ]);
  });
});
