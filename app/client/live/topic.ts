import { CASES_WATCHED } from '@/server/live/limits';
import { PAGES_RENEWED } from '@/server/reviews/limits';

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

/** A page at which an officer reviews a case: the page's token tells it from the officer's other pages. */
export type ReviewedPage = { reference: string; token: string };

const REVIEW = 'review ';

/** As the tabs name the page to one another, whose review is to be renewed. */
export const reviewKey = ({ reference, token }: ReviewedPage): string => `${REVIEW}${reference} ${token}`;

/** Of all that the tabs name, the pages whose reviews are to be renewed. */
export const readReviewKeys = (keys: readonly string[]): ReviewedPage[] =>
  keys
    .filter((key) => key.startsWith(REVIEW))
    .map((key) => key.slice(REVIEW.length).split(' '))
    .flatMap(([reference, token]) => (reference && token ? [{ reference, token }] : []))
    .slice(0, PAGES_RENEWED);
