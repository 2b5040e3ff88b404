import type { Workload } from '@/server/workload/view';

/** The figures of each chart and table, as rows under their heads. */
export const TABLES = {
  flow: ({ flow }) => [
    ['From', 'To', 'Came in', 'Decided', 'Sent back', 'Undone'],
    ...flow.map(({ from, to, received, decided, sentBack, undone }) => [from, to, received, decided, sentBack, undone]),
  ],
  due: ({ waiting }) => [
    ['Due from', 'Due to', 'Cases'],
    ...waiting.byDue.map(({ from, to, count }) => [from, to, count]),
  ],
  age: ({ waiting }) => [['Since', 'Until', 'Cases'], ...waiting.byAge.map(({ from, to, count }) => [from, to, count])],
  types: ({ types }) => [
    [
      'Case type',
      'Came in',
      'Decided',
      'Sent back',
      'Undone',
      'Waiting',
      'Overdue',
      'With claimants',
      'Days to decision: lower quartile',
      'Median',
      'Upper quartile',
    ],
    ...types.map(({ name, received, decided, sentBack, undone, waiting, overdue, withClaimant, days }) => [
      name,
      received,
      decided,
      sentBack,
      undone,
      waiting,
      overdue,
      withClaimant,
      ...quartiles(days),
    ]),
  ],
  officers: ({ officers }) => [
    [
      'Officer',
      'Reviewing now',
      'Decided',
      'Sent back',
      'Undone',
      'Handling time in minutes: lower quartile',
      'Median',
      'Upper quartile',
    ],
    ...officers.map(({ name, held, decided, sentBack, undone, minutes }) => [
      name,
      held,
      decided,
      sentBack,
      undone,
      ...quartiles(minutes),
    ]),
  ],
} satisfies Record<string, (workload: Workload) => Cell[][]>;

export type Cell = string | number | null;

const quartiles = (of: { lower: number; median: number; upper: number } | null): Cell[] =>
  of ? [of.lower, of.median, of.upper].map((value) => Math.round(10 * value) / 10) : [null, null, null];
