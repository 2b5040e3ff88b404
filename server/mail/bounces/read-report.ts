import PostalMime, { type Email } from 'postal-mime';
import { findReturnToken } from './write-return-address';

/** What a mail system says of one mail of ours. `status`: an enhanced status code (RFC 3463), such as 5.1.1. */
export type Report = { token: string; outcome: 'bounced' | 'delayed'; status: string };

/** A report has three parts. Deeper and longer ones are no report, and are not read. */
const LIMITS = { maxNestingDepth: 8, maxHeadersSize: 64 * 1024, forceRfc822Attachments: true } as const;

/** Who a report went to. The local part may be rewritten on the way, which leaves one of these as it was. */
const ADDRESSED = new Set(['to', 'delivered-to', 'x-original-to']);

/**
 * Reads a report about a delivery (RFC 3464). Null for everything else that comes to such an address: notices of absence, advertising,
 * reports of success. Only its own mail's token counts, which stands in the address that the report went to; what the report
 * quotes counts for nothing. Rejects what is no mail within the limits.
 */
export async function readReport({ raw, address }: { raw: Uint8Array; address: string }): Promise<Report | null> {
  const email = await PostalMime.parse(raw, { ...LIMITS, attachmentEncoding: 'utf8' });
  const token = readToken({ email, address });
  const fields = email.attachments.find(({ mimeType }) => STATUS_TYPES.has(mimeType))?.content;
  if (token === null || typeof fields !== 'string') return null;
  const recipients = listRecipients(fields);
  const failed = recipients.find(({ action }) => action === 'failed');
  if (failed) return { token, outcome: 'bounced', status: failed.status ?? '5.0.0' };
  const delayed = recipients.find(({ action }) => action === 'delayed');
  return delayed ? { token, outcome: 'delayed', status: delayed.status ?? '4.0.0' } : null;
}

/** The second is the first with addresses beyond ASCII (RFC 6533). */
const STATUS_TYPES = new Set(['message/delivery-status', 'message/global-delivery-status']);

function readToken({ email, address }: { email: Email; address: string }): string | null {
  for (const { key, value } of email.headers) {
    const token = ADDRESSED.has(key) ? findReturnToken({ text: value, address }) : null;
    if (token !== null) return token;
  }
  return null;
}

type Recipient = { action: string | undefined; status: string | undefined };

/** A block of fields about the mail, then one for each recipient, parted by empty lines. */
function listRecipients(fields: string): Recipient[] {
  const recipients: Recipient[] = [];
  let action: string | undefined;
  let status: string | undefined;
  for (const line of [...fields.split('\n'), '']) {
    const { name, value } = splitField(line);
    if (name === 'action') action = value.toLowerCase().split(' ')[0];
    if (name === 'status') status = STATUS.exec(value)?.[0];
    if (line.trim() !== '') continue;
    if (action !== undefined) recipients.push({ action, status });
    action = undefined;
    status = undefined;
  }
  return recipients;
}

const STATUS = /^[245]\.\d{1,3}\.\d{1,3}(?!\d)/;

function splitField(line: string): { name: string; value: string } {
  const colon = line.indexOf(':');
  return { name: line.slice(0, Math.max(0, colon)).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
}
