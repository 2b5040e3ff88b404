import type { Span } from '@/server/facts/values/span';
import { findOrders } from './find-orders';

/** What stands in a passage's place. No words of ours that a paper would hold. */
export const LEFT_OUT = '(left out: it speaks to a program)';

/** A page's text, or its beginning, without its passages. */
export function withholdPassages({ text, passages }: { text: string; passages: readonly Span[] }): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of passages) {
    if (start >= text.length) break;
    parts.push(text.slice(at, start), LEFT_OUT);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** In a file's name words are parted by what no file system minds. */
const PARTED = /[_\-.+]/g;

/** A name, a title or a value speaks to a program. */
export const isOrder = (name: string): boolean =>
  findOrders(name).length > 0 || findOrders(name.replace(PARTED, ' ')).length > 0;

/** The same without it; a name is left out as a whole. */
export const withholdOrder = (name: string): string => (isOrder(name) ? LEFT_OUT : name);
