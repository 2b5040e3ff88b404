import { PAGE_OWNER_HEADER } from '@/server/platform/page-owner';

let owner: string | null = null;

/**
 * The first account that a page is made for is the one it stays with: whoever signs in anew gets a page loaded anew. What is rendered for
 * somebody else later, as by a link, changes nothing of what is on this page and in its memory. Only in a browser: a server has many.
 */
export function notePageOwner(userId: string): void {
  if (typeof window !== 'undefined') owner ??= userId;
}

export const isPageOf = (userId: string): boolean => owner === null || owner === userId;

/** For every call of this page; the server refuses it where somebody else is signed in by then. */
export const pageOwnerHeaders = (): Record<string, string> => (owner === null ? {} : { [PAGE_OWNER_HEADER]: owner });
