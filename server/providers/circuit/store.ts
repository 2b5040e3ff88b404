import type { OutsideService } from '@/generated/prisma/client';
import { database } from '@/server/platform/database';
import type { Circuit } from './state';

/** How old what a process knows may be: at most this long it calls on after another one has opened the circuit. */
const KEEP_MS = 1_000;

type Known = { circuit: Circuit; at: number };
const scope = globalThis as { casedraftCircuits?: Map<OutsideService, Known> };

function remember({ service, circuit }: { service: OutsideService; circuit: Circuit }): Circuit {
  scope.casedraftCircuits ??= new Map();
  scope.casedraftCircuits.set(service, { circuit, at: performance.now() });
  return circuit;
}

async function readRow(service: OutsideService) {
  const {
    service: _,
    revision,
    ...circuit
  } = await database().providerCircuit.findUniqueOrThrow({
    where: { service },
  });
  return { circuit, revision };
}

/** The service's circuit as it was a second ago at the most. */
export async function look(service: OutsideService): Promise<Circuit> {
  const known = scope.casedraftCircuits?.get(service);
  if (known && performance.now() - known.at < KEEP_MS) return known.circuit;
  return remember({ service, circuit: (await readRow(service)).circuit });
}

type Change = {
  service: OutsideService;
  /** Asked again where somebody else was quicker; null leaves it as it is. */
  next: (circuit: Circuit) => Circuit | null;
};

/** Compare-and-set over all processes. Gives the circuit as it is then. */
export async function change({ service, next }: Change): Promise<Circuit> {
  for (;;) {
    const { circuit, revision } = await readRow(service);
    const changed = next(circuit);
    if (!changed) return remember({ service, circuit });
    const { count } = await database().providerCircuit.updateMany({
      where: { service, revision },
      data: { ...changed, revision: { increment: 1 } },
    });
    if (count === 1) return remember({ service, circuit: changed });
  }
}
