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

const CHECKS: PalettePage[] = [{ name: 'Checks', href: '/officer/checks' }];

const PAGES: Record<Exclude<Actor['role'], 'claimant'>, PalettePage[]> = {
  officer: [...QUEUE, ...CHECKS, ...ACCOUNT],
  supervisor: [
    ...QUEUE,
    ...CHECKS,
    { name: 'Overview', href: '/supervisor' },
    { name: 'Assignments', href: '/supervisor/assignments' },
    { name: 'Jobs', href: '/supervisor/jobs' },
    { name: 'Quality', href: '/supervisor/quality' },
    { name: 'Assignments', href: '/supervisor/assignments' },
    { name: 'People', href: '/supervisor/people' },
    { name: 'Retention', href: '/supervisor/retention' },
    ...ACCOUNT,
  ],
  // Nobody is signed in with this role.
  former: [],
};

/** The pages that a member of staff may go to. */
export const listPages = (role: keyof typeof PAGES): PalettePage[] => PAGES[role];
