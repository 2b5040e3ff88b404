/** Of one browser: many more cases than anybody has open at once. A browser with more asks for so many of them. */
export const CASES_WATCHED = 200;
