import { performance } from 'node:perf_hooks';
import { type KnownFile, partsItsPages } from '@/bench/facts/train-kinds/examples';
import { sortPapers } from '@/server/facts/sort-papers';

export type Tally = { right: number; all: number };
export type Bin = Tally & { said: number };
export type Measured = {
  pages: Tally;
  files: Tally;
  refusals: Tally;
  byKind: Map<string, Tally>;
  confusions: Map<string, number>;
  bins: Bin[];
  millisecondsAPaper: number;
};

const BINS = 10;

/** What the sorter makes of files whose truth is known, page by page. A file is right where its pages are parted as they should be. */
export function measureSorting(files: readonly KnownFile[]): Measured {
  const measured: Measured = {
    pages: { right: 0, all: 0 },
    files: { right: 0, all: 0 },
    refusals: { right: 0, all: 0 },
    byKind: new Map(),
    confusions: new Map(),
    bins: Array.from({ length: BINS }, () => ({ right: 0, all: 0, said: 0 })),
    millisecondsAPaper: 0,
  };
  let spent = 0;
  for (const { caseType, made } of files) {
    const start = performance.now();
    const parts = sortPapers({ caseType, papers: [made.paper] });
    spent += performance.now() - start;
    if (partsItsPages({ caseType, made, signs: [] })) {
      const split = JSON.stringify(parts.map(({ pages }) => pages));
      count(measured.files, split === JSON.stringify(made.truth.parts.map(({ pages }) => pages)));
    }
    for (const { kind, pages, refuses } of made.truth.parts) {
      for (const page of pages) {
        const part = parts.find((said) => said.pages.includes(page));
        if (!part) throw new Error('every page is in a part');
        const isRight = part.kind === kind;
        count(measured.pages, isRight);
        count(tallyOf(measured.byKind, `${caseType.key}: ${kind}`), isRight);
        const bin = measured.bins[Math.min(BINS - 1, Math.floor(part.probability * BINS))];
        if (bin) {
          count(bin, isRight);
          bin.said += part.probability;
        }
        const confusion = `${kind} taken for ${part.kind}`;
        if (!isRight) measured.confusions.set(confusion, (measured.confusions.get(confusion) ?? 0) + 1);
        if (isRight && kind === 'approval-letter') count(measured.refusals, part.refuses === refuses);
      }
    }
  }
  return { ...measured, millisecondsAPaper: spent / Math.max(1, files.length) };
}

function count(tally: Tally, isRight: boolean): void {
  tally.all += 1;
  if (isRight) tally.right += 1;
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? { right: 0, all: 0 };
  tallies.set(key, tally);
  return tally;
}
