import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../server/facts/contract';
import { judgeDocument } from './judge-document';
import { day, makeFact, makeTruth, pounds } from './made-case';

const gbp = (minor: number) => ({ minor, currency: 'GBP' });
const truth = makeTruth({
  documents: [
    {
      file: 'a.pdf',
      shows: {
        rent: { value: gbp(64000), printed: '£640.00' },
        'net-pay': [
          { value: gbp(90560), printed: '905.60' },
          { value: gbp(91840), printed: '918.40' },
        ],
        phone: { value: '07700900123', printed: '07700 900123' },
      },
    },
    { file: 'b.pdf', shows: { 'pay-date': { value: '2026-10-30', printed: '30 Oct 2026' } } },
    {
      file: 'c.jpg',
      shows: {
        amount: { value: { minor: 4220, currency: 'EUR' }, printed: 'EUR 42,20' },
        date: { value: '2026-10-28', printed: '28.10.2026' },
        'foreign-amount': { value: { minor: 31500, currency: 'DKK' }, printed: 'DKK 315,00' },
      },
    },
  ],
  facts: { rent: gbp(67500), 'net-pay': [gbp(90560), gbp(91840)] },
});

const judge = (file: string, facts: Fact[], withheld: Fact[] = []) => {
  const document = truth.documents.find((one) => one.file === file);
  if (!document) throw new Error(`There is no ${file}.`);
  return judgeDocument({ truth, document, facts, withheld }).map(({ field, outcome, truth: printed }) => [
    field,
    outcome,
    printed,
  ]);
};

describe('judgeDocument', () => {
  it('counts what nothing is said of as missed', () => {
    expect(judge('a.pdf', [])).toEqual([
      ['rent', 'missed', '£640.00'],
      ['net-pay', 'missed', '905.60'],
      ['net-pay', 'missed', '918.40'],
      ['phone', 'missed', '07700 900123'],
    ]);
  });

  it('tells what was found and held back from what was missed', () => {
    const doubtful = makeFact({ field: 'pay-date', value: day('2026-10-30'), probability: 0.2 });
    expect(judge('b.pdf', [], [doubtful])).toEqual([['pay-date', 'abstained', '30 Oct 2026']]);
    const other = makeFact({ field: 'pay-date', value: day('2026-10-29'), probability: 0.2 });
    expect(judge('b.pdf', [], [other])).toEqual([['pay-date', 'missed', '30 Oct 2026']]);
  });

  it('takes a value that the paper does not show for wrong, even where it is the whole case’s', () => {
    const said = judge('a.pdf', [makeFact({ field: 'rent', value: pounds(67500) })]);
    expect(said[0]).toEqual(['rent', 'wrong', '£640.00']);
    expect(said.filter(([field]) => field === 'rent')).toHaveLength(1);
  });

  it('takes the whole case’s value for right where the truth is silent about the paper', () => {
    expect(judge('b.pdf', [makeFact({ field: 'rent', value: pounds(67500) })])).toContainEqual(['rent', 'right', null]);
    expect(judge('b.pdf', [makeFact({ field: 'rent', value: pounds(64000) })])).toContainEqual(['rent', 'wrong', null]);
    const phone = makeFact({ field: 'phone', value: { type: 'text', text: '07700 900999' } });
    expect(judge('b.pdf', [phone])).toContainEqual(['phone', 'wrong', null]);
  });

  it('judges nothing of a field that the truth never names', () => {
    const employer = makeFact({ field: 'employer', value: { type: 'text', text: 'Quill Ltd' } });
    expect(judge('b.pdf', [employer])).toEqual([['pay-date', 'missed', '30 Oct 2026']]);
  });

  it('sets each of several values against one that is shown, and counts none twice', () => {
    const facts = [90560, 90560, 1].map((minor, at) =>
      makeFact({ field: 'net-pay', value: pounds(minor), entry: `slip ${at}` }),
    );
    expect(judge('a.pdf', facts).filter(([field]) => field === 'net-pay')).toEqual([
      ['net-pay', 'right', '905.60'],
      ['net-pay', 'wrong', '918.40'],
    ]);
  });

  it('takes a receipt as one line, by the amount charged and its day', () => {
    const line = (date: string) =>
      makeFact({
        field: 'receipts',
        value: {
          type: 'line',
          description: 'Taxi',
          minor: 31500,
          currency: 'DKK',
          date,
          charged: { minor: 4220, currency: 'EUR' },
        },
      });
    const printed = 'EUR 42,20, DKK 315,00, 28.10.2026';
    expect(judge('c.jpg', [line('2026-10-28')])).toEqual([['receipt', 'right', printed]]);
    expect(judge('c.jpg', [line('2026-10-29')])).toEqual([['receipt', 'wrong', printed]]);
    expect(judge('c.jpg', [])).toEqual([['receipt', 'missed', printed]]);
  });

  it('takes a date for no amount', () => {
    expect(judge('a.pdf', [makeFact({ field: 'rent', value: day('2026-10-30') })])[0]).toEqual([
      'rent',
      'wrong',
      '£640.00',
    ]);
  });
});
