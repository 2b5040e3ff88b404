import { type ReadPage, UnreadableDocumentError } from '../contract';
import type { Skipping } from './protocol';
import { ParserCrash } from './reading-failure';

/** A page as it came out, and why nothing came out of it, where nothing did. */
export type RescuedPage = { page: ReadPage; lost: UnreadableDocumentError | null };

/**
 * Reads a page that may be at fault itself, so that it costs its document no more than that page: one that makes the parser
 * fall is read without what it is likely to fall over, and is left blank if that helps nothing. Each attempt has a fresh
 * process. Rejects with anything that is not the page's own fault.
 */
export async function rescuePage({ read }: { read: (skip: Skipping) => Promise<ReadPage> }): Promise<RescuedPage> {
  let first: UnreadableDocumentError | null = null;
  for (const skip of ['nothing', 'jpx'] as const) {
    try {
      return { page: await read(skip), lost: null };
    } catch (error) {
      if (!isPagesOwnFault(error)) throw error;
      first ??= error;
      if (error.code === 'damaged') break;
    }
  }
  return { page: await read('everything'), lost: first };
}

/** A process that somebody ended from outside says nothing about the page; nor does a limit of time or memory. */
function isPagesOwnFault(error: unknown): error is UnreadableDocumentError {
  if (!(error instanceof UnreadableDocumentError)) return false;
  return error.code === 'damaged' || (error.code === 'crashed' && error.cause instanceof ParserCrash);
}
