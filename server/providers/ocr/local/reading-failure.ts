import { UnreadableDocumentError } from '../contract';
import { TOO_MANY_PAGES } from '../page-limit';

/** All but what only a store that keeps hashes can tell. */
export type ReadingFailureCode = Exclude<UnreadableDocumentError['code'], 'changed'>;

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

const MESSAGES: Record<ReadingFailureCode, { message: string; permanent: boolean }> = {
  encrypted: {
    message: 'This PDF is protected by a password. Save a copy without the password and upload that.',
    permanent: true,
  },
  unknown_encryption: {
    message:
      'This PDF is encrypted in a way that cannot be opened here. Open it where you read it, print it to a new PDF and upload that.',
    permanent: true,
  },
  dynamic_form: {
    message:
      'This PDF is a form that only Adobe Reader can show. Open it there, save or print it as an ordinary PDF and upload that.',
    permanent: true,
  },
  portfolio: {
    message: 'This file holds other files. Add them one by one.',
    permanent: true,
  },
  no_pages: {
    message: 'This file has no pages. Check that it is the right file and upload it again.',
    permanent: true,
  },
  damaged: {
    message: 'This file is damaged or incomplete. Open it on your device, save it again and upload the new copy.',
    permanent: true,
  },
  too_many_pages: {
    message: TOO_MANY_PAGES,
    permanent: true,
  },
  too_large: {
    message: 'This file is too large to read. Save it at a lower resolution and upload that.',
    permanent: true,
  },
  timed_out: {
    message: 'Reading this file took too long. Try again, or upload the pages as separate photos.',
    permanent: false,
  },
  crashed: {
    message: 'The reader stopped while reading this file. Try again; if it stops again, save the file as a new PDF.',
    permanent: false,
  },
  unsupported: {
    message: 'This kind of file cannot be read. Save it as a PDF, JPEG or PNG and upload that.',
    permanent: true,
  },
};

/** The error for a person; `cause` is for the log and never holds text of the document. */
export function describeFailure(failure: {
  code: ReadingFailureCode;
  page: number | null;
  count?: number | null;
  cause?: unknown;
}): UnreadableDocumentError {
  const { message: general, permanent } = MESSAGES[failure.code];
  const message = failure.code === 'portfolio' && failure.count ? countFiles(failure.count) : general;
  const text = failure.page === null ? message : message.replace('This file', `Page ${failure.page} of this file`);
  return new UnreadableDocumentError(failure.code, text, permanent, { cause: failure.cause });
}

function countFiles(count: number): string {
  return count === 1
    ? 'This file holds 1 other file. Add that one by itself.'
    : `This file holds ${count} other files. Add them one by one.`;
}
