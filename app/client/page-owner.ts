import { PAGE_OWNER_HEADER } from '@/server/platform/page-owner';

export type Account = { userId: string; name: string; email: string };

let owner: Account | null = null;

/**
 * The first account that a page is made for is the one it stays with: whoever signs in anew gets a page loaded anew. What is rendered for
 * somebody else later, as by a link, changes nothing of what is on this page and in its memory. Gives back whose page it is. Only a
 * browser keeps that: a server has the pages of many.
 */
export function notePageOwner(account: Account): Account {
  if (typeof window === 'undefined') return account;
  // The same person may have changed their name or address.
  if (owner === null || owner.userId === account.userId) owner = account;
  return owner;
}

export const isPageOf = (userId: string): boolean => owner === null || owner.userId === userId;

/** For every call of this page; the server refuses it where somebody else is signed in by then. */
export const pageOwnerHeaders = (): Record<string, string> =>
  owner === null ? {} : { [PAGE_OWNER_HEADER]: owner.userId };
