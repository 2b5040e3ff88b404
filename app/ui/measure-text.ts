/** From nine tenths on the count is shown, so that nobody meets the limit by surprise. */
const NEAR = 0.9;

const say = (count: number) => count.toLocaleString('en-GB');

export type TextLength = { isOver: boolean; words: string | null };

/**
 * How a text stands to the most that can be taken of it, in words where that matters. Nothing is ever cut off: what was pasted
 * stays, and cannot be sent before it was shortened.
 */
export function measureText({
  text: { length },
  limit,
  remedy = 'Shorten it to go on.',
}: {
  text: string;
  limit: number;
  remedy?: string | undefined;
}): TextLength {
  if (length > limit)
    return { isOver: true, words: `${say(length)} characters: ${say(length - limit)} too many. ${remedy}` };
  return { isOver: false, words: length >= limit * NEAR ? `${say(length)} of ${say(limit)} characters` : null };
}
