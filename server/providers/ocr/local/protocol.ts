import type { Inspection, ReadableType, ReadPage } from '../contract';
import type { ReadingFailureCode } from './reading-failure';

/** What the parent asks of a child process, one at a time. `page` counts from 0. */
export type Task =
  | { kind: 'warm' }
  /** `isThorough`: its pages are looked through, as far as that takes little. */
  | { kind: 'inspect'; path: string; contentType: ReadableType; isThorough: boolean }
  | { kind: 'page'; path: string; contentType: ReadableType; page: number; skip: Skipping };

/** What a page is read without: JPEG 2000 pictures, or everything, which leaves it blank. */
export type Skipping = 'nothing' | 'jpx' | 'everything';

export type TaskResult = { warm: null; inspect: Inspection; page: ReadPage };

export type TaskMessage = { id: number; task: Task };

export type ReplyMessage =
  | { id: number; ok: true; value: TaskResult[Task['kind']] }
  | { id: number; ok: false; code: ReadingFailureCode; page: number | null; count: number | null };

/**
 * A child past its memory limit ends itself by this signal, so that its parent can tell it from a crash.
 * Its default action is to end the process at once, even while the main thread is busy.
 */
export const OUT_OF_MEMORY_SIGNAL = 'SIGUSR2';
/** The same for one whose task has taken all of its time on the processor. */
export const OUT_OF_TIME_SIGNAL = 'SIGVTALRM';
