import { describe, expect, it } from 'vitest';
import { renderFirstPage } from '@/samples/make/bitmap';
import { extractText } from '@/samples/make/check-paper';
import { BENCH_SETS, type BenchSetName, planBenchSet } from './sets';
import { BENCH_DPI, DISTORTIONS } from './spoil';

const SETS = Object.keys(BENCH_SETS) as BenchSetName[];
const PLANNED = SETS.flatMap(planBenchSet);
const foldSpace = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

describe('drawn papers', () => {
  it.each(PLANNED.map((paper) => [`${paper.set} ${paper.name}`, paper] as const))(
    '%s says its truth',
    async (_, paper) => {
      const { pdf, lines } = await paper.make(paper.seed);
      const drawn = foldSpace(await extractText(pdf)).replace(/ /g, '');
      expect(lines.length).toBeGreaterThan(5);
      for (const { text, x, y, w, h } of lines) {
        // Cells of a row are drawn one by one, and letters with strokes come from a file of their own.
        for (const word of text.split(' ')) expect(drawn).toContain(word.normalize('NFC'));
        expect(Math.min(x, y, w, h)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x + w, y + h)).toBeLessThanOrEqual(1);
      }
    },
  );

  it('are the same for the same seed and others for another', async () => {
    for (const { make, seed } of SETS.flatMap((set) => planBenchSet(set).slice(0, 1))) {
      const [one, same] = [await make(seed), await make(seed)];
      expect(one.lines).toEqual(same.lines);
    }
    const [till] = planBenchSet('receipts');
    expect((await till?.make(1))?.lines).not.toEqual((await till?.make(2))?.lines);
  });

  it('meet every distortion of their set', () => {
    for (const set of SETS) {
      const { always, inTurn } = BENCH_SETS[set];
      const met = new Set(planBenchSet(set).flatMap(({ distortions }) => distortions));
      expect([...met].sort()).toEqual([...new Set([...always, ...inTurn])].sort());
    }
  });

  it('are spoilt in the same way for the same seed', async () => {
    const [fare] = planBenchSet('receipts').filter(({ name }) => name.startsWith('fare'));
    if (!fare) throw new Error('There is no fare ticket.');
    const page = await renderFirstPage({ pdf: (await fare.make(fare.seed)).pdf, dpi: BENCH_DPI });
    for (const distortion of ['crumpled', 'phone', 'fax98'] as const) {
      const [one, same] = [
        await DISTORTIONS[distortion]({ page, seed: 5 }),
        await DISTORTIONS[distortion]({ page, seed: 5 }),
      ];
      expect(one.bytes.equals(same.bytes)).toBe(true);
    }
  });
});
