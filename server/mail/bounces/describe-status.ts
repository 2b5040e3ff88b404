/** Why a mail came back, for staff, and what they can do. `label` can also stand inside a sentence. */
export type BounceReason = { label: string; advice: string };

const WRITE = 'Write to the claimant by post, and ask for another address.';

const reason = (label: string, advice = WRITE): BounceReason => ({ label, advice });

/** By the code's subject and detail (RFC 3463 and the list of IANA). Its class says no more than that the mail came back, or is late. */
const BY_CODE: Record<string, BounceReason> = {
  '1.1': reason('no such mailbox'),
  '1.2': reason('no such mail domain'),
  '1.6': reason('the mailbox has moved'),
  '1.10': reason('the domain takes no mail'),
  '2.1': reason('the mailbox is switched off'),
  '2.2': reason('the mailbox is full', 'Write to the claimant by post.'),
  '2.3': reason('the mail was too long for the mailbox', 'Write to the claimant by post.'),
  '4.7': reason('the other mail system could not be reached in time', 'Write to the claimant by post.'),
};

const BY_SUBJECT: Record<string, BounceReason> = {
  '1': reason('the address is wrong'),
  '2': reason('the mailbox takes no mail'),
  '3': reason('the other mail system has a fault', 'Write to the claimant by post.'),
  '4': reason('the other mail system could not be reached', 'Write to the claimant by post.'),
  '5': reason('the mail systems did not understand each other', 'Write to the claimant by post.'),
  '6': reason('the other mail system could not show the mail', 'Write to the claimant by post.'),
  '7': reason(
    'the other mail system refuses our mails by its rules',
    'Write to the claimant by post. Have the SPF, DKIM and DMARC records of the sending domain checked.',
  ),
};

const UNKNOWN = reason('no reason was given', 'Write to the claimant by post.');

/** Plain words for an enhanced status code such as 5.1.1. */
export function describeStatus(status: string): BounceReason {
  const [, subject = '', detail = ''] = status.split('.');
  return BY_CODE[`${subject}.${detail}`] ?? BY_SUBJECT[subject] ?? UNKNOWN;
}
