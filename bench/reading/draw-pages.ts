import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderFirstPage } from '../../samples/make/bitmap';
import type { EvalPage } from './page';
import { type BenchSetName, planBenchSet } from './papers/sets';
import { BENCH_DPI, DISTORTIONS } from './papers/spoil';

/** Draws a set's papers and their spoilt copies into `folder`. `limit`: only so many papers. */
export async function drawPages({
  set,
  folder,
  limit = Number.POSITIVE_INFINITY,
}: {
  set: BenchSetName;
  folder: string;
  limit?: number;
}): Promise<EvalPage[]> {
  const pages: EvalPage[] = [];
  for (const { name, make, seed, distortions } of planBenchSet(set).slice(0, limit)) {
    const { pdf, lines, isOrdered } = await make(seed);
    const page = await renderFirstPage({ pdf, dpi: BENCH_DPI });
    const truth = lines.map(({ text }) => text).join('\n');
    for (const distortion of distortions) {
      const { bytes, ending } = await DISTORTIONS[distortion]({ page, seed: seed * 100 });
      const path = join(folder, `${set}-${name}__${distortion}.${ending}`);
      await writeFile(path, bytes);
      // A spoilt page is straightened by whoever reads it, so that its places are no longer known.
      const places = distortion === 'clean200' ? lines : null;
      pages.push({ set, document: name, distortion, path, truth, isOrdered, places });
    }
  }
  return pages;
}
