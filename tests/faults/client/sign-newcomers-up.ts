import { setTimeout as wait } from 'node:timers/promises';
import type { Plan } from '../plan/plan';
import type { History } from '../system/history';
import { signUp } from '../system/people';
import type { System } from '../system/system';
import type { Model } from './model';

const LOOK_EVERY_MS = 200;

/** So many mails wait to be sent at a time, more than all workers take at once. */
const AHEAD = 10;

type Welcoming = { system: System; plan: Plan; model: Model; history: History; withinMs: number; deadline: number };

/** One after the other, so that each worker that is up finds a mail to send, and is killed over it where that is planned. */
export async function signNewcomersUp({ system, plan, model, history, withinMs, deadline: end }: Welcoming): Promise<void> {
  const waitWhile = async (is: () => boolean) => {
    const deadline = Date.now() + withinMs;
    while (is() && Date.now() < deadline) await wait(LOOK_EVERY_MS);
  };
  const countWaiting = () => {
    const served = new Set(system.mails.accepted.map(({ to }) => to));
    return model.newcomers.filter((email) => !served.has(email)).length;
  };
  const count = plan.newcomers ?? 0;
  if (count > 0) await waitWhile(() => history.deaths.length === 0);
  for (let number = 1; number <= count && Date.now() < end; number += 1) {
    await waitWhile(() => countWaiting() >= AHEAD);
    const { email } = await signUp({ baseUrl: system.baseUrl, name: `newcomer${number}` });
    model.newcomers.push(email);
  }
}
