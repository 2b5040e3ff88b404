/** How the list is read a page at a time; server and browser must agree on it. */
export const caseListOptions = {
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
};
