export type NotePlace = { documentId: string; page: number };
/** A piece of a note; `place` where it names the document, or the page of it, that is meant. */
export type NotePart = { text: string; place: NotePlace | null };

type Named = { note: string; filenames: ReadonlyMap<string, string> };

const NAME = /“([^“”]{1,300})”/gu;
/** "page 3", "pages 3 and 7": the first of them. */
const PAGE = /\bpages? (\d{1,5})\b/giu;

/** A note cut where it names documents, so that each name leads to its page; a place that was named before is words alone. */
export function cutNote({ note, filenames }: Named): NotePart[] {
  const pages = [...note.matchAll(PAGE)].map((match) => ({ at: match.index, page: Number(match[1]) }));
  const parts: NotePart[] = [];
  const named = new Set<string>();
  let end = 0;
  for (const match of note.matchAll(NAME)) {
    const documentId = findDocument({ name: match[1] ?? '', filenames });
    if (documentId === null) continue;
    const page = nearestTo(match.index, pages) ?? 1;
    if (named.has(`${documentId} ${page}`)) continue;
    named.add(`${documentId} ${page}`);
    if (match.index > end) parts.push({ text: note.slice(end, match.index), place: null });
    parts.push({ text: match[0], place: { documentId, page } });
    end = match.index + match[0].length;
  }
  if (end < note.length) parts.push({ text: note.slice(end), place: null });
  return parts;
}

/** Long names are cut in notes; two documents that begin alike are not told apart by that. */
function findDocument({ name, filenames }: { name: string; filenames: ReadonlyMap<string, string> }): string | null {
  const isCut = name.endsWith('…');
  const start = name.slice(0, -1);
  const fitting = [...filenames].filter(([, filename]) => (isCut ? filename.startsWith(start) : filename === name));
  return fitting.length === 1 ? (fitting[0]?.[0] ?? null) : null;
}

function nearestTo(at: number, pages: readonly { at: number; page: number }[]): number | null {
  const [first, ...others] = pages;
  if (!first) return null;
  return others.reduce((best, each) => (Math.abs(each.at - at) < Math.abs(best.at - at) ? each : best), first).page;
}

type Cited = { citations: readonly { documentId: string; page: number }[] };

/** Where the evidence of a finding stands, each page once, in the order of its citations. */
export function placesOf({ citations }: Cited): NotePlace[] {
  const seen = new Map<string, NotePlace>();
  for (const { documentId, page } of citations)
    if (!seen.has(`${documentId} ${page}`)) seen.set(`${documentId} ${page}`, { documentId, page });
  return [...seen.values()];
}
