import { setTimeout as wait } from 'node:timers/promises';
import { TRPCClientError } from '@trpc/client';
import type { System } from '../system/system';
import type { Breach } from './breach';

const LOOK_EVERY_MS = 400;

/** What is still to be done, by the rows alone. */
const UNSETTLED = `
  SELECT 'document ' || d.id || ' of ' || c.reference || ' (' || d.ocr_status || ', case ' || c.status || ') is owed run ' || d.run
    || ', has had ' || d.done_run || ', kills ' || d.kills || ', rescues ' || d.rescues || coalesce(', leased to ' || d.lease_job, '') AS what
  FROM document d JOIN "case" c ON c.id = d.case_id
  WHERE d.registered_at IS NOT NULL AND d.done_run < d.run AND c.status <> 'withdrawn'
  UNION ALL
  SELECT reference || ' is still processing' FROM "case" WHERE status = 'processing'
  UNION ALL
  SELECT 'a decision on ' || c.reference || ' is not sent' FROM decision x JOIN "case" c ON c.id = x.case_id
  WHERE x.sent_at IS NULL AND x.undone_at IS NULL
  UNION ALL
  SELECT 'a reminder of ' || c.reference || ' is due' FROM decision x JOIN "case" c ON c.id = x.case_id WHERE x.remind_at <= now()
  UNION ALL
  SELECT 'mail ' || m.id || ' (' || m.kind || ') is not sent, attempts ' || m.attempts || ', rescues ' || m.rescues
    || coalesce(', leased to ' || m.lease_job, '') FROM mail m WHERE m.state = 'waiting'
  UNION ALL
  SELECT 'the PDF of letter ' || id || ' is not stored' FROM letter WHERE pdf_due_at IS NOT NULL`;

/** Waits until nothing is owed and no job is left; what is left when the time is over is a breach. */
export async function untilSettled({ system, withinMs }: { system: System; withinMs: number }): Promise<Breach[]> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    // Before the first look, too: whoever was blocked is about to find out that it comes too late.
    await wait(LOOK_EVERY_MS);
    const unsettled = await listUnsettled(system);
    if (unsettled.length === 0) return [];
    if (Date.now() > deadline) return unsettled.map((what) => ({ kind: 'stuck', what }));
  }
}

async function listUnsettled(system: System): Promise<string[]> {
  const { rows } = await system.postgres.ask(UNSETTLED);
  if (rows.length > 0) return rows.map(({ what }) => String(what));
  const queue = await readQueue(system);
  if (!queue) return ['the queue does not answer'];
  const left = queue.waiting + queue.active + queue.delayed;
  return left > 0 ? [`${left} jobs are left that nobody is owed: ${JSON.stringify(queue)}`] : [];
}

/** A web process that is just coming back counts as a queue that does not answer. */
async function readQueue({ people }: System) {
  try {
    return (await people.supervisor.call.operations.overview.query()).queue;
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    return null;
  }
}
