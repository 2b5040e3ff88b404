import { describe, expect, it } from 'vitest';
import type { Judgement } from '../judge/judgement';
import { calibrate } from './calibrate';
import { wilsonInterval } from './interval';
import { summarise } from './summarise';
import { tally } from './tally';
import { judgeTargets } from './targets';

const judged = (own: Partial<Judgement>): Judgement => ({
  case: 'one',
  file: null,
  kind: null,
  made: null,
  field: 'rent',
  outcome: 'right',
  said: '£1',
  truth: '£1',
  probability: 0.9,
  ...own,
});
const missed = (own: Partial<Judgement> = {}) => judged({ outcome: 'missed', said: null, probability: null, ...own });

describe('wilsonInterval', () => {
  it('is the published one', () => {
    // Newcombe 1998, Statistics in Medicine 17, table I, method 3.
    expect(wilsonInterval({ count: 81, of: 263 })).toEqual({
      low: expect.closeTo(0.2553, 4),
      high: expect.closeTo(0.3662, 4),
    });
    expect(wilsonInterval({ count: 0, of: 20 })).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
    expect(wilsonInterval({ count: 0, of: 0 })).toBeNull();
  });
});

describe('tally', () => {
  it('divides by what was said, and by what there is', () => {
    const {
      right,
      wrong,
      missed: lost,
      abstained,
      precision,
      recall,
    } = tally([
      judged({}),
      judged({ truth: null }),
      judged({ outcome: 'wrong' }),
      judged({ outcome: 'wrong', truth: null }),
      missed(),
      missed({ outcome: 'abstained' }),
    ]);
    expect([right, wrong, lost, abstained]).toEqual([2, 2, 1, 1]);
    expect(precision).toMatchObject({ count: 2, of: 4 });
    expect(recall).toMatchObject({ count: 1, of: 4 });
  });

  it('has no share of nothing', () => {
    expect(tally([])).toMatchObject({ precision: null, recall: null });
  });
});

describe('calibrate', () => {
  it('puts each probability into its bin, and 1 into the last', () => {
    const { bins, sure, error } = calibrate([
      judged({ probability: 1 }),
      judged({ probability: 0.95, outcome: 'wrong' }),
      judged({ probability: 0.5 }),
      judged({ probability: 0.49, outcome: 'wrong' }),
      missed(),
    ]);
    expect(bins.map(({ from, right }) => [from, right.count, right.of])).toEqual([
      [0.4, 0, 1],
      [0.5, 1, 1],
      [0.9, 1, 2],
    ]);
    expect(sure).toMatchObject({ count: 1, of: 2 });
    expect(error).toBeCloseTo((0.49 + 0.5 + 2 * (0.975 - 0.5)) / 4);
  });
});

describe('summarise', () => {
  const whole = [
    judged({}),
    missed({ field: 'excess' }),
    judged({ case: 'two' }),
    judged({ case: 'two', outcome: 'wrong' }),
  ];
  const kinds = [
    { case: 'one', file: 'a', made: 'text', kind: 'payslips', said: ['payslips'], isRight: true },
    { case: 'one', file: 'b', made: 'text', kind: 'payslips', said: [null], isRight: false },
    { case: 'two', file: 'c', made: 'text', kind: null, said: [null], isRight: true },
  ];
  const summary = summarise({ name: 'made', cases: 2, whole, papers: whole, kinds, seconds: { all: 0, slowest: 0 } });

  it('leaves each case out in turn', () => {
    expect(summary.whole.leftOut).toEqual({ precision: [0.5, 1], recall: [0.5, 0.5] });
  });

  it('counts papers of each kind, and those of none', () => {
    expect(summary.kinds.all).toMatchObject({ count: 2, of: 3 });
    expect(summary.kinds.each.map(({ name, right }) => [name, right.count, right.of])).toEqual([
      ['payslips', 1, 2],
      ['no evidence', 1, 1],
    ]);
  });

  it('is held to the targets', () => {
    expect(judgeTargets(summary).map(({ what, isMet }) => [what, isMet])).toEqual([
      ['made: precision', false],
      ['made: recall', false],
    ]);
  });
});
