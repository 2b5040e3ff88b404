import { describe, expect, it } from 'vitest';
import { listMarks, readPageWords } from '../fingerprints/list-page-words';
import { isOnePaper, saysTheSamePage } from './compare-pages';

const receipt = (changed: Partial<Record<'number' | 'date' | 'total' | 'shop', string>> = {}) => {
  const { number, date, total, shop } = {
    number: 'R-48213',
    date: '14 March 2026',
    total: '€64.20',
    shop: 'Gasthof Lindenhof',
    ...changed,
  };
  return [
    `${shop} Salzburg`,
    'Linzer Gasse 12',
    `Receipt no. ${number}`,
    `Date ${date}`,
    'Soup of the day €8.40',
    'Schnitzel with potatoes €38.80',
    'Mineral water €17.00',
    `Total paid ${total}`,
    'Thank you for your visit',
  ].join('\n');
};
const form = (name: string, policy: string, amount: string, day: string) =>
  [
    'Home insurance claim form. Please complete in block capitals and return with all papers.',
    `Name of policyholder ${name}`,
    `Policy number ${policy}`,
    `Date of damage ${day}`,
    `Amount claimed ${amount}`,
    'Cause of damage storm. The facts stated in this form are true to the best of my knowledge.',
  ].join('\n');
const payslip = (day: string, net: string) =>
  [
    'Fenwick Joinery Ltd payslip',
    'Employee Ada Poole',
    'Employee number 004417',
    `Pay date ${day}`,
    `Net pay ${net}`,
  ].join('\n');

const same = (one: string, other: string) => saysTheSamePage(readPageWords(one), readPageWords(other));
const onePaper = (one: string, other: string) => isOnePaper(readPageWords(one), readPageWords(other));

describe('two pages that look alike', () => {
  it.each([
    [
      'say the same when the reader slips in a word or two',
      receipt(),
      receipt().replace('Mineral', 'Minoral').replace('Linzer', 'Linzor'),
      true,
    ],
    [
      'say the same in another case of letters and without accents',
      receipt({ shop: 'Café Élan' }),
      receipt({ shop: 'CAFE ELAN' }),
      true,
    ],
    [
      'are two fillings of one form',
      form('Ada Poole', 'HQ-4471-208', '£1,240.50', '3 October 2026'),
      form('Tom Reed', 'HQ-9902-113', '£388.00', '9 October 2026'),
      false,
    ],
    ['are payslips of two months', payslip('31 March 2026', '£1,040.00'), payslip('30 April 2026', '£1,040.00'), false],
    ['are a firm’s receipts of one day, number by number', receipt(), receipt({ number: 'R-48214' }), false],
    ['are pictures without words', '', '', true],
    ['are a page of words and one without any', receipt(), '', false],
  ])('%s', (_what, one, other, expected) => {
    expect(same(one, other)).toBe(expected);
    expect(same(other, one)).toBe(expected);
  });
});

describe('a paper’s marks', () => {
  const share = (one: string, other: string) => listMarks(one).some((mark) => listMarks(other).includes(mark));

  it('are the same on two readings of one paper, and its issuer is too', () => {
    const retyped = receipt().replace('Thank you for your visit', 'Vielen Dank').replace('Soup of the day', 'Suppe');
    expect(share(receipt(), retyped)).toBe(true);
    expect(onePaper(receipt(), retyped)).toBe(true);
  });

  it.each([
    ['number', { number: 'R-48214' }],
    ['day', { date: '15 March 2026' }],
    ['amount', { total: '€65.20' }],
  ])('differ with the %s', (_what, changed) => {
    expect(share(receipt(), receipt(changed))).toBe(false);
  });

  it('of another issuer’s paper say nothing', () => {
    const other = [
      'Taxi Huber',
      'Graz Hauptplatz',
      'Ref R-48213',
      '14 March 2026',
      'Fahrt zum Bahnhof',
      'EUR €64.20',
    ].join('\n');
    expect(share(receipt(), other)).toBe(true);
    expect(onePaper(receipt(), other)).toBe(false);
  });

  it('need a number, a day and an amount', () => {
    expect(listMarks('Dear Sir, I write about 14 March 2026.')).toEqual([]);
    expect(listMarks('Receipt no. R-48213 €64.20')).toEqual([]);
  });

  it('take no longer than a page however much text there is', () => {
    expect(listMarks(`${receipt()}\n`.repeat(5_000)).length).toBeLessThanOrEqual(20);
  });
});
