import type { PaperPart } from '@/server/facts/contract';

const MOST_QUOTED = 3;

/**
 * Why a part of a file counts as the kind it is said to be, as a sentence for an officer: “scan.pdf” reads like one on pages 2 to 3: it
 * says “Net pay” and “Tax code”. `filename` is said as it comes, and `pageCount` is the file's.
 */
export function describePart({
  part,
  filename,
  pageCount,
}: {
  part: PaperPart;
  filename: string;
  pageCount: number;
}): string {
  const where = part.pages.length === pageCount ? '' : ` on ${namePages(part.pages)}`;
  const quoted = part.because.slice(0, MOST_QUOTED).map((words) => `“${words}”`);
  const words = quoted.length === 0 ? '' : `: it says ${joinWords(quoted)}`;
  return `“${filename}” reads like one${where}${words}.`;
}

/** The parts of each kind of evidence, in the papers' order: two payslips are two. Papers that are none of it are under null. */
export function groupParts(parts: readonly PaperPart[]): Map<string | null, PaperPart[]> {
  const groups = new Map<string | null, PaperPart[]>();
  for (const part of parts) groups.set(part.kind, [...(groups.get(part.kind) ?? []), part]);
  return groups;
}

/** "page 2", "pages 2 to 4", "pages 2 and 5". */
function namePages(pages: readonly number[]): string {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined || first === last) return `page ${first}`;
  return last - first === pages.length - 1 && pages.length > 2
    ? `pages ${first} to ${last}`
    : `pages ${joinWords(pages.map(String))}`;
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
