import { FAIL_POINTS, type FailPoint, WEB_FAIL_POINTS } from '@/server/platform/fail-point';
import type { ProviderFault } from '../system/provider';
import { type Backend, WORKERS } from '../system/system';
import type { Dice } from './dice';
import { type Fault, MAIL_MOMENTS, type Theme } from './plan';

const isAtWeb = (point: FailPoint) => WEB_FAIL_POINTS.some((one) => one === point);
const AT_WORKER = FAIL_POINTS.filter((point) => !isAtWeb(point)) as [FailPoint, ...FailPoint[]];

/** A job's lock lasts 6 s, and every 3 s somebody looks for jobs without one: by then another worker has the job. */
export const LONGER_THAN_A_LOCK_MS = 11_000;

type Request = { dice: Dice; theme: Theme; backend: Backend; operations: number; kills?: number | undefined };

/** Where a letter's PDF is being made. */
const OF_LETTERS = ['letter-taken', 'letter-written', 'letter-stored'] as const satisfies readonly FailPoint[];

/** What goes wrong in a plan of so many operations, in the order in which it comes. */
export function makeFaults({ dice, theme, backend, operations, kills: wanted }: Request): Fault[] {
  /** Not among the last: what comes after the last operation hits nothing but the end. */
  const sometime = () => dice.below(Math.max(1, Math.floor(operations * 0.9)));
  const several = (count: number, make: () => Fault): Fault[] => Array.from({ length: count }, make);
  const share = (every: number) => Math.max(1, Math.round(operations / every));
  const victim = () => dice.below(WORKERS);

  const killsAtPoints = (count: number) => [
    ...several(count, () => ({
      kind: 'kill-at',
      after: sometime(),
      victim: victim(),
      point: dice.pick(AT_WORKER),
      hit: dice.between(1, 3),
    })),
    ...several(Math.ceil(count / 2), () => ({
      kind: 'kill-at',
      after: sometime(),
      victim: 'web',
      point: dice.pick(WEB_FAIL_POINTS),
      hit: dice.between(1, 3),
    })),
  ];
  const kills = (count: number) => [
    ...several(count, () => ({ kind: 'kill', after: sometime(), victim: victim() })),
    ...several(Math.ceil(count / 2), () => ({ kind: 'kill', after: sometime(), victim: 'web' })),
  ];
  const blocks = (count: number) =>
    several(count, () => ({
      kind: 'block-at',
      after: sometime(),
      victim: victim(),
      point: dice.pick(AT_WORKER),
      hit: dice.between(1, 3),
      forMs: LONGER_THAN_A_LOCK_MS,
    }));
  const stores = () => {
    const faults: Fault[] = [
      { kind: 'crash-postgres', after: sometime(), downMs: dice.between(0, 1_500) },
      { kind: 'lose-jobs', after: sometime() },
    ];
    if (backend === 'redis') faults.push({ kind: 'crash-redis', after: sometime(), downMs: dice.between(0, 3_000) });
    return faults;
  };
  const provider = (count: number) =>
    several(count, () => ({
      kind: 'provider',
      after: sometime(),
      part: dice.pick(['embedding', 'draft']),
      faults: Array.from({ length: dice.between(1, 3) }, () => chooseProviderFault(dice)),
    }));

  // Each moment as often as any other, and none before most cases were read: their stories wait for a death from there on.
  const killsWhileSending = (count: number): Fault[] =>
    Array.from({ length: count }, (_, index) => ({
      kind: 'kill-sending',
      after: Math.floor(operations * 0.4) + dice.below(Math.max(1, Math.floor(operations / 8))),
      victim: Math.floor(index / MAIL_MOMENTS.length) % WORKERS,
      moment: MAIL_MOMENTS[index % MAIL_MOMENTS.length] ?? 'answered',
    }));
  const killsAtLetters = (count: number) =>
    several(count, () => ({
      kind: 'kill-at',
      after: sometime(),
      victim: victim(),
      point: dice.pick(OF_LETTERS),
      hit: 1,
    }));

  const faults: Record<Theme, () => Fault[]> = {
    quiet: () => [],
    kills: () => [...killsAtPoints(share(12)), ...kills(share(40)), ...blocks(share(60))],
    stores: () => [...stores(), ...killsAtPoints(share(60))],
    provider: () => [...provider(share(10)), ...killsAtPoints(share(40))],
    mails: () => [...killsWhileSending(wanted ?? share(18)), ...killsAtLetters(share(50))],
  };
  return faults[theme]().sort((one, other) => one.after - other.after);
}

const PROVIDER_FAULTS = [
  'slow',
  'cut',
  'half',
  'server_error',
  'prose',
  'broken_json',
  'off_schema',
  'truncated',
  'invented_quote',
  'wrong_vectors',
  'hang',
  'rate_limited',
] as const satisfies readonly ProviderFault['kind'][];

function chooseProviderFault(dice: Dice): ProviderFault {
  const kind = dice.pick(PROVIDER_FAULTS);
  if (kind === 'slow') return { kind, ms: dice.between(100, 1_500) };
  return kind === 'rate_limited' ? { kind, retryAfter: '1' } : { kind };
}
