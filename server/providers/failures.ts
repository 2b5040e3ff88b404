import { TOO_MANY_PAGES } from './ocr/page-limit';

/** Why a document's file cannot be read, now or ever. */
export type UnreadableCode =
  | 'encrypted'
  | 'unknown_encryption'
  | 'dynamic_form'
  | 'portfolio'
  | 'no_pages'
  | 'damaged'
  | 'too_many_pages'
  | 'too_large'
  | 'too_complex'
  | 'timed_out'
  | 'crashed'
  | 'unsupported'
  | 'changed'
  | 'malware'
  | 'unscannable';

/** What an outside service's failure means for the job that met it. */
export type ProviderErrorCode =
  | 'bad_key'
  | 'not_subscribed'
  | 'quota_used_up'
  | 'rate_limited'
  | 'refused'
  | 'truncated'
  | 'invalid_answer'
  | 'too_long'
  | 'not_found'
  | 'recognition_failed'
  | 'unreadable_file'
  | 'unavailable'
  | 'timed_out';

/** `internal`: a fault of ours. */
export type FailureCode = UnreadableCode | ProviderErrorCode | 'internal';

/** Why a case is with the officers without a draft: drafting failed, or there was nothing to draft from. */
export type DraftProblemCode = FailureCode | 'nothing_read' | 'no_document' | 'budget_used_up';

export type StaffFailure = {
  /** The kind of failure, in a word or two. */
  label: string;
  /** What happened. */
  reason: string;
  /** What an officer can do about it. */
  remedy: string;
  /** What a supervisor can do about all of its kind. */
  advice: string;
};

type Failure = StaffFailure & {
  /** Trying again cannot help: somebody has to change the file, a key or a plan first. */
  isPermanent: boolean;
};

/** `claimant`: what happened and what to do, for the person who has the file in hand. A service's failure is told where it is met, by the service's name. */
type Failures = Record<UnreadableCode | 'internal', Failure & { claimant: string }> &
  Record<Exclude<ProviderErrorCode, UnreadableCode>, Failure>;

const TYPE_IT = 'open the original and type in its text';
const FILE_FAULT =
  'Trying again changes nothing. If you can read the original, type in its text; else ask the claimant for another copy.';
const LATER = `Try again later, or ${TYPE_IT}.`;
const OPERATOR = `Trying again helps once an operator has changed that. Until then, ${TYPE_IT}.`;
const BRING_AGAIN = 'Ask the claimant to send it again.';
const ANOTHER_FILE =
  'The file itself is at fault: the claimant has to bring another one, or an officer types in its text.';
const ONCE_IT_ANSWERS = 'Try again once the service answers.';

