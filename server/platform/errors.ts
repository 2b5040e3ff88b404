/** What went wrong, as the transport maps it: see trpc.ts for the HTTP status of each. */
export type AppErrorCode =
  | 'unauthorised'
  | 'other_account'
  | 'forbidden'
  | 'not_found'
  | 'invalid'
  | 'conflict'
  | 'too_large'
  | 'unavailable';

/**
 * An error a person is meant to read. `message` says what happened and what to do next; the cause is for the log.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  /** For pages that word the error in another language. */
  readonly refusal: Refusal | null;
  constructor(
    readonly code: AppErrorCode,
    message: string,
    { refusal, ...options }: ErrorOptions & { refusal?: Refusal } = {},
  ) {
    super(message, options);
    this.refusal = refusal ?? null;
  }
}

/** Which refusal of several an error is; `filename` is the file of the same person that the refusal names. */
export type Refusal = { reason: string; filename?: string };

/** Refusals that a claimant can meet, apart from those of a file. Each has its words in `messages/<language>/refusals.ts`. */
export type ClaimantRefusal =
  | 'already_asked_again'
  | 'too_many_phone_links'
  | 'already_submitted'
  | 'already_withdrawn'
  | 'ask_again_first'
  | 'ask_again_over'
  | 'being_sent'
  | 'case_changed'
  | 'case_closed'
  | 'case_decided'
  | 'case_not_found'
  | 'case_type_gone'
  | 'database_away'
  | 'document_not_found'
  | 'document_stays'
  | 'file_removed'
  | 'grounds_changed'
  | 'no_decision_to_ask'
  | 'no_document'
  | 'not_failed'
  | 'nothing_answered'
  | 'point_gone'
  | 'reading_over'
  | 'request_over'
  | 'sending_already'
  | 'too_many_cases'
  | 'too_many_streams';

/** An error whose sentence pages say in the reader's language. */
export const refuse = (code: AppErrorCode, reason: ClaimantRefusal, message: string, options: ErrorOptions = {}) =>
  new AppError(code, message, { ...options, refusal: { reason } });

/** The same answer for what does not exist and what is somebody else's, so that nobody learns which. */
export const caseNotFound = () =>
  refuse('not_found', 'case_not_found', 'There is no such case. Check the reference, or go back to your list.');
export const documentNotFound = () =>
  refuse('not_found', 'document_not_found', 'There is no such document. It may have been removed; reload the page.');

/** Who is signed in is not whose page it is: signing in again, as with a session that is over, makes the same call possible. */
export const otherAccount = () =>
  new AppError(
    'other_account',
    'Another account is signed in now than the one this page was opened for. Sign in again, or reload the page.',
  );

/** Pages say the same where they cannot be made: see app/ui/error-message-page.tsx. */
export const databaseAway = (cause: unknown) =>
  refuse(
    'unavailable',
    'database_away',
    'The database does not answer just now. Nothing that was saved is lost. Try again in a minute.',
    { cause },
  );
