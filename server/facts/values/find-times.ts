import type { Span } from '@/server/facts/values/span';

const TIME =
  /(?<![\p{L}\d.,:/])(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|(?:0?\d|1[0-2])(?:[.:][0-5]\d)?(?= ?[ap]\.? ?m\b)|(?:[01]?\d|2[0-3])[.:]?[0-5]\d(?= ?(?:Uhr|hrs)\b)|(?:[01]?\d|2[0-3])h[0-5]\d)(?![\d]|[.,:/]\d)/giu;

/** Times of day: "21:35", "9.30 am", "14h20". Their digits are nothing else's. */
export function findTimes(text: string): Span[] {
  return [...text.matchAll(TIME)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
}
