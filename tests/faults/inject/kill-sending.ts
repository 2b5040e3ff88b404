import { setTimeout as wait } from 'node:timers/promises';
import type { FailPoint } from '@/server/platform/fail-point';
import type { Fault } from '../plan/plan';
import { SERVER_MOMENTS, type ServerMoment } from '../system/mail-server';
import type { Program } from '../system/program';
import { type Processes, type System, workerId } from '../system/system';

type KillSending = Extract<Fault, { kind: 'kill-sending' }>;

export type Killing = ReturnType<typeof startKilling>;

const LOOK_EVERY_MS = 1_000;

const isServerMoment = (moment: string): moment is ServerMoment => SERVER_MOMENTS.some((one) => one === moment);

type Starting = { system: System; processes: Processes; deadline: number };

/** Kills workers while they send mails. The kills of one worker come one after the other, each when it is up again and sends. */
export function startKilling({ system, processes, deadline }: Starting) {
  const due = processes.workers.map((): KillSending[] => []);
  const chains = processes.workers.map(() => Promise.resolve());
  const over = new AbortController();
  const ended = new Promise<void>((resolve) => over.signal.addEventListener('abort', () => resolve()));

  async function killNext(victim: number): Promise<void> {
    const fault = due[victim]?.shift();
    const program = processes.workers[victim];
    if (!fault || !program || over.signal.aborted || Date.now() > deadline) return;
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
    const { moment } = fault;
    await (isServerMoment(moment) ? strike({ program, victim, moment }) : dieAt(program, moment));
    if (!over.signal.aborted) processes.history.kills.push({ id: workerId(victim), at: Date.now(), moment });
  }

  /** Also the next process of this worker, where the first dies of something else. */
  const strike = ({ program, victim, moment }: { program: Program; victim: number; moment: ServerMoment }) =>
    new Promise<void>((resolve) => {
      const run = () => program.kill().then(resolve);
      system.mails.strike({ worker: workerId(victim), moment, run });
    });

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
      while (!isDone && Date.now() < deadline && (await isMailOwed(system))) await Promise.race([done, wait(LOOK_EVERY_MS)]);
      over.abort();
      await done;
      system.mails.takeStrikesBack();
    },
  };
}

function dieAt(program: Program, point: FailPoint): Promise<void> {
  const dead = program.untilDead();
  program.order({ point, hit: 1 });
  return dead;
}

/** Also one that is only about to be owed, where a decision or a reminder is still to be sent. */
async function isMailOwed({ postgres }: System): Promise<boolean> {
  const { rows } = await postgres.ask(`
    SELECT EXISTS (SELECT 1 FROM mail WHERE state = 'waiting')
      OR EXISTS (SELECT 1 FROM decision WHERE sent_at IS NULL AND undone_at IS NULL) AS owed`);
  return rows[0]?.owed === true;
}
