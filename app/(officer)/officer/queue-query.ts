import type { QueueFilters } from './queue-filters';

/** The queue as the page asks for it, on the server and in the browser alike: the input is part of the cache's key. */
export const queueInput = (filters: QueueFilters) => ({
  ...filters,
  has: [...filters.has],
  // A screen and a half of rows: few presses for a long queue, and still one quick read.
  limit: 50,
});
