import { beforeEach, expect, test } from 'vitest';
import { POST } from '@/app/api/webhooks/bounces/route';
import { writeMail } from '@/server/mail/service';
import { readMailState } from '@/server/mail/view';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { makeCase } from '@/tests/setup/cases';
import { actionsOf } from '@/tests/setup/look';
import { makeClaimant, makeSupervisor } from '@/tests/setup/people';
import { makeReport } from '@/tests/support/delivery-report';

const SECRET = 'a secret of more than thirty-two characters';

beforeEach(() =>
  Object.assign(env(), { MAIL: 'smtp', MAIL_BOUNCE_ADDRESS: 'bounces@office.example', MAIL_BOUNCE_SECRET: SECRET }),
);

let count = 0;

/** A mail that went out, and where it comes back to. */
async function makeSent() {
  const claimant = await makeClaimant();
  const { id: caseId } = await makeCase({ claimant });
  await writeMail(database(), {
    kind: 'case_decided',
    recipientId: claimant.actor.userId,
    caseId,
    cause: `c:${caseId}`,
  });
  count += 1;
  const returnToken = count.toString(16).padStart(32, '0');
  const mail = await database().mail.update({
    where: { cause: `c:${caseId}` },
    data: { state: 'sent', sentAt: new Date(), returnToken },
  });
  return { id: mail.id, caseId, to: `bounces+${returnToken}@office.example` };
}

const post = (body: string, authorization = `Bearer ${SECRET}`) =>
  POST(
    new Request('http://127.0.0.1/api/webhooks/bounces', {
      method: 'POST',
      body,
      headers: { authorization, 'content-type': 'message/rfc822' },
    }),
  );

const look = (id: string) =>
  database().mail.findUniqueOrThrow({
    where: { id },
    select: { bouncedAt: true, delayedAt: true, bounceStatus: true },
  });

const eventsOf = async (caseId: string) => (await actionsOf(caseId)).filter((action) => action.startsWith('mail_'));

test('a mail that comes back is seen by staff, once, whoever says so again', async () => {
  const { id, caseId, to } = await makeSent();
  const answers = await Promise.all(Array.from({ length: 5 }, () => post(makeReport({ to }))));
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204]);
  expect(await look(id)).toEqual({ bouncedAt: expect.any(Date), delayedAt: null, bounceStatus: '5.1.1' });
  expect(await eventsOf(caseId)).toEqual(['mail_bounced']);
  const { mail } = await (await makeSupervisor()).call.operations.overview();
  expect(mail.bounces).toContainEqual({ status: '5.1.1', count: 1 });
});

test('a mail that is late may come back in the end, and is not late afterwards', async () => {
  const { id, caseId, to } = await makeSent();
  await post(makeReport({ to, action: 'delayed', status: '4.4.1' }));
  expect((await readMailState()).delayed).toBe(1);
  await post(makeReport({ to, action: 'failed', status: '4.4.7' }));
  await post(makeReport({ to, action: 'delayed', status: '4.4.1' }));
  expect(await look(id)).toEqual({ bouncedAt: expect.any(Date), delayedAt: expect.any(Date), bounceStatus: '4.4.7' });
  expect(await eventsOf(caseId)).toEqual(['mail_delayed', 'mail_bounced']);
  expect((await readMailState()).delayed).toBe(0);
});

test('one mail’s report changes no other, and what is no report changes nothing', async () => {
  const { to, ...mine } = await makeSent();
  const other = await makeSent();
  expect((await post(makeReport({ to, action: 'delivered', status: '2.0.0' }))).status).toBe(204);
  expect((await post(makeReport({ to: to.replace(/\+\w/, '+f') }))).status).toBe(204);
  expect((await post(`To: ${to}\r\nSubject: Away\r\n\r\nBack on Monday.`)).status).toBe(204);
  for (const { id } of [mine, other]) expect((await look(id)).bouncedAt).toBeNull();
  await post(makeReport({ to }));
  expect((await look(other.id)).bouncedAt).toBeNull();
});

test.each([
  ['without the secret', '', 403],
  ['with another secret', 'Bearer another', 403],
])('a report %s is refused', async (_what, authorization, status) => {
  const { id, to } = await makeSent();
  expect((await post(makeReport({ to }), authorization)).status).toBe(status);
  expect((await look(id)).bouncedAt).toBeNull();
});

test('what is too large or no mail is refused, and nobody listens where no address is configured', async () => {
  expect((await post('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  expect((await post(`X-Long: ${'a'.repeat(100_000)}\r\n\r\n`)).status).toBe(400);
  Object.assign(env(), { MAIL_BOUNCE_ADDRESS: undefined, MAIL_BOUNCE_SECRET: undefined });
  expect((await post(makeReport({ to: 'x@y.example' }))).status).toBe(404);
});
