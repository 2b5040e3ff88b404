import type { OwedCase } from '../client/model';
import type { Breach } from './breach';
import type { Evidence } from './check-invariants';
import { countEvents, type Facts, type MailRow } from './facts';
import { findRepeats } from './mail-repeats';

/** Every occasion has one mail, every mail went out, and none twice except where nobody could know that it had. */
export function checkMails(evidence: Evidence): Breach[] {
  const { model, facts, system } = evidence;
  const known = new Set(facts.mails.map(({ id }) => id));
  const strangers = system.mails.accepted
    .filter(({ mailId }) => !known.has(mailId))
    .map(({ mailId }) => ({ kind: 'mail-of-no-row', what: `a mail went out under ${mailId}, which no row has` }));
  return [
    ...strangers,
    ...model.cases.flatMap((owed) => checkOccasions({ owed, facts })),
    ...model.newcomers.flatMap((email) => checkNewcomer({ email, facts })),
    ...facts.mails.flatMap((mail) => checkMail({ evidence, mail })),
  ];
}

const REMINDERS = new Set(['answer_due', 'asking_ends']);

function checkOccasions({ owed, facts }: { owed: OwedCase; facts: Facts }): Breach[] {
  const caseId = facts.cases.find(({ reference }) => reference === owed.reference)?.id;
  const mails = facts.mails.filter((mail) => mail.caseId === caseId);
  const sent = facts.decisions.filter((decision) => decision.caseId === caseId && decision.isSent);
  const reminders = mails.filter(({ kind }) => REMINDERS.has(kind)).length;
  const expected: [string, number, number][] = [
    ['of its arrival', owed.submissions, mails.filter(({ kind }) => kind === 'case_received').length],
    [
      'of its decisions',
      sent.length,
      mails.filter(({ cause }) => sent.some(({ id }) => cause === `decision:${id}`)).length,
    ],
    // Who answers, or withdraws, before a worker looks is reminded of nothing; in a story nobody does.
    ['to remind', owed.reminders, reminders],
  ];
  return expected
    .filter(([, wanted, found]) => wanted !== found)
    .map(([what, wanted, found]) => ({
      kind: 'mails',
      what: `${owed.reference} has ${found} mails ${what}, not ${wanted}`,
    }));
}

function checkNewcomer({ email, facts }: { email: string; facts: Facts }): Breach[] {
  const count = facts.mails.filter((mail) => mail.email === email && mail.kind === 'confirm_address').length;
  return count === 1 ? [] : [{ kind: 'mails', what: `${email} has ${count} mails to confirm the address, not one` }];
}

function checkMail({ evidence, mail }: { evidence: Evidence; mail: MailRow }): Breach[] {
  const { facts, system } = evidence;
  const say = (kind: string, what: string): Breach => ({ kind, what: `mail ${mail.id} (${mail.kind}) ${what}` });
  if (mail.state !== 'sent') return [say('mail-not-sent', `is ${mail.state}`)];
  const breaches: Breach[] = [];
  const accepted = system.mails.accepted.filter(({ mailId }) => mailId === mail.id);
  const last = accepted.at(-1);
  if (!last) breaches.push(say('mail-lost', 'is said to be sent, and no mail server has it'));
  else if (mail.sentAt !== null && last.wholeAt > Math.ceil(mail.sentAt))
    breaches.push(say('mail-after-sent', 'went out again after it was noted as sent'));
  if (accepted.some(({ to }) => to !== mail.email)) breaches.push(say('mail-astray', 'went to another address'));
  const { caseId } = mail;
  const noted = caseId === null ? 1 : countEvents(facts, { caseId, mailId: mail.id, action: 'mail_sent' });
  if (noted !== 1) breaches.push(say('record-mail_sent', `is ${noted} times on record as sent`));
  const unexcused = findRepeats({ evidence, accepted }).filter(({ because }) => because === null);
  if (unexcused.length > 0)
    breaches.push(say('mail-twice', `was taken ${accepted.length} times, and nobody died over it`));
  return breaches;
}
