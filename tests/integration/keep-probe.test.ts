import { beforeEach, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { keepProbe } from '@/server/providers/circuit/keep-probe';
import { takeProbe } from '@/server/providers/circuit/state';
import { change } from '@/server/providers/circuit/store';
import { until } from '@/tests/setup/until';

const service = 'openai';
const MINE = '01a20ab8-cea1-75f8-bf00-c8c9b63ab341';
const OTHER = '01a20ab8-cea1-75f8-bf00-c8c9b63ab342';

const look = () => database().providerCircuit.findUniqueOrThrow({ where: { service } });
const take = (probe: string) => change({ service, next: (circuit) => takeProbe({ circuit, probe, now: new Date() }) });
const isLaterThan = (time: Date | null) => async () => {
  const { probeEnds } = await look();
  return probeEnds !== null && time !== null && probeEnds > time;
};

beforeEach(() => change({ service, next: (circuit) => ({ ...circuit, openUntil: new Date() }) }));

test('a try that is under way keeps its place until it ends', async () => {
  await take(MINE);
  const { probeEnds } = await look();
  const stop = keepProbe({ service, probe: MINE, everyMs: 10 });
  await until('it is renewed', isLaterThan(probeEnds));
  stop();
});

test('one whose place another has taken leaves it alone', async () => {
  await take(MINE);
  const stop = keepProbe({ service, probe: MINE, everyMs: 10 });
  await take(OTHER);
  const { probeEnds, revision } = await look();
  const stopOther = keepProbe({ service, probe: OTHER, everyMs: 50 });
  await until('the other one is renewed twice', async () => (await look()).revision >= revision + 2);
  stopOther();
  stop();
  expect((await look()).probe).toBe(OTHER);
  expect(await isLaterThan(probeEnds)()).toBe(true);
});
