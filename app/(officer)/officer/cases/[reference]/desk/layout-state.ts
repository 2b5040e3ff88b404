export type Side = 'pages' | 'draft';
export type ReviewTab = 'review' | 'versions' | 'notes' | 'timeline';

/** What of the case is in sight. */
export type LayoutState = {
  /** The side that shows where there is no room for both. */
  side: Side;
  tab: ReviewTab;
  showsShortcuts: boolean;
};

export const FIRST_LAYOUT: LayoutState = { side: 'draft', tab: 'review', showsShortcuts: false };
