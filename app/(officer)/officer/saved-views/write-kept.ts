import { type QueueFilters, writeFilters } from '../queue-filters';

/** What a saved view keeps of the filters: what the address says of them, without the search. */
export function writeKept(filters: QueueFilters): string {
  const [, query = ''] = writeFilters({ ...filters, search: null }).split('?');
  return decodeURIComponent(query);
}
