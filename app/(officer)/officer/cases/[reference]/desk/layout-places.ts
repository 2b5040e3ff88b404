import type { ReviewTab, Side } from './layout-state';

export const sidePanelId = (side: Side) => `side-${side}`;
export const sideTabId = (side: Side) => `side-tab-${side}`;
export const reviewPanelId = (tab: ReviewTab) => `review-panel-${tab}`;
export const reviewTabId = (tab: ReviewTab) => `review-tab-${tab}`;
