import type { FileRefusal } from '@/server/documents/limits';
import type { ClaimantRefusal } from '@/server/platform/errors';

/** A problem that the page has words for, in each language; `said`: the server's own sentence is shown. */
export type ProblemCode =
  | FileRefusal
  | ClaimantRefusal
  | 'gone'
  | 'lost'
  | 'offline'
  | 'unavailable'
  | 'signed_out'
  | 'other_account'
  | 'not_stored'
  | 'not_taken'
  | 'too_large_there'
  | 'cannot_turn'
  | 'said';

type Options = ErrorOptions & { code?: ProblemCode; filename?: string };

/** Why a file could not be added. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
  readonly code: ProblemCode;
  readonly filename: string | null;
  constructor(
    message: string,
    /**
     * `interrupted`: go on where it stopped. `failed`: start over. `refused`: this file will never do.
     */
    readonly kind: 'interrupted' | 'failed' | 'refused',
    { code = 'said', filename, ...options }: Options = {},
  ) {
    super(message, options);
    this.code = code;
    this.filename = filename ?? null;
  }
}

export const cutOff = () =>
  new UploadError('The upload was cut off. Check your connection and try again.', 'interrupted', { code: 'offline' });

/** What is over by itself, sooner or later, and how an upload is called that waits for it. */
export const WAITING_FOR = { offline: 'offline', unavailable: 'busy' } as const;

export const isPassing = (code: ProblemCode): code is keyof typeof WAITING_FOR => code in WAITING_FOR;
