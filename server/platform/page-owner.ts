/**
 * Whose page a call comes from: the id of the account it was made for. A browser has one session for all its tabs, and the cookie alone
 * does not tell a page that somebody else has signed in since. Programs, which have no pages, leave it out.
 */
export const PAGE_OWNER_HEADER = 'x-casedraft-page-owner';
