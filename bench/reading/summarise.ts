import { YARDSTICK } from './engines';
import { estimateInterval, type Interval } from './metrics/interval';
import type { MeasuredPage } from './results';

export type Figure = { value: number; interval: Interval | null } | null;

export type Summary = {
  set: string;
  /** Null for the whole set. */
  distortion: string | null;
  engine: string;
  papers: number;
  pages: number;
  words: Figure;
  runsFound: Figure;
  runsRight: Figure;
  lines: Figure;
  order: Figure;
  inPlace: Figure;
  characterErrors: Figure;
  wordErrors: Figure;
  sideways: number | null;
  failures: number;
  secondsAPage: number;
  /** Its time over the yardstick's on the same pages. */
  timeRatio: number | null;
};

/** One summary for each set and engine, and one for each distortion in it. */
export function summarise(pages: MeasuredPage[]): Summary[] {
  const engines = [...new Set(pages.map(({ engine }) => engine))];
  return [...new Set(pages.map(({ set }) => set))].flatMap((set) => {
    const own = pages.filter((page) => page.set === set);
    const distortions = [...new Set(own.map(({ distortion }) => distortion))];
    return [null, ...distortions].flatMap((distortion) => {
      const group = own.filter((page) => distortion === null || page.distortion === distortion);
      return engines.flatMap((engine) => {
        return group.some((page) => page.engine === engine) ? [summariseGroup({ group, set, distortion, engine })] : [];
      });
    });
  });
}

type Group = { group: MeasuredPage[]; set: string; distortion: string | null; engine: string };

function summariseGroup({ group, set, distortion, engine }: Group): Summary {
  const readings = group.filter((page) => page.engine === engine);
  const beside = group.filter((page) => page.engine === YARDSTICK);
  const documents = [...new Set(readings.map(({ document }) => document))];
  const papers = documents.map((document) => readings.filter((page) => page.document === document));
  const figure = (pool: (pages: MeasuredPage[]) => number | null): Figure => {
    const value = pool(readings);
    return value === null ? null : { value, interval: estimateInterval({ papers, figure: pool }) };
  };
  const seconds = sum(readings, (page) => page.seconds);
  const besideSeconds = sum(beside, (page) => page.seconds);
  const hasBoxes = readings.some((page) => page.sideways !== null);
  return {
    set,
    distortion,
    engine,
    papers: documents.length,
    pages: readings.length,
    words: figure((all) => divide(all, (page) => [page.words.found, page.words.of])),
    runsFound: figure((all) => divide(all, (page) => [page.runs.found, page.runs.of])),
    runsRight: figure((all) => divide(all, (page) => [page.runs.found, page.runs.read])),
    lines: figure((all) => divide(all, (page) => [page.lines.found, page.lines.of])),
    order: figure((all) => divide(all, (page) => page.order && [page.order.found, page.order.of])),
    inPlace: figure((all) => divide(all, (page) => page.inPlace && [page.inPlace.found, page.inPlace.of])),
    characterErrors: figure((all) => divide(all, ({ characterErrors: e }) => e && [e.errors, e.of])),
    wordErrors: figure((all) => divide(all, ({ wordErrors: e }) => e && [e.errors, e.of])),
    sideways: hasBoxes ? readings.filter((page) => page.sideways).length : null,
    failures: readings.filter((page) => page.failure !== null).length,
    secondsAPage: seconds / readings.length,
    timeRatio: engine !== YARDSTICK && beside.length === readings.length ? seconds / besideSeconds : null,
  };
}

function sum(pages: MeasuredPage[], value: (page: MeasuredPage) => number): number {
  return pages.reduce((total, page) => total + value(page), 0);
}

/** Counts are added over the pages before they are divided: a long page weighs more than a short one. */
function divide(pages: MeasuredPage[], count: (page: MeasuredPage) => [number, number] | null): number | null {
  let found = 0;
  let of = 0;
  for (const page of pages) {
    const counted = count(page);
    if (counted) [found, of] = [found + counted[0], of + counted[1]];
  }
  return of === 0 ? null : found / of;
}
