import type { ProviderCircuit } from '@/generated/prisma/client';

/**
 * What all processes together know of a service. Closed: everybody calls. Open (`openUntil` lies ahead): nobody does. Half
 * open (`openUntil` has passed): one call at a time tries, and its end decides.
 */
export type Circuit = Omit<ProviderCircuit, 'service' | 'revision'>;

/** How a call ended. `unknown`: it was broken off by ourselves, which says nothing about the service. */
export type Outcome = 'answered' | 'silent' | 'unknown';

export const CLOSED: Circuit = {
  failures: 0,
  failingSince: null,
  openUntil: null,
  openings: 0,
  probe: null,
  probeEnds: null,
};

/** As many as a job has attempts, so that a document alone on a quiet system waits an outage out as well. */
const FAILURES_TO_OPEN = 3;

/** Failures of an hour ago tell nothing about now; three calls that each take their full time must fit in. */
const WINDOW_MS = 10 * 60_000;

/** Whoever tries says so again every few seconds, however long the call takes; who has not for so long is dead. */
const PROBE_MS = 20_000;

/** Each opening is twice as long as the one before, up to so many times the first: of 5 s a minute, then one try a minute. */
const LONGEST_OPENING = 12;

type Opening = Pick<Circuit, 'openings'> & { firstMs: number };

const openingMs = ({ openings, firstMs }: Opening) => firstMs * Math.min(2 ** (openings - 1), LONGEST_OPENING);

const after = (now: Date, ms: number) => new Date(now.getTime() + ms);

type Admission = { kind: 'free' } | { kind: 'probe' } | { kind: 'wait'; ms: number };

/** Whether a call may be made now. `ms`: how long to leave the service alone; `firstMs`: the length of a first opening. */
export function admit({ circuit, now, firstMs }: { circuit: Circuit; now: Date; firstMs: number }): Admission {
  const { openUntil, probeEnds, openings } = circuit;
  if (!openUntil) return { kind: 'free' };
  if (openUntil > now) return { kind: 'wait', ms: openUntil.getTime() - now.getTime() };
  // Somebody else tries. That may take long; those who wait look again at the pace of the openings.
  if (probeEnds && probeEnds > now) return { kind: 'wait', ms: openingMs({ openings, firstMs }) };
  return { kind: 'probe' };
}

export const takeProbe = ({ circuit, probe, now }: { circuit: Circuit; probe: string; now: Date }): Circuit => ({
  ...circuit,
  probe,
  probeEnds: after(now, PROBE_MS),
});

/** Null where it is not this probe's turn any more. */
export const renewProbe = ({ circuit, probe, now }: { circuit: Circuit; probe: string; now: Date }): Circuit | null =>
  circuit.probe === probe ? { ...circuit, probeEnds: after(now, PROBE_MS) } : null;

type Ended = { circuit: Circuit; outcome: Outcome; probe: string | null; now: Date; firstMs: number };

/** What a call's end changes; null for nothing. */
export function noteEnd({ circuit, outcome, probe, now, firstMs }: Ended): Circuit | null {
  const open = (openings: number, rest: Partial<Circuit>): Circuit => ({
    ...circuit,
    ...rest,
    openings,
    openUntil: after(now, openingMs({ openings, firstMs })),
    probe: null,
    probeEnds: null,
  });
  if (circuit.openUntil) {
    // A probe that was given up for dead and is not: whatever the one of today finds, the service is back.
    if (probe && outcome === 'answered') return CLOSED;
    // A call from before, or such a probe: the one of today decides.
    if (!probe || circuit.probe !== probe) return null;
    if (outcome === 'unknown') return { ...circuit, probe: null, probeEnds: null };
    return open(circuit.openings + 1, {});
  }
  if (outcome === 'unknown') return null;
  if (outcome === 'answered') return circuit.failures > 0 ? CLOSED : null;
  const { failingSince } = circuit;
  const isRecent = failingSince !== null && now.getTime() - failingSince.getTime() <= WINDOW_MS;
  const counted = isRecent ? { failures: circuit.failures + 1, failingSince } : { failures: 1, failingSince: now };
  return counted.failures >= FAILURES_TO_OPEN ? open(1, counted) : { ...circuit, ...counted };
}
