import type { CaseList, ListedFigure } from '../workload/case-lists';
import { writePeriod } from '../workload/write-days';

export const LIST_NAMES: Record<CaseList, string> = {
  received: 'Cases that came in',
  decided: 'Decided cases',
  'sent-back': 'Cases sent back to their claimants',
  undone: 'Decisions taken back',
  waiting: 'Cases waiting for a decision',
  held: 'Cases under review now',
  'with-claimant': 'Cases with their claimants',
};

type Described = { figure: ListedFigure; typeName: string | null; officerName: string | null };

/** By what the list is narrowed, for its heading. */
export function describeFigure({ figure, typeName, officerName }: Described): string {
  const { from, to, dueFrom, dueTo } = figure;
  const parts = [
    typeName,
    officerName,
    figure.of === 'waiting' ? describeDays({ from, to, word: 'since' }) : describeDays({ from, to, word: '' }),
    describeDays({ from: dueFrom, to: dueTo, word: 'due' }),
  ].filter(Boolean);
  return parts.length === 0 ? 'All of them.' : parts.join(' · ');
}

type Days = { from?: string | null | undefined; to?: string | null | undefined; word: string };

function describeDays({ from, to, word }: Days): string | null {
  if (from && to) return `${word} ${writePeriod({ from, to })}`.trim();
  if (from) return `${word} ${writePeriod({ from, to: from })} or later`.trim();
  return to ? `${word} ${writePeriod({ from: to, to })} or earlier`.trim() : null;
}
