import { FAILURES, type UnreadableCode } from '../../failures';
import { UnreadableDocumentError } from '../contract';

/** All but what only a store that keeps hashes can tell. */
export type ReadingFailureCode = Exclude<UnreadableCode, 'changed'>;

/** What a child process says about a file it cannot read; the parent turns it into words. */
export class ReadingFailure extends Error {
  override readonly name = 'ReadingFailure';
  constructor(
    readonly code: ReadingFailureCode,
    /** The page it happened on, from 1, where there is one. */
    readonly page: number | null = null,
    options?: ErrorOptions & { count?: number },
  ) {
    super(code, options);
    this.count = options?.count ?? null;
  }

  /** Of the files in a portfolio. */
  readonly count: number | null;
}

/** The process that parsed a document fell over it, as the cause of `crashed`; the message is its last words. */
export class ParserCrash extends Error {
  override readonly name = 'ParserCrash';
}

/** The process that had a document in hand ended itself at a limit of memory or of its own time, as the cause of the failure. */
export class OverBudget extends Error {
  override readonly name = 'OverBudget';
}

/** The error for a person; `cause` is for the log and never holds text of the document. */
export function describeFailure(failure: {
  code: UnreadableCode;
  page: number | null;
  count?: number | null;
  cause?: unknown;
}): UnreadableDocumentError {
  const { claimant: general, isPermanent } = FAILURES[failure.code];
  const message = failure.code === 'portfolio' && failure.count ? countFiles(failure.count) : general;
  const text = failure.page === null ? message : message.replace('This file', `Page ${failure.page} of this file`);
  return new UnreadableDocumentError(failure.code, text, isPermanent, { cause: failure.cause });
}

function countFiles(count: number): string {
  return count === 1
    ? 'This file holds 1 other file. Add that one by itself.'
    : `This file holds ${count} other files. Add them one by one.`;
}
