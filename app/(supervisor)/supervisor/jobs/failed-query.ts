/** What both the page and the browser ask for first, so that the one finds what the other has read. */
export const failedListInput = (failureCode: string | null) => ({ failureCode, limit: 25 });
