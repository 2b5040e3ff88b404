import { setTimeout as wait } from 'node:timers/promises';
import type { FailPoint } from '@/server/platform/fail-point';
import type { Fault } from '../plan/plan';
import { SERVER_MOMENTS, type ServerMoment } from '../system/mail-server';
import type { Program } from '../system/program';
import { type Processes, type System, workerId } from '../system/system';

type KillSending = Extract<Fault, { kind: 'kill-sending' }>;

export type Killing = ReturnType<typeof startKilling>;

const LOOK_EVERY_MS = 200;

const isServerMoment = (moment: string): moment is ServerMoment => SERVER_MOMENTS.some((one) => one === moment);

/** Kills workers while they send mails. The kills of one worker come one after the other, each when it is up again and sends. */
export function startKilling({ system, processes }: { system: System; processes: Processes }) {
  const due = processes.workers.map((): KillSending[] => []);
  const chains = processes.workers.map(() => Promise.resolve());
  const over = new AbortController();
  const ended = new Promise<void>((resolve) => over.signal.addEventListener('abort', () => resolve()));

  async function killNext(victim: number): Promise<void> {
    const fault = due[victim]?.shift();
    const program = processes.workers[victim];
    if (!fault || !program || over.signal.aborted) return;
    await Promise.race([killWhileSending({ program, victim, fault }), ended]);
  }

  async function killWhileSending({
    program,
    victim,
    fault,
  }: {
    program: Program;
    victim: number;
    fault: KillSending;
  }) {
    await program.untilReady();
    const dead = program.untilDead();
    const { moment } = fault;
    if (!isServerMoment(moment)) program.order({ point: moment satisfies FailPoint, hit: 1 });
    else system.mails.strike({ worker: workerId(victim), moment, run: program.kill });
    await dead;
    if (!over.signal.aborted) processes.history.kills.push({ id: workerId(victim), at: Date.now(), moment });
  }

  return {
    add: (fault: KillSending): void => {
      const { victim } = fault;
      due[victim]?.push(fault);
      chains[victim] = (chains[victim] ?? Promise.resolve()).then(() => killNext(victim));
    },
    /** Once all have come, or there is no mail left to be killed over. */
    finish: async (): Promise<void> => {
      let isDone = false;
      const done = Promise.all(chains).then(() => {
        isDone = true;
      });
      while (!isDone && (await isMailOwed(system))) await Promise.race([done, wait(LOOK_EVERY_MS)]);
      over.abort();
      await done;
      system.mails.takeStrikesBack();
    },
  };
}

/** Also one that is only about to be owed, where a decision or a reminder is still to be sent. */
async function isMailOwed({ postgres }: System): Promise<boolean> {
  const { rows } = await postgres.ask(`
    SELECT EXISTS (SELECT 1 FROM mail WHERE state = 'waiting')
      OR EXISTS (SELECT 1 FROM decision WHERE sent_at IS NULL AND undone_at IS NULL) AS owed`);
  return rows[0]?.owed === true;
}
