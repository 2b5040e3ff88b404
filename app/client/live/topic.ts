import { CASES_WATCHED } from '@/server/live/limits';

/** What a page may be told of: one case, or that the officers' queue has changed. */
export type LiveTopic = { kind: 'case'; reference: string } | { kind: 'queue' };

const CASE = 'case ';
const QUEUE = 'queue';

/** The topic as the tabs of a browser name it to one another. */
export const topicKey = (topic: LiveTopic): string => (topic.kind === 'case' ? `${CASE}${topic.reference}` : QUEUE);

/** Of all that the tabs watch, what the server is asked for. */
export const askFor = (keys: readonly string[]): { references: string[]; queue: boolean } => ({
  references: keys
    .filter((key) => key.startsWith(CASE))
    .map((key) => key.slice(CASE.length))
    .slice(0, CASES_WATCHED),
  queue: keys.includes(QUEUE),
});
