import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { MailKind } from '@/generated/prisma/enums';
import { MAIL, mailJobId } from '@/server/jobs/contracts';
import { jobState } from '@/server/jobs/queue';
import { enqueueNewMails, findOwedMails, rescueMail } from '@/server/mail/sending/owed';
import { writeMail } from '@/server/mail/service';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { atFailPoint } from '@/tests/setup/at-fail-point';
import { makeCase } from '@/tests/setup/cases';
import { flushQueue } from '@/tests/setup/flush-queue';
import { actionsOf } from '@/tests/setup/look';
import { withMailServer } from '@/tests/setup/mail-server';
import { startMailWorker } from '@/tests/setup/mail-worker';
import { makeClaimant, makeSupervisor } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { startWorkerProcess } from '@/tests/setup/worker-process';
import { sweep } from '@/worker/sweep';

const server = await withMailServer();

async function oweMail(kind: MailKind = 'case_decided') {
  const claimant = await makeClaimant('Philippa Quartermaine');
  const { id: caseId, reference } = await makeCase({ claimant, title: 'Porcelain' });
  const secret = { path: '/reset-password?token=once', expiresAt: new Date(Date.now() + 60_000) };
  const mail = { kind, recipientId: claimant.actor.userId, caseId, cause: `${kind}:${caseId}`, secret };
  await writeMail(database(), mail);
  // The same cause once more owes nothing more.
  await writeMail(database(), mail);
  const { id } = await database().mail.findUniqueOrThrow({ where: { cause: mail.cause }, select: { id: true } });
  return { id, caseId, reference, email: claimant.actor.email };
}

const mailIs = (id: string, state: 'sent' | 'failed') =>
  until(`the mail is ${state}`, async () => {
    const mail = await database().mail.findUniqueOrThrow({ where: { id } });
    return mail.state === state && mail;
  });

const arrivedAt = (email: string) => server.received.filter(({ to }) => to === email);

test('a mail of each kind goes out once, with a link and without a name', async () => {
  await startMailWorker();
  for (const kind of Object.values(MailKind)) {
    const { id, email } = await oweMail(kind);
    await Promise.all([enqueueNewMails(), enqueueNewMails()]);
    const mail = await mailIs(id, 'sent');
    expect(mail).toMatchObject({ attempts: 1, secretPath: null, lease: null });
    expect(arrivedAt(email)).toHaveLength(1);
    const [{ raw, messageId } = { raw: '', messageId: '' }] = arrivedAt(email);
    expect(messageId).toBe(`<${id}@office.example>`);
    // Without the breaks that the encoding puts into long lines.
    expect(raw.replaceAll('=\r\n', '')).toContain('http://127.0.0.1:3000/');
    for (const word of ['Quartermaine', 'Philippa', 'Porcelain']) expect(raw).not.toContain(word);
  }
});

test('a mail whose answer was lost is sent again under the same Message-ID', async () => {
  await startMailWorker();
  const { id, caseId, email } = await oweMail();
  server.answers.push('lose');
  await enqueueNewMails();
  expect((await mailIs(id, 'sent')).attempts).toBe(2);
  const [first, second, ...more] = arrivedAt(email);
  expect(more).toEqual([]);
  expect(second?.messageId).toBe(first?.messageId);
  expect((await actionsOf(caseId)).filter((action) => action === 'mail_sent')).toHaveLength(1);
});

test('an address that is refused for good is tried once, and staff see it', async () => {
  await startMailWorker();
  const { id, caseId, email } = await oweMail();
  server.refused.add(email);
  await enqueueNewMails();
  expect(await mailIs(id, 'failed')).toMatchObject({ attempts: 1, failureCode: 'refused', secretPath: null });
  expect(await actionsOf(caseId)).toContain('mail_failed');
  const supervisor = await makeSupervisor();
  const { mail } = await supervisor.call.operations.overview();
  expect(mail.failures).toEqual([{ code: 'refused', count: 1 }]);
});

test('a link that has expired is not sent', async () => {
  await startMailWorker();
  const { id, email } = await oweMail('reset_password');
  await database().mail.update({ where: { id }, data: { expiresAt: new Date(0) } });
  await enqueueNewMails();
  expect((await mailIs(id, 'failed')).failureCode).toBe('expired');
  expect(arrivedAt(email)).toEqual([]);
});

