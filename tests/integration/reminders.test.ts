import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sendDueReminders } from '@/server/decisions/sending/send-reminders';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { insertCase } from '@/tests/setup/cases';
import { insertDocument } from '@/tests/setup/drafts';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

const DAY_MS = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const isoDay = (at: Date) => at.toISOString().slice(0, 10);

let claimant: Person;
let officer: Person;
beforeAll(async () => {
  claimant = await makeClaimant('Clara Reminded');
  officer = await makeOfficer();
});
beforeEach(() => {
  env().DECISION_UNDO_SECONDS = 0;
  env().MAIL = 'outbox';
});

async function decide(decision: 'asks' | 'rejects') {
  const { id: caseId, reference } = await insertCase({ claimant, caseType: 'travel-expense-refund' });
  await insertDocument({ caseId, pages: ['A ticket.'] });
  await officer.call.reviews.claim({ reference });
  await officer.call.reviews.decide({
    reference,
    ...(decision === 'asks'
      ? {
          outcome: 'more_information' as const,
          requestedEvidence: ['hotel-invoice'],
          respondBy: isoDay(inDays(14)),
        }
      : { outcome: 'rejected' as const, reasons: ['not-approved'] }),
  });
  return { caseId, reference };
}

const remindersOf = async (caseId: string) =>
  (await database().mail.findMany({ where: { caseId, kind: { in: ['answer_due', 'asking_ends'] } } })).map(
    ({ kind }) => kind,
  );

test('whoever has not answered a request is reminded once, some days before the last one', async () => {
  const { caseId } = await decide('asks');
  await sendDueReminders({ now: inDays(9) });
  expect(await remindersOf(caseId)).toEqual([]);
  await Promise.all([sendDueReminders({ now: inDays(12) }), sendDueReminders({ now: inDays(12) })]);
  await sendDueReminders({ now: inDays(13) });
  expect(await remindersOf(caseId)).toEqual(['answer_due']);
});

test('whoever has answered, withdrawn or closed their account is not', async () => {
  const answered = await decide('asks');
  await claimant.call.cases.submit({ reference: answered.reference, message: 'The hotel has closed.' });
  const withdrawn = await decide('asks');
  await claimant.call.cases.withdraw({ reference: withdrawn.reference });
  await sendDueReminders({ now: inDays(12) });
  for (const { caseId } of [answered, withdrawn]) expect(await remindersOf(caseId)).toEqual([]);

  const left = await decide('asks');
  await database().user.update({ where: { id: claimant.actor.userId }, data: { closedAt: new Date() } });
  await sendDueReminders({ now: inDays(12) });
  await database().user.update({ where: { id: claimant.actor.userId }, data: { closedAt: null } });
  expect(await remindersOf(left.caseId)).toEqual([]);
});

test('the end of the time to ask for another look is told of, unless it was asked for', async () => {
  const { caseId } = await decide('rejects');
  const asked = await decide('rejects');
  const { reference } = await claimant.call.reconsiderations.begin({ reference: asked.reference });
  await database().case.update({ where: { reference }, data: { submittedAt: new Date() } });
  const { remindAt } = await database().decision.findFirstOrThrow({ where: { caseId } });
  if (!remindAt) throw new Error('there is no reminder');
  await sendDueReminders({ now: remindAt });
  expect(await remindersOf(caseId)).toEqual(['asking_ends']);
  expect(await remindersOf(asked.caseId)).toEqual([]);
});