/** Every way in which reading or drafting fails, with its words for claimants and for staff. */
export const FAILURES: Failures = {
  encrypted: {
    isPermanent: true,
    claimant: 'This PDF is protected by a password. Save a copy without the password and upload that.',
    label: 'Password-protected',
    reason: 'The PDF is protected by a password.',
    remedy: 'Trying again changes nothing. Ask the claimant for a copy without the password.',
    advice: ANOTHER_FILE,
  },
  unknown_encryption: {
    isPermanent: true,
    claimant:
      'This PDF is encrypted in a way that cannot be opened here. Open it where you read it, print it to a new PDF and upload that.',
    label: 'Unusual encryption',
    reason: 'The PDF is encrypted in a way that cannot be opened here.',
    remedy: 'Trying again changes nothing. Ask the claimant to print it to a new PDF and to upload that.',
    advice: ANOTHER_FILE,
  },
  dynamic_form: {
    isPermanent: true,
    claimant:
      'This PDF is a form that only Adobe Reader can show. Open it there, save or print it as an ordinary PDF and upload that.',
    label: 'Form for Adobe Reader only',
    reason: 'The PDF is a form that only Adobe Reader can show.',
    remedy: 'Trying again changes nothing. Ask the claimant to print it to an ordinary PDF and to upload that.',
    advice: ANOTHER_FILE,
  },
  portfolio: {
    isPermanent: true,
    claimant: 'This file holds other files. Add them one by one.',
    label: 'Portfolio of files',
    reason: 'The PDF is a cover around other files.',
    remedy: 'Trying again changes nothing. Ask the claimant to upload those files one by one.',
    advice: ANOTHER_FILE,
  },
  no_pages: {
    isPermanent: true,
    claimant: 'This file has no pages. Check that it is the right file and upload it again.',
    label: 'No pages',
    reason: 'The file has no pages.',
    remedy: 'Trying again changes nothing. Ask the claimant for another copy.',
    advice: ANOTHER_FILE,
  },
  damaged: {
    isPermanent: true,
    claimant: 'This file is damaged or incomplete. Open it on your device, save it again and upload the new copy.',
    label: 'Damaged file',
    reason: 'The file is damaged or incomplete.',
    remedy: FILE_FAULT,
    advice: ANOTHER_FILE,
  },
  too_many_pages: {
    isPermanent: true,
    claimant: TOO_MANY_PAGES,
    label: 'Too many pages',
    reason: 'The file has more pages than are read of one document.',
    remedy: 'Trying again changes nothing. Ask the claimant for the pages that matter, or type in their text.',
    advice: ANOTHER_FILE,
  },
  too_large: {
    isPermanent: true,
    claimant: 'This file is too large to read. Save it at a lower resolution and upload that.',
    label: 'Too large',
    reason: 'The file is too large to be read.',
    remedy: FILE_FAULT,
    advice: ANOTHER_FILE,
  },
  too_complex: {
    isPermanent: true,
    claimant:
      'This file takes too much work to open. Print it to a new PDF, or take photographs of its pages, and upload those.',
    label: 'Too complex',
    reason: 'Opening the file takes more than a document may.',
    remedy: FILE_FAULT,
    advice: ANOTHER_FILE,
  },
  unsupported: {
    isPermanent: true,
    claimant: 'This kind of file cannot be read. Save it as a PDF, JPEG or PNG and upload that.',
    label: 'Unsupported file',
    reason: 'Files of this kind cannot be read.',
    remedy: FILE_FAULT,
    advice: ANOTHER_FILE,
  },
  changed: {
    isPermanent: true,
    claimant: 'This file was changed after it had been checked. Remove it and upload it again.',
    label: 'Changed file',
    reason: 'The file was changed after it had been checked.',
    remedy: BRING_AGAIN,
    advice: ANOTHER_FILE,
  },
  malware: {
    isPermanent: true,
    claimant:
      'A virus was found in this file, so it was removed. Check your device, and upload a clean copy or a photograph of the paper.',
    label: 'Malware found',
    reason: 'Malware was found in the file, so the file was removed.',
    remedy: 'Nobody can open it any more. Ask the claimant for a clean copy.',
    advice: 'The file was removed. The claimant has to bring a clean copy.',
  },
  unscannable: {
    isPermanent: true,
    claimant:
      'This file is too large to be checked for viruses. Save it at a lower resolution, or split it, and upload that.',
    label: 'Too large to scan',
    reason: 'The virus scanner does not take a file like this, so nobody can open it.',
    remedy: 'Ask the claimant for a smaller copy.',
    advice: 'Raise the limits of clamd (StreamMaxLength, MaxScanSize, MaxFileSize), then try again.',
  },
  unreadable_file: {
    isPermanent: true,
    label: 'Unreadable file',
    reason: 'The file service cannot open the file.',
    remedy: FILE_FAULT,
    advice: ANOTHER_FILE,
  },
  not_found: {
    isPermanent: false,
    label: 'File missing',
    reason: 'The file is missing from the file store.',
    remedy: BRING_AGAIN,
    advice: 'The store no longer has the file. The claimant has to bring it again.',
  },
  timed_out: {
    isPermanent: false,
    claimant: 'Reading this file took too long. Try again, or upload the pages as separate photos.',
    label: 'Took too long',
    reason: 'Reading took too long.',
    remedy: LATER,
    advice: ONCE_IT_ANSWERS,
  },
  crashed: {
    isPermanent: false,
    claimant: 'The reader stopped while reading this file. Try again; if it stops again, save the file as a new PDF.',
    label: 'Quarantined',
    reason: 'Reading it stopped our system three times, so it was set aside.',
    remedy: `Trying again is likely to end the same way before a supervisor has had it looked into. Until then, ${TYPE_IT}.`,
    advice: 'It stopped what reads it three times and was set aside. Try again only after that was mended.',
  },
  recognition_failed: {
    isPermanent: false,
    label: 'Text not recognised',
    reason: 'No text could be recognised on one of its pages.',
    remedy: `Try again; if it stays, ${TYPE_IT}.`,
    advice: 'Try again; if it stays, an officer types in the text.',
  },
  unavailable: {
    isPermanent: false,
    label: 'Service unavailable',
    reason: 'A service that reading needs could not be reached.',
    remedy: LATER,
    advice: ONCE_IT_ANSWERS,
  },
  rate_limited: {
    isPermanent: false,
    label: 'Service busy',
    reason: 'A service that reading needs was too busy.',
    remedy: LATER,
    advice: 'The service had us wait too often. Try again when it is quieter.',
  },
  bad_key: {
    isPermanent: true,
    label: 'Key refused',
    reason: 'A service that reading needs does not accept our key.',
    remedy: OPERATOR,
    advice: 'Check the service’s key in the configuration, then try again.',
  },
  not_subscribed: {
    isPermanent: true,
    label: 'Not subscribed',
    reason: 'A service that reading needs is not switched on for us.',
    remedy: OPERATOR,
    advice: 'Subscribe the account to what it is asked for, then try again.',
  },
  quota_used_up: {
    isPermanent: true,
    label: 'Quota used up',
    reason: 'The quota of a service that reading needs is used up.',
    remedy: OPERATOR,
    advice: 'Raise the account’s quota, then try again.',
  },
  too_long: {
    isPermanent: true,
    label: 'Too long',
    reason: 'Its text is too long for the AI service.',
    remedy: OPERATOR,
    advice: 'Raise the limit on what is sent to the service, then try again.',
  },
  refused: {
    isPermanent: true,
    label: 'Service refused',
    reason: 'The AI service does not work on such a document.',
    remedy: 'Decide from the original.',
    advice: 'The service does not work on such documents. Decide from the documents.',
  },
  truncated: {
    isPermanent: false,
    label: 'Answer cut short',
    reason: 'A service’s answer about it was cut short.',
    remedy: OPERATOR,
    advice: 'Raise the limit on the length of answers, then try again.',
  },
  invalid_answer: {
    isPermanent: false,
    label: 'Answer not understood',
    reason: 'A service gave an answer about it that we do not understand.',
    remedy: LATER,
    advice: 'Try again; if it stays, the service has changed.',
  },
  internal: {
    isPermanent: false,
    claimant: 'Reading this document failed again and again. Try again later, or upload it in another format.',
    label: 'Unexpected error',
    reason: 'Reading it failed again and again, by a fault of ours.',
    remedy: LATER,
    advice: 'The log says more. Try again after it was mended.',
  },
};

