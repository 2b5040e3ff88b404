import { onTestFinished } from 'vitest';
import { MAIL, type Payload } from '@/server/jobs/contracts';
import { openWorker } from '@/server/platform/queue-backend';
import { sendMail } from '@/worker/send-mail';

/** A real worker for mails, in this process, for as long as the test. */
export async function startMailWorker(): Promise<void> {
  const never = new AbortController().signal;
  const { worker, close } = openWorker<Payload<typeof MAIL>>(
    MAIL,
    (job, token, signal) => sendMail(job, token, signal ?? never),
    { concurrency: 2, lockDuration: 30_000, maxStalledCount: 3 },
  );
  onTestFinished(close);
  await worker.waitUntilReady();
}
