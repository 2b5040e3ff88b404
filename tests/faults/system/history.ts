/** What happened in one run, for whoever has to understand a breach. */
export type History = {
  start: number;
  events: { at: number; what: string }[];
  /** Everything that web and workers said. */
  lines: string[];
  /** How often a process that was ordered to do nothing did so, and a store was taken away or lost its jobs. */
  blocks: number;
  outages: number;
  deaths: { name: string; at: number; signal: NodeJS.Signals | null; code: number | null }[];
};

export const openHistory = (): History => ({
  start: Date.now(),
  events: [],
  lines: [],
  blocks: 0,
  outages: 0,
  deaths: [],
});

export function writeDown(history: History, what: string): void {
  history.events.push({ at: Date.now() - history.start, what });
}

export const formatHistory = ({ events }: History): string[] =>
  events.map(({ at, what }) => `${(at / 1_000).toFixed(2).padStart(7)} s  ${what}`);
