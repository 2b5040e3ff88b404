/** The id of the page's heading, which takes the focus where a list that had it is gone. */
export const OVERVIEW_TITLE = 'overview-title';
