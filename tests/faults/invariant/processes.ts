import { SLOTS, WORKERS } from '../system/system';
import type { Breach } from './breach';
import type { Evidence } from './check-invariants';
import { countEvents } from './facts';

const HEALS = ['sweep enqueued what had no job', 'sweep found'];

/** No process ends by itself; nobody loses what they are at unless somebody died; without a fault the sweep finds nothing. */
export function checkProcesses({ history, plan, facts }: Evidence): Breach[] {
  const breaches: Breach[] = history.deaths
    .filter(({ signal }) => signal !== 'SIGKILL')
    .map(({ name, signal, code }) => ({ kind: 'ended', what: `${name} ended by itself: ${signal ?? `exit ${code}`}` }));
  const interruptions = countEvents(facts, { action: 'reading_interrupted' });
  const deaths = history.deaths.filter(({ name }) => name === 'worker').length;
  const losses = plan.faults.filter(({ kind }) => kind !== 'kill' && kind !== 'kill-at' && kind !== 'provider').length;
  const most = deaths * SLOTS + losses * SLOTS * WORKERS;
  if (interruptions > most)
    breaches.push({
      kind: 'interrupted',
      what: `${interruptions} attempts lost their document, with ${deaths} deaths of workers and ${losses} outages`,
    });
  if (plan.theme !== 'quiet') return breaches;
  const heals = history.lines.filter((line) => HEALS.some((words) => line.includes(words)));
  return heals.length === 0
    ? breaches
    : [...breaches, { kind: 'healed', what: `nothing went wrong, and the sweep had to heal: ${heals.join(' ')}` }];
}
