import type { Shortcut } from './cases/[reference]/shortcuts/shortcuts';

export type QueueAction = 'next-case' | 'previous-case' | 'search' | 'get-next' | 'show-shortcuts';

/** All single-key shortcuts of the queue, as the sheet lists them. */
export const QUEUE_SHORTCUTS: readonly Shortcut<QueueAction>[] = [
  { action: 'next-case', keys: ['j'], label: 'Next case in the list (or arrow down)', repeats: true },
  { action: 'previous-case', keys: ['k'], label: 'Previous case in the list (or arrow up)', repeats: true },
  { action: 'search', keys: ['/'], label: 'Search' },
  { action: 'get-next', keys: ['n'], label: 'Get next case' },
  { action: 'show-shortcuts', keys: ['?'], label: 'Show the keyboard shortcuts', opens: true },
];
