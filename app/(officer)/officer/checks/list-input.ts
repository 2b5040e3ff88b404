import type { CHECK_LISTS } from '@/server/checks/schema';

export type CheckList = (typeof CHECK_LISTS)[number];

/** What both the page and the browser ask for first, so that the one finds what the other has read. */
export const checksInput = (of: CheckList) => ({ of, limit: 25 });
