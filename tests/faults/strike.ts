import { describeFault, type Fault, type Plan } from './plan/plan';
import { writeDown } from './system/history';
import type { Program } from './system/program';
import type { House, World } from './system/world';

type Striking = { house: House; world: World; plan: Plan };

/** Lets a plan's faults come when their operations are done, one after the other. */
export function startFaults({ house, world, plan }: Striking) {
  const due = [...plan.faults];
  let done = 0;
  let striking = Promise.resolve();
  const strikeDue = () => {
    while (due[0] && due[0].after <= done) {
      const fault = due.shift();
      if (fault) striking = striking.then(() => strike({ house, world, fault }));
    }
  };
  strikeDue();
  return {
    noteDone: () => {
      done += 1;
      strikeDue();
    },
    /** Nothing more goes wrong from here on, and all that was away is back. */
    finish: async () => {
      await striking;
      await Promise.all([world.web, ...world.workers].map((program) => program.takeOrdersBack()));
    },
  };
}

async function strike({ house, world, fault }: { house: House; world: World; fault: Fault }): Promise<void> {
  writeDown(world.history, `fault: ${describeFault(fault)}`);
  switch (fault.kind) {
    case 'kill':
      return void findVictim({ world, victim: fault.victim }).kill();
    case 'kill-at':
      return findVictim({ world, victim: fault.victim }).order({ point: fault.point, hit: fault.hit });
    case 'block-at':
      return findVictim({ world, victim: fault.victim }).order({
        point: fault.point,
        hit: fault.hit,
        blockMs: fault.forMs,
      });
    case 'crash-postgres':
    case 'crash-redis':
    case 'lose-jobs':
      return takeAway({ house, world, fault });
    case 'provider':
      return void house.provider.fail(fault.part, ...fault.faults);
  }
}

type StoreFault = Extract<Fault, { kind: 'crash-postgres' | 'crash-redis' | 'lose-jobs' }>;

async function takeAway({ house, world, fault }: { house: House; world: World; fault: StoreFault }): Promise<void> {
  if (fault.kind === 'crash-postgres') await house.postgres.crash(fault);
  else if (fault.kind === 'crash-redis') await house.redis?.crash(fault);
  else await (house.redis ?? house.postgres).loseJobs();
  world.history.outages += 1;
}

function findVictim({ world, victim }: { world: World; victim: number | 'web' }): Program {
  const program = victim === 'web' ? world.web : world.workers[victim];
  if (!program) throw new Error(`there is no worker ${victim}`);
  return program;
}
