import { z } from 'zod';

/** What a mail server, or the mail itself, can be at fault for; staff read words for each on the page of jobs. */
export const mailFailureSchema = z.enum([
  'refused',
  'unavailable',
  'timed_out',
  'bad_key',
  'expired',
  'crashed',
  'internal',
]);
export type MailFailure = z.infer<typeof mailFailureSchema>;

/** Why a mail was given up, and what a supervisor can do about all that were given up for it. */
export const MAIL_FAILURES: Record<MailFailure, { label: string; advice: string }> = {
  refused: {
    label: 'Address or mail refused',
    advice: 'The mail server refused it for good. Write to the claimant by post.',
  },
  unavailable: { label: 'Mail server away', advice: 'Bring the mail server back.' },
  timed_out: { label: 'Mail server too slow', advice: 'Look at what keeps the mail server busy.' },
  bad_key: { label: 'Mail server refuses our password', advice: 'Check SMTP_URL in the configuration.' },
  expired: { label: 'Link expired before it could be sent', advice: 'The person has to ask for another link.' },
  crashed: { label: 'Worker ended while sending', advice: 'Look at the worker’s log.' },
  internal: { label: 'Unexpected error', advice: 'The log says more.' },
};
