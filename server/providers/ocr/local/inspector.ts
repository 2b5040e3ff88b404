import { stat } from 'node:fs/promises';
import type { OcrEngine } from '../contract';
import { MAXIMUM_PAGES } from '../page-limit';
import { type ChildPool, createChildPool } from './child-pool';
import * as limits from './limits';
import { describeFailure } from './reading-failure';
import { resolveChild } from './resolve-child';

export type Inspector = Pick<OcrEngine, 'inspect' | 'close'>;

/** Opens files in one child process and reads none of them; `childPath` as in resolveChild. */
export function createInspector({ childPath }: { childPath?: string } = {}): Inspector {
  const pool = createChildPool({
    program: resolveChild({ childPath }),
    processes: 1,
    recogniser: { languages: null, program: null },
    memoryBytes: limits.CHILD_MEMORY_BYTES,
    cpuMs: limits.PAGE_CPU_MS,
  });
  return { inspect: inspectIn(pool), close: pool.close };
}

/** Opens a file in a child process of the pool. */
export function inspectIn(pool: ChildPool): OcrEngine['inspect'] {
  return async ({ path, contentType, signal }) => {
    const { size } = await stat(path);
    if (size > limits.MAX_FILE_BYTES) throw describeFailure({ code: 'too_large', page: null });
    const task = { kind: 'inspect' as const, path, contentType };
    const inspection = await pool.run<'inspect'>({ task, deadlineMs: limits.INSPECT_DEADLINE_MS, signal });
    if (inspection.pageCount > MAXIMUM_PAGES) throw describeFailure({ code: 'too_many_pages', page: null });
    return inspection;
  };
}
