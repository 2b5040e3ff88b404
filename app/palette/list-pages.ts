import type { Actor } from '@/server/platform/trpc';

export type PalettePage = { name: string; href: string };

const QUEUE: PalettePage[] = [
  { name: 'Queue: waiting', href: '/officer' },
  { name: 'Queue: reconsiderations', href: '/officer?kind=reconsideration' },
  { name: 'Queue: mine', href: '/officer?view=mine' },
  { name: 'Queue: with claimants', href: '/officer?view=asked' },
  { name: 'Queue: done', href: '/officer?view=done' },
];
const ACCOUNT: PalettePage[] = [{ name: 'Your account', href: '/account' }];

const PAGES: Record<Exclude<Actor['role'], 'claimant'>, PalettePage[]> = {
  officer: [...QUEUE, ...ACCOUNT],
  supervisor: [
    ...QUEUE,
    { name: 'Overview', href: '/supervisor' },
    { name: 'Jobs', href: '/supervisor/jobs' },
    { name: 'Retention', href: '/supervisor/retention' },
    ...ACCOUNT,
  ],
};

/** The pages that a member of staff may go to. */
export const listPages = (role: keyof typeof PAGES): PalettePage[] => PAGES[role];
