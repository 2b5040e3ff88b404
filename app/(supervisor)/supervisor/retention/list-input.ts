import type { RetentionList } from '@/server/retention/schema';

/** What both the page and the browser ask for first, so that the one finds what the other has read. */
export const retentionListInput = (list: RetentionList) => ({ list, limit: 25 });