test('a mail whose jobs ended three times without settling it is given up, unless a job is at work on it', async () => {
  const { id, caseId, email } = await oweMail();
  await database().mail.update({
    where: { id },
    data: { rescues: 3, lease: randomUUID(), leaseEnds: new Date(Date.now() + 60_000) },
  });
  const owed = { mailId: id, run: 1, rescues: 3, updatedAt: new Date() };
  expect(await rescueMail(owed)).toBe('settled meanwhile');
  await database().mail.update({ where: { id }, data: { leaseEnds: new Date(0) } });
  expect(await rescueMail(owed)).toBe('give_up');
  const ended = { state: 'failed', failureCode: 'crashed', lease: null, secretPath: null };
  expect(await database().mail.findUniqueOrThrow({ where: { id } })).toMatchObject(ended);
  expect((await actionsOf(caseId)).filter((action) => action === 'mail_failed')).toHaveLength(1);
  expect(arrivedAt(email)).toEqual([]);
});

test('a mail that could not be given up at once is given up by the next sweep', async () => {
  const { id } = await oweMail();
  await database().mail.update({ where: { id }, data: { rescues: 3 } });
  const owed = { mailId: id, run: 1, rescues: 3, updatedAt: new Date() };
  await database()
    .$executeRaw`CREATE FUNCTION refuse_event() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$`;
  await database()
    .$executeRaw`CREATE TRIGGER refuse_event BEFORE INSERT ON audit_event EXECUTE FUNCTION refuse_event()`;
  await expect(rescueMail(owed)).rejects.toThrow();
  await database().$executeRaw`DROP TRIGGER refuse_event ON audit_event`;
  expect(await rescueMail(owed)).toBe('give_up');
});

test('a worker killed while sending leaves a row that the sweep heals, and says no address', async () => {
  const { id, email } = await oweMail();
  server.answers.push('hold');
  const worker = await startWorkerProcess({ LOG_LEVEL: 'trace' });
  await until('the mail server has it', async () => arrivedAt(email).length === 1);
  worker.kill('SIGKILL');
  await worker.ended;
  expect(worker.lines.join('\n')).not.toContain(email);
  expect(await database().mail.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'waiting', attempts: 1 });

  // Its job is lost as well, and its lease has ended.
  await flushQueue();
  await database().mail.update({ where: { id }, data: { leaseEnds: new Date(0) } });
  await startMailWorker();
  await sweep();
  expect((await mailIs(id, 'sent')).attempts).toBe(2);
  const [first, second, ...more] = arrivedAt(email);
  expect(more).toEqual([]);
  expect(second?.messageId).toBe(first?.messageId);
});

test('a worker that stood still while another one took its mail sends nothing', async () => {
  const { id, email } = await oweMail();
  const other = { lease: randomUUID(), leaseJob: 'mail-of-another', leaseEnds: new Date(Date.now() + 60_000) };
  const takeOver = () => database().mail.update({ where: { id }, data: other });
  atFailPoint({ point: 'mail-taken', subject: id, run: takeOver });
  await startMailWorker();
  await enqueueNewMails();
  await until(
    'the job is over',
    async () => (await jobState({ name: MAIL, jobId: mailJobId({ mailId: id, run: 1 }) })) === 'completed',
  );
  expect(arrivedAt(email)).toEqual([]);
  expect(await database().mail.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'waiting',
    lease: other.lease,
  });
});

test('a mail that is being sent is not looked for by the sweep, whatever became of its job', async () => {
  const { id } = await oweMail();
  const find = async () => {
    for await (const batch of findOwedMails({ idleMs: -60_000 }))
      if (batch.some(({ mailId }) => mailId === id)) return true;
    return false;
  };
  await database().mail.update({
    where: { id },
    data: { lease: randomUUID(), leaseEnds: new Date(Date.now() + 60_000) },
  });
  expect(await find()).toBe(false);
  await database().mail.update({ where: { id }, data: { leaseEnds: new Date(0) } });
  expect(await find()).toBe(true);
});

test('each mail comes back to an address of its own, where one is configured', async () => {
  await startMailWorker();
  const plain = await oweMail();
  await enqueueNewMails();
  await mailIs(plain.id, 'sent');
  expect(arrivedAt(plain.email)[0]?.from).toBe('claims@office.example');
  Object.assign(env(), { MAIL_BOUNCE_ADDRESS: 'bounces@office.example' });
  onTestFinished(() => void Object.assign(env(), { MAIL_BOUNCE_ADDRESS: undefined }));
  const { id, email } = await oweMail();
  server.answers.push('lose');
  await enqueueNewMails();
  const { returnToken } = await mailIs(id, 'sent');
  expect(returnToken).toMatch(/^[0-9a-f]{32}$/);
  const address = `bounces+${returnToken}@office.example`;
  expect(arrivedAt(email).map(({ from }) => from)).toEqual([address, address]);
  expect(arrivedAt(email)[0]?.raw).toContain('From: Claims <claims@office.example>');
});
