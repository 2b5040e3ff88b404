import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EvalOptions, KEPT_SET } from './arguments';
import { describeMachine } from './describe-machine';
import { drawPages } from './draw-pages';
import { ENGINES, PRODUCT, type ReadingEngine } from './engines';
import type { EvalPage } from './page';
import { listPictures } from './picture-folder';
import { countPrintedValues, listPrintedDocuments } from './printed-values';
import { printDocument, printPage } from './report/print';
import type { EvalResults } from './results';
import { runPages } from './run-pages';

const keptFolder = fileURLToPath(new URL('../pages/', import.meta.url));

/** Reads what the options name and counts. Throws an error that says what is missing. */
export async function evaluate(options: EvalOptions): Promise<EvalResults> {
  const started = performance.now();
  const lanes = availableParallelism();
  const folder = await mkdtemp(join(tmpdir(), 'casedraft-eval-'));
  const engines = new Map<string, ReadingEngine>();
  try {
    // Found before anything is read: a wrong folder must not cost a whole run.
    const documents = options.cases === null ? [] : listPrintedDocuments(options.cases);
    const pages = await gatherPages({ options, folder });
    for (const [name, open] of await chooseEngines(options.engines)) engines.set(name, await open({ lanes }));
    const measured = await runPages({
      pages,
      engines,
      lanes,
      onMeasured: (result) => {
        printPage(result.measured);
        if (options.showMissing && result.measured.engine === PRODUCT && result.missing.length > 0)
          console.log(`    missing: ${result.missing.join(' ')}`);
      },
    });
    const product = engines.get(PRODUCT);
    if (documents.length > 0 && !product) throw new Error(`--cases needs the engine ${PRODUCT}.`);
    const printed = product
      ? await countPrintedValues({
          documents,
          engine: product,
          lanes,
          onCounted: (counted) => printDocument({ ...counted, showMissing: options.showMissing }),
        })
      : [];
    return {
      madeOn: new Date().toISOString(),
      machine: await describeMachine(),
      seconds: (performance.now() - started) / 1000,
      pages: measured,
      printed,
    };
  } finally {
    await Promise.all([...engines.values()].map((engine) => engine.close()));
    await rm(folder, { recursive: true });
  }
}

async function gatherPages({ options, folder }: { options: EvalOptions; folder: string }): Promise<EvalPage[]> {
  const { sets, folders, quick, limit } = options;
  const pages = folders.flatMap((named) => listPictures({ folder: named.folder, set: named.name }).slice(0, limit));
  for (const set of sets) {
    if (set === KEPT_SET) {
      const kept = listPictures({ folder: keptFolder, set });
      pages.push(...kept.filter(({ document }) => !quick || document === kept[0]?.document));
    } else {
      pages.push(...(await drawPages({ set, folder, ...(quick ? { limit: 1 } : {}) })));
    }
  }
  return pages;
}

type OpenEngine = (options: { lanes: number }) => Promise<ReadingEngine>;

/** Those that were named, or all that can be had; one that was named and cannot be had is an error. */
async function chooseEngines(named: string[] | null): Promise<[string, OpenEngine][]> {
  const chosen: [string, OpenEngine][] = [];
  for (const [name, { findObstacle, open }] of Object.entries(ENGINES)) {
    if (named && !named.includes(name)) continue;
    const obstacle = await findObstacle();
    if (obstacle === null) chosen.push([name, open]);
    else if (named) throw new Error(`The engine ${name} cannot be used: ${obstacle}.`);
    else console.log(`Without the engine ${name}: ${obstacle}.`);
  }
  return chosen;
}
