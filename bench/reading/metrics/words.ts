/** A share as two counts, so that shares of many pages can be pooled. */
export type Share = { found: number; of: number };

/** Words between white space, case folded, without punctuation at either end. */
export function toWords(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** Runs of letters or digits, case folded: "£1,250.00" gives 1, 250 and 00. */
export function toRuns(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** How many of the truth's words were read, and which were not: each word read can meet one word of the truth. */
export function countFound({ truth, read }: { truth: string[]; read: string[] }): { found: number; missing: string[] } {
  const left = new Map<string, number>();
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1);
  const missing = truth.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
  return { found: truth.length - missing.length, missing };
}
