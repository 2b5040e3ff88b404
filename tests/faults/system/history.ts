import type { MailMoment } from '../plan/plan';

/** What happened in one run, for whoever has to understand a breach. */
export type History = {
  start: number;
  events: { at: number; what: string }[];
  /** Everything that web and workers said. */
  lines: string[];
  /** When a process that was ordered to do nothing did so, and a store was away or lost its jobs. */
  blocks: (Period & { id: string })[];
  outages: Period[];
  /** Workers that were killed while they sent a mail, and when in its course. */
  kills: { id: string; at: number; moment: MailMoment }[];
  deaths: { name: string; id: string; at: number; signal: NodeJS.Signals | null; code: number | null }[];
};

/** Milliseconds since the epoch. */
export type Period = { from: number; to: number };

export const openHistory = (): History => ({
  start: Date.now(),
  events: [],
  lines: [],
  blocks: [],
  outages: [],
  kills: [],
  deaths: [],
});

export function writeDown(history: History, what: string): void {
  history.events.push({ at: Date.now() - history.start, what });
}

export const formatHistory = ({ events }: History): string[] =>
  events.map(({ at, what }) => `${(at / 1_000).toFixed(2).padStart(7)} s  ${what}`);
