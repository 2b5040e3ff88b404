import { availableParallelism } from 'node:os';
import type { OcrEngine, UnreadableDocumentError } from '../contract';
import { deliverInOrder } from '../deliver-in-order';
import { createChildPool } from './child-pool';
import { inspectIn, NOBODY } from './inspector';
import * as limits from './limits';
import { findPpocr } from './lines/find-ppocr';
import { describeFailure } from './reading-failure';
import { rescuePage } from './rescue-page';
import { resolveChild } from './resolve-child';
import type { RecogniserOptions } from './tesseract/recogniser-settings';

export type LocalOcrEngine = OcrEngine & {
  /** Starts the child processes and loads the language data (0.5 s), so that the first page does not wait for it. */
  warmUp(): Promise<void>;
};

export type LocalOcrOptions = {
  /** Child processes for one person's files at most; there is one more. Default: one a core. */
  processes?: number;
  /** Absolute path of the child's program; see resolveChild for what is found without it. */
  childPath?: string;
  /** What reads pictures of text, and in which languages. Default: tesseract.js, in all that are installed. */
  recogniser?: RecogniserOptions;
  pageDeadlineMs?: number;
  /** What a page may take of the processor's time. */
  pageCpuMs?: number;
  documentDeadlineMs?: number;
  /** Resident memory at which a child ends itself. */
  childMemoryBytes?: number;
};

const IN_ALL_LANGUAGES: RecogniserOptions = { languages: null, program: null };

/**
 * Reads documents on this machine, without a network. Every byte of a document is parsed in child processes that hold
 * no secrets and can be killed: one that hangs, grows or crashes costs its document an error and nothing else.
 */
export function createLocalOcrEngine(options: LocalOcrOptions = {}): LocalOcrEngine {
  const processes = options.processes ?? availableParallelism();
  const recogniser = options.recogniser ?? IN_ALL_LANGUAGES;
  const pool = createChildPool({
    program: resolveChild(options),
    // One more than a person may have: whoever comes next waits for nobody's slow page.
    processes: processes + 1,
    perOwner: processes,
    recogniser,
    memoryBytes: options.childMemoryBytes ?? limits.CHILD_MEMORY_BYTES,
    cpuMs: options.pageCpuMs ?? limits.PAGE_CPU_MS,
  });

  const inspect = inspectIn(pool, { isThorough: false });

  const read: OcrEngine['read'] = async ({ path, contentType, signal, owner, onPage }) => {
    const stop = new AbortController();
    const stopWith = (reason: unknown) => stop.abort(reason);
    const passOn = () => stopWith(signal.reason);
    if (signal.aborted) passOn();
    signal.addEventListener('abort', passOn, { once: true });
    const timer = setTimeout(
      () => stopWith(describeFailure({ code: 'timed_out', page: null })),
      options.documentDeadlineMs ?? limits.DOCUMENT_DEADLINE_MS,
    );
    try {
      const { pageCount } = await inspect({
        path,
        contentType,
        signal: stop.signal,
        ...(owner === undefined ? {} : { owner }),
      });
      const lost: UnreadableDocumentError[] = [];
      const readPage = async (page: number) => {
        const rescued = await rescuePage({
          read: (skip) =>
            pool.run<'page'>({
              task: { kind: 'page', path, contentType, page, skip },
              deadlineMs: options.pageDeadlineMs ?? limits.PAGE_DEADLINE_MS,
              signal: stop.signal,
              owner: owner ?? NOBODY,
            }),
        });
        if (rescued.lost) lost.push(rescued.lost);
        // Once nothing came out of any page, the document is what is at fault.
        if (rescued.lost && lost.length === pageCount)
          throw describeFailure({ code: rescued.lost.code, page: null, cause: rescued.lost.cause });
        return rescued.page;
      };
      // One page more than there are children, so that none waits while a finished page is being stored.
      await deliverInOrder({ pageCount, lookAhead: processes + 1, readPage, onPage, signal: stop.signal });
      return { pageCount };
    } catch (error) {
      stopWith(error);
      throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', passOn);
    }
  };

  // Two installations may read one page differently: the name, kept with it, says what took part.
  const plain = recogniser.program === null ? 'local-tesseract' : 'local-tesseract-native';
  const name = findPpocr() ? `${plain}+ppocr` : plain;
  return { name, inspect, read, warmUp: pool.warmUp, close: pool.close };
}
