import { expect, test } from 'vitest';
import { admit, type Circuit, CLOSED, noteEnd, type Outcome, renewProbe, takeProbe } from './state';

const FIRST_MS = 5_000;
const at = (ms: number) => new Date(1_000_000 + ms);

/** One service and its calls, each of which begins and ends at the time it is told. */
function setUp() {
  let circuit: Circuit = CLOSED;
  return {
    now: () => circuit,
    admit: (ms: number) => admit({ circuit, now: at(ms), firstMs: FIRST_MS }),
    probe: (ms: number, probe: string) => {
      circuit = takeProbe({ circuit, probe, now: at(ms) });
    },
    renew: (ms: number, probe: string) => {
      const next = renewProbe({ circuit, probe, now: at(ms) });
      circuit = next ?? circuit;
      return next !== null;
    },
    end: (ms: number, outcome: Outcome, probe: string | null = null) => {
      const next = noteEnd({ circuit, outcome, probe, now: at(ms), firstMs: FIRST_MS });
      circuit = next ?? circuit;
      return next !== null;
    },
  };
}

/** Opened at 2 s, until 7 s. */
function setUpOpen() {
  const service = setUp();
  for (const ms of [0, 1_000, 2_000]) service.end(ms, 'silent');
  return service;
}

test('the third failure in a row opens it; the service is away since the first', () => {
  const { admit, end, now } = setUp();
  end(0, 'silent');
  end(1_000, 'silent');
  expect(admit(1_000)).toEqual({ kind: 'free' });
  end(2_000, 'silent');
  expect(now()).toMatchObject({ failingSince: at(0), openUntil: at(7_000) });
  expect(admit(3_000)).toEqual({ kind: 'wait', ms: 4_000 });
});

test('an answer in between begins the count anew, our own going does not', () => {
  const answered = setUp();
  for (const outcome of ['silent', 'silent', 'answered', 'silent', 'silent'] as const) answered.end(0, outcome);
  expect(answered.admit(0)).toEqual({ kind: 'free' });
  const left = setUp();
  for (const outcome of ['silent', 'silent', 'unknown', 'silent'] as const) left.end(0, outcome);
  expect(left.admit(0)).toMatchObject({ kind: 'wait' });
});

test('failures far apart do not add up', () => {
  const { admit, end } = setUp();
  for (const minute of [0, 6, 12, 18]) end(minute * 60_000, 'silent');
  expect(admit(18 * 60_000)).toEqual({ kind: 'free' });
});

test('an answer while all is well is not worth a write', () => {
  const { end } = setUp();
  expect(end(0, 'answered')).toBe(false);
  expect(end(0, 'unknown')).toBe(false);
});

test('when its time is over one call tries, and everybody else waits', () => {
  const { admit, probe } = setUpOpen();
  expect(admit(7_000)).toEqual({ kind: 'probe' });
  probe(7_000, 'mine');
  expect(admit(8_000)).toEqual({ kind: 'wait', ms: FIRST_MS });
});

test('an answer to the one that tries closes it for all', () => {
  const { admit, probe, end, now } = setUpOpen();
  probe(7_000, 'mine');
  end(8_000, 'answered', 'mine');
  expect(admit(8_000)).toEqual({ kind: 'free' });
  expect(now()).toEqual(CLOSED);
});

test('each failed try doubles the wait, up to a minute, and the outage keeps its beginning', () => {
  const { admit, probe, end, now } = setUpOpen();
  const waits: number[] = [];
  let ms = 7_000;
  for (let attempt = 0; attempt < 6; attempt++) {
    probe(ms, 'mine');
    end(ms, 'silent', 'mine');
    const admission = admit(ms);
    if (admission.kind !== 'wait') throw new Error('it is open');
    waits.push(admission.ms);
    ms += admission.ms;
  }
  expect(waits).toEqual([10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
  expect(now().failingSince).toEqual(at(0));
});

test('calls from before it opened change nothing, however they end', () => {
  const { end, probe } = setUpOpen();
  expect(end(3_000, 'silent')).toBe(false);
  expect(end(3_000, 'answered')).toBe(false);
  probe(7_000, 'mine');
  expect(end(8_000, 'silent')).toBe(false);
});

test('a try that was broken off leaves its place to the next at once; one that died, after 20 s of silence', () => {
  const broken = setUpOpen();
  broken.probe(7_000, 'mine');
  broken.end(7_500, 'unknown', 'mine');
  expect(broken.admit(7_500)).toEqual({ kind: 'probe' });
  const dead = setUpOpen();
  dead.probe(7_000, 'mine');
  expect(dead.admit(26_000)).toMatchObject({ kind: 'wait' });
  expect(dead.admit(27_001)).toEqual({ kind: 'probe' });
  dead.probe(27_001, 'other');
  expect(dead.end(28_000, 'silent', 'mine')).toBe(false);
  // Not dead after all, and answered: that is worth as much as the other one's answer.
  expect(dead.end(29_000, 'answered', 'mine')).toBe(true);
  expect(dead.now()).toEqual(CLOSED);
});

test('a try that takes long and says so keeps its place; one that was given up for dead does not get it back', () => {
  const slow = setUpOpen();
  slow.probe(7_000, 'mine');
  for (let ms = 12_000; ms < 90_000; ms += 5_000) expect(slow.renew(ms, 'mine')).toBe(true);
  expect(slow.admit(100_000)).toMatchObject({ kind: 'wait' });
  slow.probe(110_000, 'other');
  expect(slow.renew(111_000, 'mine')).toBe(false);
  slow.end(112_000, 'answered', 'other');
  expect(slow.renew(113_000, 'other')).toBe(false);
  expect(slow.now()).toEqual(CLOSED);
});
