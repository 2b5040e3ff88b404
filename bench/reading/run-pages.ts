import type { EngineReading, ReadingEngine } from './engines';
import { measurePage } from './measure-page';
import type { EvalPage } from './page';
import type { MeasuredPage } from './results';

type Run = {
  pages: EvalPage[];
  engines: Map<string, ReadingEngine>;
  /** Pages read at a time. */
  lanes: number;
  onMeasured: (result: { page: EvalPage; measured: MeasuredPage; missing: string[] }) => void;
};

/**
 * Reads every page with every engine, one engine right after the other and each first in turn: whatever else weighs on
 * the machine weighs on all of them alike.
 */
export async function runPages({ pages, engines, lanes, onMeasured }: Run): Promise<MeasuredPage[]> {
  const all: MeasuredPage[][] = [];
  const waiting = [...pages.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, page] = next;
      const order = index % 2 === 0 ? [...engines] : [...engines].reverse();
      const own: MeasuredPage[] = [];
      for (const [name, engine] of order) {
        const { measured, missing } = measurePage({ page, engine: name, ...(await readTimed({ engine, page })) });
        onMeasured({ page, measured, missing });
        own.push(measured);
      }
      all[index] = own;
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return all.flat();
}

async function readTimed({ engine, page }: { engine: ReadingEngine; page: EvalPage }) {
  const started = performance.now();
  let reading: EngineReading = { text: '', sideways: null, words: null };
  let failure: string | null = null;
  try {
    reading = await engine.read(page.path);
  } catch (error) {
    // A page that cannot be read is a page without words, and the report counts it: one page must not end the run.
    failure = error instanceof Error ? error.message : String(error);
  }
  return { reading, failure, seconds: (performance.now() - started) / 1000 };
}
