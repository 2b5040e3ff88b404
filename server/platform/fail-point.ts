/** In the web process: what a claimant or an officer asked for. */
export const WEB_FAIL_POINTS = [
  'upload-stored',
  'document-inspected',
  'run-committed',
  'run-enqueued',
  'removal-committed',
  'withdrawal-committed',
  'decision-committed',
] as const;

/**
 * The moments at which a process that dies leaves the most behind: between two writes that belong together, or between a
 * paid answer and its keeping. The tests of faults kill processes there.
 */
export const FAIL_POINTS = [
  ...WEB_FAIL_POINTS,
  // Worker: one attempt at a document, in its order.
  'document-taken',
  'page-stored',
  'pages-read',
  'pages-kept',
  'embedding-wanted',
  'embedding-paid',
  'embedding-kept',
  'reading-failed',
  'draft-leased',
  'draft-wanted',
  'draft-paid',
  'draft-kept',
  'handing-over',
  'run-unsettled',
  'run-settled',
  // Worker: what it does beside its jobs.
  'rescue-committed',
  'decision-sending',
  'decision-sent',
  'mail-taken',
  'mail-sent',
  'mail-settled',
  'letter-taken',
  'letter-written',
  'letter-stored',
  'erasure-files-removed',
] as const;

export type FailPoint = (typeof FAIL_POINTS)[number];

/** What the suite loads into a process before anything else; no product code sets it. */
export type FailPointHook = (point: FailPoint, subject: string) => Promise<void>;

const scope = globalThis as { casedraftFailPoint?: FailPointHook };

/** Does nothing, unless the process was started with a hook. `subject` is the id of the document or case it is about. */
export async function failPoint(point: FailPoint, subject: string): Promise<void> {
  const hook = scope.casedraftFailPoint;
  if (hook) await hook(point, subject);
}
