type Words = { label: string; advice: string };

const FILE_FAULT =
  'The file itself is at fault: the claimant has to bring another one, or an officer types in its text.';
const TRY_LATER = 'Try again once the service answers.';

/** What kinds of failure are called on screen, and what there is to do about each. */
const WORDS: Record<string, Words> = {
  bad_key: { label: 'Key refused', advice: 'Check the service’s key in the configuration, then try again.' },
  not_subscribed: { label: 'Not subscribed', advice: 'Subscribe the account to what it is asked for, then try again.' },
  quota_used_up: { label: 'Quota used up', advice: 'Raise the account’s quota, then try again.' },
  rate_limited: { label: 'Service busy', advice: 'The service had us wait too often. Try again when it is quieter.' },
  refused: {
    label: 'Service refused',
    advice: 'The service does not work on such documents. Decide from the documents.',
  },
  truncated: { label: 'Answer cut short', advice: 'Raise the limit on the length of answers, then try again.' },
  invalid_answer: { label: 'Answer not understood', advice: 'Try again; if it stays, the service has changed.' },
  too_long: { label: 'Too long', advice: 'Raise the limit on what is sent to the service, then try again.' },
  not_found: { label: 'File missing', advice: 'The store no longer has the file. The claimant has to bring it again.' },
  unreadable_file: { label: 'Unreadable file', advice: FILE_FAULT },
  recognition_failed: { label: 'Text not recognised', advice: 'Try again; if it stays, an officer types in the text.' },
  unavailable: { label: 'Service unavailable', advice: TRY_LATER },
  timed_out: { label: 'Took too long', advice: TRY_LATER },
  crashed: {
    label: 'Quarantined',
    advice: 'It stopped what reads it three times and was set aside. Try again only after that was mended.',
  },
  encrypted: { label: 'Password-protected', advice: FILE_FAULT },
  unknown_encryption: { label: 'Unusual encryption', advice: FILE_FAULT },
  dynamic_form: { label: 'Form for Adobe Reader only', advice: FILE_FAULT },
  portfolio: { label: 'Portfolio of files', advice: FILE_FAULT },
  no_pages: { label: 'No pages', advice: FILE_FAULT },
  damaged: { label: 'Damaged file', advice: FILE_FAULT },
  too_many_pages: { label: 'Too many pages', advice: FILE_FAULT },
  too_large: { label: 'Too large', advice: FILE_FAULT },
  changed: { label: 'Changed file', advice: FILE_FAULT },
  unsupported: { label: 'Unsupported file', advice: FILE_FAULT },
  internal: { label: 'Unexpected error', advice: 'The log says more. Try again after it was mended.' },
  mail_refused: {
    label: 'Address or mail refused',
    advice: 'The mail server refused it for good. Write to the claimant by post.',
  },
  mail_unavailable: { label: 'Mail server away', advice: 'Bring the mail server back.' },
  mail_timed_out: { label: 'Mail server too slow', advice: 'Look at what keeps the mail server busy.' },
  mail_bad_key: { label: 'Mail server refuses our password', advice: 'Check SMTP_URL in the configuration.' },
  mail_expired: { label: 'Link expired before it could be sent', advice: 'The person has to ask for another link.' },
  mail_crashed: { label: 'Worker ended while sending', advice: 'Look at the worker’s log.' },
  mail_internal: { label: 'Unexpected error', advice: 'The log says more.' },
  nothing_read: { label: 'No document read', advice: 'Read its documents again; the draft follows by itself.' },
  no_document: { label: 'No document left', advice: 'There is nothing to draft from. An officer decides.' },
};

export const describeFailureKind = (code: string): Words =>
  WORDS[code] ?? { label: 'Reason not recorded', advice: 'Try again, and look at what it says then.' };
