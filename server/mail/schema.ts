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
