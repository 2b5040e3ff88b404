import { describe, expect, it } from 'vitest';
import { renderChart } from './report/chart';
import { renderFigures } from './report/markdown';
import type { EvalResults, MeasuredPage } from './results';
import { summarise } from './summarise';
import { judge } from './targets';

const page = (overrides: Partial<MeasuredPage>): MeasuredPage => ({
  set: 'receipts',
  document: 'a',
  distortion: 'clean200',
  engine: 'local',
  words: { found: 9, of: 10 },
  runs: { found: 18, of: 20, read: 24 },
  lines: { found: 1, of: 2 },
  order: null,
  inPlace: null,
  characterErrors: null,
  wordErrors: null,
  sideways: false,
  seconds: 2,
  failure: null,
  ...overrides,
});

const PAGES = [
  page({}),
  page({ distortion: 'phone', words: { found: 10, of: 30 }, seconds: 4, sideways: true }),
  page({ document: 'b', words: { found: 10, of: 10 }, order: { found: 3, of: 4 } }),
  page({ engine: 'tesseract', seconds: 1, sideways: null }),
  page({ engine: 'tesseract', distortion: 'phone', seconds: 1, sideways: null }),
  page({ engine: 'tesseract', document: 'b', seconds: 2, sideways: null, failure: 'gave up' }),
];

const find = (pages: MeasuredPage[], distortion: string | null, engine = 'local') => {
  const found = summarise(pages).find((one) => one.distortion === distortion && one.engine === engine);
  if (!found) throw new Error('There is no such summary.');
  return found;
};

describe('summaries', () => {
  it('adds the counts of all pages before dividing', () => {
    const whole = find(PAGES, null);
    expect(whole).toMatchObject({ papers: 2, pages: 3, sideways: 1, failures: 0 });
    expect(whole.words?.value).toBeCloseTo(29 / 50);
    expect(whole.runsRight?.value).toBeCloseTo(18 / 24);
    expect(whole.order?.value).toBeCloseTo(3 / 4);
    expect(whole.characterErrors).toBeNull();
    expect(find(PAGES, 'phone').words).toEqual({ value: 10 / 30, interval: null });
  });

  it('sets its time beside the yardstick on the same pages', () => {
    expect(find(PAGES, null).timeRatio).toBeCloseTo(8 / 4);
    expect(find(PAGES.slice(0, 4), null).timeRatio).toBeNull();
    expect(find(PAGES, null, 'tesseract')).toMatchObject({ timeRatio: null, failures: 1, sideways: null });
  });
});

describe('targets', () => {
  it('misses receipts under nine words in ten and pages on their side', () => {
    const verdicts = judge({ summaries: summarise(PAGES), printed: [] });
    expect(verdicts.map(({ what, isMet }) => [what, isMet])).toEqual([
      ['receipts: words found', false],
      ['receipts: pages on their side', false],
    ]);
  });

  it('meets them where all is found, and asks nothing of the yardstick or of what was not read', () => {
    const good = PAGES.filter(({ distortion }) => distortion === 'clean200');
    expect(judge({ summaries: summarise(good), printed: [] }).every(({ isMet }) => isMet)).toBe(true);
    const others = PAGES.filter(({ engine }) => engine === 'tesseract');
    expect(judge({ summaries: summarise(others), printed: [] })).toEqual([]);
  });

  it('asks for 98 of 100 printed values', () => {
    const counted = { made: 'scan', documents: 1, values: 100, unspaced: 100, scattered: 100 };
    expect(judge({ summaries: [], printed: [{ ...counted, exact: 98 }] })[0]?.isMet).toBe(true);
    expect(judge({ summaries: [], printed: [{ ...counted, exact: 97 }] })[0]?.isMet).toBe(false);
  });
});

describe('what is written into the docs', () => {
  const machine = { processor: 'A chip', cores: 2, system: 'Linux 6', node: 'v20', tesseract: '5.3.0', load: 0.4 };
  const results: EvalResults = { madeOn: '2026-11-29T10:00:00Z', machine, seconds: 12, pages: PAGES, printed: [] };
  const summaries = summarise(PAGES);

  it('names the machine, the day, each set and what was missed', () => {
    const verdicts = judge({ summaries, printed: [] });
    const figures = renderFigures({ results, summaries, verdicts });
    expect(figures).toContain('Measured on 29 November 2026');
    expect(figures).toContain('A chip');
    expect(figures).toMatch(/\| receipts \| local \| 3 of 2 \| 58\.0 % \(/);
    expect(figures).toContain('| receipts | phone | 1 | 33.3 % |');
    expect(figures).toContain('| receipts: words found | 58.00 % | 90.00 % | **missed** |');
  });

  it('draws a bar for each engine of a set, as long as its share', () => {
    const chart = renderChart([{ ...find(PAGES, null), set: 'a<b' }]);
    expect(chart).toContain('a&lt;b');
    expect(chart).toContain(`width="${((760 - 120 - 76) * 0.58).toFixed(1)}"`);
  });
});
