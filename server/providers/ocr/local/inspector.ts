import { stat } from 'node:fs/promises';
import { DOCX, type OcrEngine, UnreadableDocumentError } from '../contract';
import { MAXIMUM_PAGES } from '../page-limit';
import { type ChildPool, createChildPool, type PoolOptions } from './child-pool';
import * as limits from './limits';
import { describeFailure, OverBudget } from './reading-failure';
import { resolveChild } from './resolve-child';

export type Inspector = Pick<OcrEngine, 'inspect' | 'close'>;

/** Whose a file is where nobody says so: they share one share. */
export const NOBODY = 'nobody';

/**
 * Opens files in child processes, looks through their pages and reads none of them; `childPath` as in resolveChild. One person's
 * files are opened one after the other, and never in the last process. A file that takes more than a document can
 * is refused within a second; a Word document, which has to be laid out, within several, in processes of its own.
 */
export function createInspector({ childPath }: { childPath?: string } = {}): Inspector {
  const openPool = (budget: Pick<PoolOptions, 'memoryBytes' | 'cpuMs'>) =>
    createChildPool({
      program: resolveChild({ childPath }),
      processes: limits.INSPECTORS,
      perOwner: 1,
      recogniser: { languages: null, program: null },
      ...budget,
    });
  const pool = openPool({ memoryBytes: limits.INSPECT_MEMORY_BYTES, cpuMs: limits.INSPECT_CPU_MS });
  const layOutPool = openPool({ memoryBytes: limits.LAY_OUT_MEMORY_BYTES, cpuMs: limits.LAY_OUT_CPU_MS });
  const inspect = inspectIn(pool, { isThorough: true });
  const inspectLaidOut = inspectIn(layOutPool, { isThorough: true });
  return {
    inspect: async (request) => {
      try {
        return await (request.contentType === DOCX ? inspectLaidOut : inspect)(request);
      } catch (error) {
        const isOver = error instanceof UnreadableDocumentError && error.cause instanceof OverBudget;
        throw isOver ? describeFailure({ code: 'too_complex', page: null, cause: error }) : error;
      }
    },
    close: async () => {
      await Promise.all([pool.close(), layOutPool.close()]);
    },
  };
}

/** Opens a file in a child process of the pool. */
export function inspectIn(pool: ChildPool, { isThorough }: { isThorough: boolean }): OcrEngine['inspect'] {
  return async ({ path, contentType, signal, owner = NOBODY }) => {
    const { size } = await stat(path);
    if (size > limits.MAX_FILE_BYTES) throw describeFailure({ code: 'too_large', page: null });
    const task = { kind: 'inspect' as const, path, contentType, isThorough };
    const inspection = await pool.run<'inspect'>({ task, deadlineMs: limits.INSPECT_DEADLINE_MS, signal, owner });
    if (inspection.pageCount > MAXIMUM_PAGES) throw describeFailure({ code: 'too_many_pages', page: null });
    return inspection;
  };
}
