/** Pages of one browser whose reviews are renewed in one request: more than anybody has open at once. */
export const PAGES_RENEWED = 200;
