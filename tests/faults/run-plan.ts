import type { Model } from './client/model';
import { Refusal, UnansweredError } from './client/persist';
import { signNewcomersUp } from './client/sign-newcomers-up';
import { tellStory } from './client/tell-story';
import { startFaults } from './inject/inject';
import { type Breach, checkInvariants } from './invariant/check-invariants';
import { countMails, type MailCounts } from './invariant/count-mails';
import { untilSettled } from './invariant/settled';
import type { Plan, Story } from './plan/plan';
import { type History, openHistory, writeDown } from './system/history';
import { PATIENT_SWEEP_AFTER_MS, type Processes, type System } from './system/system';

/** The promise: whatever was lost is found within a minute. What is not settled by then is stuck. */
export const SETTLE_MS = 60_000;

/** So many people are at it at the same time. */
const AT_ONCE = 24;

type Running = {
  system: System;
  plan: Plan;
  settleMs: number;
  /** Milliseconds since the epoch. No worker is killed over a mail after it. */
  deadline?: number;
};

export type Run = {
  plan: Plan;
  history: History;
  breaches: Breach[];
  /** How many documents were registered, and how many of the faults were really injected. */
  documents: number;
  faults: number;
  mails: MailCounts;
  settleMs: number;
  totalMs: number;
};

/** Plays one plan on an empty system, lets it settle, and says what does not hold. */
export async function runPlan({ system, plan, settleMs: withinMs, deadline = Infinity }: Running): Promise<Run> {
  const history = openHistory();
  // Without a fault it would only find what is slow, and that is no breach.
  const processes = await system.startProcesses(
    history,
    plan.theme === 'quiet' ? { sweepAfterMs: PATIENT_SWEEP_AFTER_MS } : {},
  );
  const model: Model = { cases: [], refusals: [], newcomers: [] };
  try {
    const faults = startFaults({ system, processes, plan, deadline });
    const unanswered = await tellAll({ system, processes, plan, model, withinMs, deadline, onDone: faults.noteDone });
    await faults.finish();
    writeDown(history, 'nothing more goes wrong');
    const since = performance.now();
    const unsettled = await untilSettled({ system, withinMs });
    const settleMs = performance.now() - since;
    writeDown(history, 'settled');
    const breaches = [...unanswered, ...unsettled, ...(await checkInvariants({ system, plan, model, history }))];
    const documents = model.cases.reduce((sum, owed) => sum + owed.documents.length, 0);
    const totalMs = Date.now() - history.start;
    return {
      plan,
      history,
      breaches,
      documents,
      faults: countInjected({ system, history }),
      mails: countMails({ system, history }),
      settleMs,
      totalMs,
    };
  } finally {
    await processes.close();
  }
}

/** A process that was to die or to stop at a point it never came to was not injected; one may die more than once of a document. */
const countInjected = ({ system, history }: { system: System; history: History }): number =>
  history.deaths.length + history.blocks.length + history.outages.length + system.provider.countFaults();

type Telling = {
  system: System;
  processes: Processes;
  plan: Plan;
  model: Model;
  withinMs: number;
  deadline: number;
  onDone: () => void;
};

/** What came to no end, because the system did not answer for longer than it may be away. */
async function tellAll({ system, processes, plan, model, withinMs, deadline, onDone }: Telling): Promise<Breach[]> {
  const { history } = processes;
  const waiting = [...plan.stories];
  const breaches: Breach[] = [];
  const orderDeath = (subject: string) => {
    for (const worker of processes.workers) worker.orderAlways({ point: 'page-stored', hit: 1, subject });
  };
  const remind = (reference: string) => system.postgres.bringReminder(reference);
  const tellNext = async (): Promise<void> => {
    for (let story: Story | undefined = waiting.shift(); story; story = waiting.shift()) {
      try {
        await tellStory({
          story,
          people: system.people,
          model,
          history,
          withinMs,
          onDeadly: orderDeath,
          remind,
          onDone,
        });
      } catch (error) {
        // Nothing can be a reason to refuse the opening of a case; what follows is noted operation by operation.
        const isRefused = error instanceof Refusal;
        if (!isRefused && !(error instanceof UnansweredError)) throw error;
        breaches.push({ kind: isRefused ? 'refused' : 'unanswered', what: `${story.title}: ${error.message}` });
      }
    }
  };
  const welcoming = signNewcomersUp({ system, plan, model, history, withinMs, deadline });
  await Promise.all([...Array.from({ length: AT_ONCE }, tellNext), welcoming]);
  return breaches;
}
