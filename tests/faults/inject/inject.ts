import { describeFault, type Fault, type Plan } from '../plan/plan';
import { type History, writeDown } from '../system/history';
import type { Program } from '../system/program';
import type { Processes, System } from '../system/system';
import { type Killing, startKilling } from './kill-sending';

type Injecting = { system: System; processes: Processes; plan: Plan; deadline: number };

/** Lets a plan's faults come when their operations are done, one after the other. */
export function startFaults({ system, processes, plan, deadline }: Injecting) {
  const due = [...plan.faults];
  let done = 0;
  let injecting = Promise.resolve();
  const killing = startKilling({ system, processes, deadline });
  const injectDue = () => {
    while (due[0] && due[0].after <= done) {
      const fault = due.shift();
      if (fault) injecting = injecting.then(() => inject({ system, processes, killing, fault }));
    }
  };
  injectDue();
  return {
    noteDone: () => {
      done += 1;
      injectDue();
    },
    /** Nothing more goes wrong from here on, and all that was away is back. */
    finish: async () => {
      await injecting;
      await killing.finish();
      await Promise.all([processes.web, ...processes.workers].map((program) => program.takeOrdersBack()));
    },
  };
}

type Injection = { system: System; processes: Processes; killing: Killing; fault: Fault };

async function inject({ system, processes, killing, fault }: Injection): Promise<void> {
  writeDown(processes.history, `fault: ${describeFault(fault)}`);
  switch (fault.kind) {
    case 'kill':
      return void findVictim({ processes, victim: fault.victim }).kill();
    case 'kill-sending':
      return killing.add(fault);
    case 'kill-at':
      return findVictim({ processes, victim: fault.victim }).order({ point: fault.point, hit: fault.hit });
    case 'block-at':
      return findVictim({ processes, victim: fault.victim }).order({
        point: fault.point,
        hit: fault.hit,
        blockMs: fault.forMs,
      });
    case 'crash-postgres':
    case 'crash-redis':
    case 'lose-jobs':
      return takeAway({ system, processes, fault });
    case 'provider':
      return void system.provider.fail(fault.part, ...fault.faults);
  }
}

type StoreFault = Extract<Fault, { kind: 'crash-postgres' | 'crash-redis' | 'lose-jobs' }>;

type TakingAway = { system: System; processes: { history: History }; fault: StoreFault };

async function takeAway({ system, processes, fault }: TakingAway): Promise<void> {
  const from = Date.now();
  if (fault.kind === 'crash-postgres') await system.postgres.crash(fault);
  else if (fault.kind === 'crash-redis') await system.redis?.crash(fault);
  else await (system.redis ?? system.postgres).loseJobs();
  processes.history.outages.push({ from, to: Date.now() });
}

function findVictim({ processes, victim }: { processes: Processes; victim: number | 'web' }): Program {
  const program = victim === 'web' ? processes.web : processes.workers[victim];
  if (!program) throw new Error(`there is no worker ${victim}`);
  return program;
}
