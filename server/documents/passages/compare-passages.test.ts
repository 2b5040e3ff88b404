import { describe, expect, it } from 'vitest';
import { citesSame } from './compare-passages';

const PAGE = 'Net pay 1,204.50\nPaid weekly';
const cited = (quote: string) => {
  const start = PAGE.indexOf(quote);
  return { documentId: 'payslip', page: 1, start, end: start + quote.length, quote };
};
const isSame = (kept: string, asked: string) => citesSame({ kept: [cited(kept)], asked: [cited(asked)] });

describe('citesSame', () => {
  it('knows the whole words again that the words asked for were made to', () => {
    for (const asked of ['pay 1,204.50', 'pay 1,2', 'ay 1,204.50', 'y 1'])
      expect(isSame('pay 1,204.50', asked), asked).toBe(true);
  });

  it('takes more words, fewer words and others for another citation, though they overlap', () => {
    for (const asked of [
      'Net pay 1,204.50',
      'pay 1,204.50\nPaid',
      'pay',
      '1,204.50',
      ' 1,204.50',
      'pay ',
      'Paid',
      'et p',
    ])
      expect(isSame('pay 1,204.50', asked), asked).toBe(false);
  });

  it('tells pages, documents, their order and their number apart', () => {
    const [kept, other] = [cited('pay'), cited('Paid')];
    expect(citesSame({ kept: [kept, other], asked: [kept, other] })).toBe(true);
    for (const asked of [[other, kept], [kept], [kept, other, other], [{ ...kept, page: 2 }, other]])
      expect(citesSame({ kept: [kept, other], asked })).toBe(false);
    expect(citesSame({ kept: [kept], asked: [{ ...kept, documentId: 'another' }] })).toBe(false);
  });
});
