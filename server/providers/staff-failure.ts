import type { UnreadableDocumentError } from '@/server/providers/ocr/contract';
import type { ProviderError } from '@/server/providers/provider-error';

type FailureCode = UnreadableDocumentError['code'] | ProviderError['code'] | 'internal';

/** `reason`: what happened. `remedy`: what an officer can do about it. Claimants read other words: they have the file in hand. */
export type StaffFailure = { reason: string; remedy: string };

const TYPE_IT = 'open the original and type in its text';
const FILE_FAULT =
  'Trying again changes nothing. If you can read the original, type in its text; else ask the claimant for another copy.';
const LATER = `Try again later, or ${TYPE_IT}.`;
const OPERATOR = `Trying again helps once an operator has changed that. Until then, ${TYPE_IT}.`;
const BRING_AGAIN = 'Ask the claimant to send it again.';

const WORDS: Record<FailureCode, StaffFailure> = {
  encrypted: {
    reason: 'The PDF is protected by a password.',
    remedy: 'Trying again changes nothing. Ask the claimant for a copy without the password.',
  },
  unknown_encryption: {
    reason: 'The PDF is encrypted in a way that cannot be opened here.',
    remedy: 'Trying again changes nothing. Ask the claimant to print it to a new PDF and to upload that.',
  },
  dynamic_form: {
    reason: 'The PDF is a form that only Adobe Reader can show.',
    remedy: 'Trying again changes nothing. Ask the claimant to print it to an ordinary PDF and to upload that.',
  },
  portfolio: {
    reason: 'The PDF is a cover around other files.',
    remedy: 'Trying again changes nothing. Ask the claimant to upload those files one by one.',
  },
  no_pages: {
    reason: 'The file has no pages.',
    remedy: 'Trying again changes nothing. Ask the claimant for another copy.',
  },
  damaged: { reason: 'The file is damaged or incomplete.', remedy: FILE_FAULT },
  too_many_pages: {
    reason: 'The file has more pages than are read of one document.',
    remedy: 'Trying again changes nothing. Ask the claimant for the pages that matter, or type in their text.',
  },
  too_large: { reason: 'The file is too large to be read.', remedy: FILE_FAULT },
  unsupported: { reason: 'Files of this kind cannot be read.', remedy: FILE_FAULT },
  changed: { reason: 'The file was changed after it had been checked.', remedy: BRING_AGAIN },
  unreadable_file: { reason: 'The file service cannot open the file.', remedy: FILE_FAULT },
  not_found: { reason: 'The file is missing from the file store.', remedy: BRING_AGAIN },
  timed_out: { reason: 'Reading took too long.', remedy: LATER },
  crashed: {
    reason: 'Reading it stopped our system three times, so it was set aside.',
    remedy: `Trying again is likely to end the same way before a supervisor has had it looked into. Until then, ${TYPE_IT}.`,
  },
  recognition_failed: {
    reason: 'No text could be recognised on one of its pages.',
    remedy: `Try again; if it stays, ${TYPE_IT}.`,
  },
  unavailable: { reason: 'A service that reading needs could not be reached.', remedy: LATER },
  rate_limited: { reason: 'A service that reading needs was too busy.', remedy: LATER },
  bad_key: { reason: 'A service that reading needs does not accept our key.', remedy: OPERATOR },
  not_subscribed: { reason: 'A service that reading needs is not switched on for us.', remedy: OPERATOR },
  quota_used_up: { reason: 'The quota of a service that reading needs is used up.', remedy: OPERATOR },
  too_long: { reason: 'Its text is too long for the AI service.', remedy: OPERATOR },
  refused: { reason: 'The AI service does not work on such a document.', remedy: 'Decide from the original.' },
  truncated: { reason: 'A service’s answer about it was cut short.', remedy: OPERATOR },
  invalid_answer: { reason: 'A service gave an answer about it that we do not understand.', remedy: LATER },
  internal: { reason: 'Reading it failed again and again, by a fault of ours.', remedy: LATER },
};

const UNKNOWN: StaffFailure = { reason: 'The reason was not recorded.', remedy: LATER };

const isKnown = (code: string): code is FailureCode => Object.hasOwn(WORDS, code);

/** Why a document could not be read, in words for staff. */
export const explainToStaff = (code: string | null): StaffFailure =>
  code !== null && isKnown(code) ? WORDS[code] : UNKNOWN;