/** There was no document to draft from, or none that could be read. */
const UNDRAFTED: Record<Exclude<DraftProblemCode, FailureCode>, StaffFailure> = {
  nothing_read: {
    label: 'No document read',
    reason: 'None of the documents could be read, so there is no draft.',
    remedy: 'Type in what they say, or try reading them again.',
    advice: 'Read its documents again; the draft follows by itself.',
  },
  budget_used_up: {
    label: 'Budget for AI used up',
    reason: 'The budget for AI is used up for today, so there is no draft yet.',
    remedy:
      'The draft follows by itself tomorrow, or once a supervisor allows more. You can decide from the documents.',
    advice: 'The drafts follow by themselves tomorrow. To have them today, allow the budget once more.',
  },
  no_document: {
    label: 'No document left',
    reason: 'The case holds no document any more.',
    remedy: '',
    advice: 'There is nothing to draft from. An officer decides.',
  },
};

const UNKNOWN: StaffFailure = {
  label: 'Reason not recorded',
  reason: 'The reason was not recorded.',
  remedy: LATER,
  advice: 'Try again, and look at what it says then.',
};

const WORDS: Record<DraftProblemCode, StaffFailure> = { ...FAILURES, ...UNDRAFTED };

const isKnown = (code: string): code is DraftProblemCode => Object.hasOwn(WORDS, code);

/** A failure as it is on record, in words for staff alone. */
export function explainToStaff(code: string | null): StaffFailure {
  if (code === null || !isKnown(code)) return UNKNOWN;
  const { label, reason, remedy, advice } = WORDS[code];
  return { label, reason, remedy, advice };
}
