type Made = {
  to: string;
  action?: string;
  status?: string;
  /** What stands before the report. */
  headers?: string[];
};

/** A report about a delivery as Postfix writes one (RFC 3464), with the headers of the mail that it is about. */
export function makeReport({ to, action = 'failed', status = '5.1.1', headers = [] }: Made): string {
  return [
    ...headers,
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.example (Mail Delivery System)',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="4bcD"',
    '',
    '--4bcD',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    '<clara.secret@mail.example>: host mx.mail.example said: 550 5.1.1 unknown user',
    '--4bcD',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    'Arrival-Date: Mon, 30 Nov 2026 04:00:00 +0000 (UTC)',
    '',
    'Final-Recipient: rfc822; clara.secret@mail.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 unknown user',
    '',
    '--4bcD',
    'Content-Description: Undelivered Message',
    'Content-Type: text/rfc822-headers',
    '',
    'Return-Path: <bounces+00000000000000000000000000000000@office.example>',
    'From: Claims <claims@office.example>',
    'Subject: Your case was decided',
    '',
    '--4bcD--',
    '',
  ].join('\r\n');
}
