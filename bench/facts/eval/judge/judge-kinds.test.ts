import { describe, expect, it } from 'vitest';
import type { PaperPart } from '../../../../server/facts/contract';
import type { TrueCase } from '../truth';
import { judgeKinds } from './judge-kinds';
import { makeTruth } from './made-case';

const made = makeTruth({ documents: [{ file: 'a.pdf', shows: {} }], facts: {} });
const truthOf = (own: Partial<TrueCase['documents'][number]>): TrueCase => ({
  ...made,
  documents: made.documents.map((document) => ({ ...document, ...own })),
});
const part = (kind: string | null, pages: number[], refuses = false): PaperPart => {
  return { documentId: 'a.pdf', kind, pages, refuses, probability: 0.9, because: [] };
};
const judge = (truth: TrueCase, parts: PaperPart[]) => judgeKinds({ truth, parts }).map(({ isRight }) => isRight);

describe('judgeKinds', () => {
  it('wants all parts of a file to be what the file is', () => {
    const slips = truthOf({ evidence: 'payslips' });
    expect(judge(slips, [part('payslips', [1]), part('payslips', [2])])).toEqual([true]);
    expect(judge(slips, [part('payslips', [1]), part(null, [2])])).toEqual([false]);
    expect(judge(slips, [])).toEqual([false]);
    expect(judge(truthOf({ evidence: null }), [part(null, [1])])).toEqual([true]);
  });

  it('wants each paper of a file told by its pages', () => {
    const truth = truthOf({
      parts: [
        { kind: 'payslips', pages: [1, 2], refuses: false },
        { kind: 'landlord-letter', pages: [3], refuses: true },
      ],
    });
    expect(judge(truth, [part('payslips', [1, 2]), part('landlord-letter', [3], true)])).toEqual([true, true]);
    expect(judge(truth, [part('payslips', [1]), part('payslips', [2]), part('landlord-letter', [3])])).toEqual([
      false,
      false,
    ]);
    expect(judge(truth, [part('payslips', [1, 2, 3])])).toEqual([false, false]);
  });
});
