import { randomUUID } from 'node:crypto';
import type { OutsideService } from '@/generated/prisma/client';
import { env } from '@/server/platform/env';
import { AppError } from '@/server/platform/errors';
import { logger } from '@/server/platform/logger';
import { ProviderError, ServiceAwayError } from '@/server/providers/provider-error';
import { keepProbe } from './keep-probe';
import { admit, type Circuit, noteEnd, type Outcome, takeProbe } from './state';
import { change, look } from './store';

const SAID: Record<OutsideService, string> = {
  openai: 'The AI service does not answer.',
  cloudinary: 'The file service does not answer.',
  clamd: 'The virus scanner does not answer.',
};

/**
 * Calls an outside service, unless all processes together know that it is away: then nothing is called and a
 * ServiceAwayError says for how long to leave it alone. A failure that finds the circuit open is one, too.
 */
export async function callThrough<T>({
  service,
  call,
}: {
  service: OutsideService;
  call: () => Promise<T>;
}): Promise<T> {
  const probe = await enter(service);
  const stopRenewing = probe ? keepProbe({ service, probe }) : null;
  const started = performance.now();
  try {
    const result = await call();
    await leave({ service, probe, outcome: 'answered' });
    return result;
  } catch (error) {
    const circuit = await leave({ service, probe, outcome: judge({ error, started }) });
    if (circuit?.openUntil && isOutage(error)) throw away({ failure: error, circuit });
    throw error;
  } finally {
    stopRenewing?.();
  }
}

const admitNow = (circuit: Circuit) => admit({ circuit, now: new Date(), firstMs: env().CIRCUIT_OPEN_MS });

function away({ failure, circuit }: { failure: ProviderError; circuit: Circuit }): ServiceAwayError {
  const admission = admitNow(circuit);
  // Somebody may try just now, and somebody will: whoever failed looks again a moment later.
  const waitMs = admission.kind === 'wait' ? admission.ms : env().CIRCUIT_OPEN_MS;
  // Whoever is turned away is told `unavailable`.
  const isOwnTimeout = failure.code === 'timed_out';
  return new ServiceAwayError({ failure, waitMs, since: awaySince(circuit), isOwnTimeout });
}

/** Throws AppError `unavailable` while the service is known to be away; for what asks it nothing, but leads a browser there. */
export async function assertNotAway({ service, message }: { service: OutsideService; message: string }): Promise<void> {
  const { openUntil } = await look(service);
  if (openUntil && openUntil > new Date()) throw new AppError('unavailable', message);
}

/** Since when a service has not answered; null while it does. */
export async function readAwaySince(service: OutsideService): Promise<Date | null> {
  const circuit = await look(service);
  return circuit.openUntil && awaySince(circuit);
}

const awaySince = ({ failingSince }: Circuit): Date => failingSince ?? new Date();

/** The right to call, as a probe's token or null; throws ServiceAwayError where there is none. */
async function enter(service: OutsideService): Promise<string | null> {
  const probe = randomUUID();
  let circuit = await look(service);
  if (admitNow(circuit).kind === 'probe')
    circuit = await change({
      service,
      next: (current) =>
        admitNow(current).kind === 'probe' ? takeProbe({ circuit: current, probe, now: new Date() }) : null,
    });
  if (circuit.probe === probe) {
    logger().info({ service }, 'trying whether an outside service is back');
    return probe;
  }
  if (admitNow(circuit).kind === 'free') return null;
  throw away({ failure: new ProviderError({ code: 'unavailable', message: SAID[service] }), circuit });
}

type Leaving = { service: OutsideService; probe: string | null; outcome: Outcome };

/** Writes down how a call ended; null where that could not be done: the answer, which may be paid for, matters more. */
async function leave({ service, probe, outcome }: Leaving): Promise<Circuit | null> {
  const next = (circuit: Circuit) =>
    noteEnd({ circuit, outcome, probe, now: new Date(), firstMs: env().CIRCUIT_OPEN_MS });
  try {
    const before = await look(service);
    // While all is well nothing is read or written for it.
    if (outcome !== 'silent' && !next(before)) return before;
    const circuit = await change({ service, next });
    if (!before.openUntil && circuit.openUntil) logger().warn({ service, circuit }, 'an outside service is away');
    if (before.openUntil && !circuit.openUntil) logger().info({ service }, 'an outside service is back');
    return circuit;
  } catch (error) {
    logger().warn({ err: error, service, outcome }, 'the end of a call could not be noted');
    return null;
  }
}

const isOutage = (error: unknown): error is ProviderError =>
  error instanceof ProviderError && (error.code === 'unavailable' || error.code === 'timed_out');

/** A caller whose own time ran out after so long has met a service that is silent, whatever its limit was. */
const SILENCE_MS = 20_000;

/** Any answer is one, a refusal too. What we broke off ourselves, or what is no word of the service, says nothing. */
function judge({ error, started }: { error: unknown; started: number }): Outcome {
  if (isOutage(error)) return 'silent';
  if (error instanceof ProviderError) return 'answered';
  const isLate = error instanceof DOMException && error.name === 'TimeoutError';
  return isLate && performance.now() - started > SILENCE_MS ? 'silent' : 'unknown';
}
