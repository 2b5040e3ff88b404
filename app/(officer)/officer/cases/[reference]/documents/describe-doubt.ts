import type { Doubt } from '@/server/providers/ocr/doubtful-words';

/** "£812.50, or £872.50". Which of them is right, the picture of the page tells. */
const bothReadings = (doubt: Doubt) => `${doubt.reading}, or ${nameOther(doubt)}`;

/** A second reading may have found nothing where the first saw a word. */
export const nameOther = ({ otherReading }: Pick<Doubt, 'otherReading'>) =>
  otherReading.trim() === '' ? 'nothing' : otherReading;

export const describeDoubt = (doubt: Doubt) => `Read two ways: ${bothReadings(doubt)}`;

/** More say only that the page is a poor one. */
const DOUBTS_NAMED = 3;

/** Of a passage, "Read two ways: £812.50, or £872.50; 14, or 19; and 2 more words"; null without any. */
export function describeDoubts(doubts: readonly Doubt[]): string | null {
  if (doubts.length === 0) return null;
  const more = doubts.length - DOUBTS_NAMED;
  const named = doubts.slice(0, DOUBTS_NAMED).map(bothReadings);
  if (more > 0) named.push(`and ${more} more ${more === 1 ? 'word' : 'words'}`);
  return `Read two ways: ${named.join('; ')}`;
}
