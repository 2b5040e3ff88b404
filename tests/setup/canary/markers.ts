/** In everything that a person says in the walk, and in no library. */
export const MARKER = 'quokka';

export const hasMarker = (text: string): boolean => text.toLowerCase().includes(MARKER);

/** The beginning and end of each place where a text has it, for a test that fails. */
export function quoteMarkers(text: string): string[] {
  const folded = text.toLowerCase();
  const quotes: string[] = [];
  for (let at = folded.indexOf(MARKER); at >= 0 && quotes.length < 20; at = folded.indexOf(MARKER, at + 1))
    quotes.push(text.slice(Math.max(0, at - 120), at + 40));
  return quotes;
}
