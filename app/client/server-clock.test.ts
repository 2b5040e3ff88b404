import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const TRUE_TIME = new Date('2026-03-01T12:00:00Z');
const DAYS_AHEAD = 400;

/** As it is loaded in a browser whose clock is wrong. */
async function loadClock() {
  vi.resetModules();
  return import('./server-clock');
}

const dated = (at: Date) => new Headers({ date: at.toUTCString() });

describe('in a browser whose clock is 400 days ahead', () => {
  beforeEach(() => {
    vi.stubGlobal('window', {});
    vi.useFakeTimers({ now: TRUE_TIME.getTime() + DAYS_AHEAD * 24 * 3_600_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('the page says what time it is, and time goes on from there', async () => {
    const { learnFromPage, serverDate } = await loadClock();
    learnFromPage(TRUE_TIME.getTime());
    vi.advanceTimersByTime(60_000);
    expect(serverDate()).toEqual(new Date('2026-03-01T12:01:00Z'));
  });

  test('a page that was written earlier turns no clock back', async () => {
    const { learnFromPage, serverDate } = await loadClock();
    learnFromPage(TRUE_TIME.getTime());
    learnFromPage(TRUE_TIME.getTime() - 3_600_000);
    expect(serverDate()).toEqual(TRUE_TIME);
  });

  test('a clock that is set right while the page is open is noticed with the next answer', async () => {
    const { learnFromPage, learnFromAnswer, onClockSet, serverDate } = await loadClock();
    learnFromPage(TRUE_TIME.getTime());
    vi.setSystemTime(TRUE_TIME);
    const heard = vi.fn();
    onClockSet(heard);
    learnFromAnswer({ headers: dated(TRUE_TIME), askedAt: Date.now() });
    expect(serverDate()).toEqual(TRUE_TIME);
    expect(heard).toHaveBeenCalledOnce();
  });

  test('an answer that is a second old, or says no time, changes nothing', async () => {
    const { learnFromPage, learnFromAnswer, serverDate } = await loadClock();
    learnFromPage(TRUE_TIME.getTime());
    const askedAt = Date.now();
    learnFromAnswer({ headers: dated(new Date(TRUE_TIME.getTime() - 1_000)), askedAt });
    learnFromAnswer({ headers: new Headers(), askedAt });
    expect(serverDate()).toEqual(TRUE_TIME);
  });
});

test('an answer that is read hours later, as after the computer was asleep, turns no clock back', async () => {
  vi.stubGlobal('window', {});
  vi.useFakeTimers({ now: TRUE_TIME });
  const { learnFromPage, learnFromAnswer, serverDate } = await loadClock();
  learnFromPage(Date.now());
  const askedAt = Date.now();
  const headers = dated(TRUE_TIME);
  vi.setSystemTime(TRUE_TIME.getTime() + 3 * 3_600_000);
  learnFromAnswer({ headers, askedAt });
  expect(serverDate()).toEqual(new Date());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('on the server pages leave its clock alone', async () => {
  const { learnFromPage, serverNow } = await loadClock();
  learnFromPage(0);
  expect(Math.abs(serverNow() - Date.now())).toBeLessThan(60_000);
});
