import type { Model } from './client/model';
import { Refusal, UnansweredError } from './client/persist';
import { tellStory } from './client/tell-story';
import { type Breach, judge } from './oracle/judge';
import { untilSettled } from './oracle/settled';
import type { Plan, Story } from './plan/plan';
import { startFaults } from './strike';
import { type History, openHistory, writeDown } from './system/history';
import { type House, PATIENT_SWEEP_AFTER_MS, type World } from './system/world';

/** The promise: whatever was lost is found within a minute. What is not settled by then is stuck. */
export const SETTLE_MS = 60_000;

/** So many people are at it at the same time. */
const AT_ONCE = 24;

type Running = { house: House; plan: Plan; settleMs: number };

export type Run = {
  plan: Plan;
  history: History;
  breaches: Breach[];
  /** How many documents were registered, and how many of the faults really struck. */
  documents: number;
  faults: number;
  settleMs: number;
  totalMs: number;
};

/** Plays one plan on an empty system, lets it settle, and says what does not hold. */
export async function runPlan({ house, plan, settleMs: withinMs }: Running): Promise<Run> {
  const history = openHistory();
  // Without a fault it would only find what is slow, and that is no breach.
  const world = await house.openWorld(history, plan.theme === 'quiet' ? { sweepAfterMs: PATIENT_SWEEP_AFTER_MS } : {});
  const model: Model = { cases: [], refusals: [] };
  try {
    const faults = startFaults({ house, world, plan });
    const unanswered = await tellAll({ house, world, plan, model, withinMs, onDone: faults.noteDone });
    await faults.finish();
    writeDown(history, 'nothing more goes wrong');
    const since = performance.now();
    const unsettled = await untilSettled({ house, withinMs });
    const settleMs = performance.now() - since;
    writeDown(history, 'settled');
    const breaches = [...unanswered, ...unsettled, ...(await judge({ house, plan, model, history }))];
    const documents = model.cases.reduce((sum, owed) => sum + owed.documents.length, 0);
    const totalMs = Date.now() - history.start;
    return { plan, history, breaches, documents, faults: countStruck({ house, history }), settleMs, totalMs };
  } finally {
    await world.close();
  }
}

/** A process that was to die or to stop at a point it never came to was not struck; one may die more than once of a document. */
const countStruck = ({ house, history }: { house: House; history: History }): number =>
  history.deaths.length + history.blocks + history.outages + house.provider.countFaults();

type Telling = { house: House; world: World; plan: Plan; model: Model; withinMs: number; onDone: () => void };

/** What came to no end, because the system did not answer for longer than it may be away. */
async function tellAll({ house, world, plan, model, withinMs, onDone }: Telling): Promise<Breach[]> {
  const { history } = world;
  const waiting = [...plan.stories];
  const breaches: Breach[] = [];
  const orderDeath = (subject: string) => {
    for (const worker of world.workers) worker.orderAlways({ point: 'page-stored', hit: 1, subject });
  };
  const tellNext = async (): Promise<void> => {
    for (let story: Story | undefined = waiting.shift(); story; story = waiting.shift()) {
      try {
        await tellStory({ story, people: house.people, model, history, withinMs, onDeadly: orderDeath, onDone });
      } catch (error) {
        // Nothing can be a reason to refuse the opening of a case; what follows is noted operation by operation.
        const isRefused = error instanceof Refusal;
        if (!isRefused && !(error instanceof UnansweredError)) throw error;
        breaches.push({ kind: isRefused ? 'refused' : 'unanswered', what: `${story.title}: ${error.message}` });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, tellNext));
  return breaches;
}
