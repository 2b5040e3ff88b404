import type { PaperPage } from '@/server/facts/contract';

/** "Page 2 of 3", "Seite 2 von 3", "p. 2/3". */
const NUMBERED =
  /\b(?:page|seite|página|pagina|strona|str|pag|pág|p|sheet|blatt)\.? ?(?:no\.? ?)?(\d{1,3})(?: ?(?:of|von|de|sur|di|z|van|\/) ?(\d{1,3}))?(?![\d.,])/giu;
/** A number says which page it is where it stands at the page's head or foot. */
const EDGE = 250;

/** What a page says of its own place; null where it says nothing. */
export function readPageNumber({ text }: PaperPage): { page: number; of: number | null } | null {
  const edges = text.length <= EDGE * 2 ? text : `${text.slice(0, EDGE)}\n${text.slice(-EDGE)}`;
  const found = [...edges.matchAll(NUMBERED)];
  const best = found.find(([, , of]) => of !== undefined) ?? found.at(-1);
  if (!best) return null;
  return { page: Number(best[1]), of: best[2] === undefined ? null : Number(best[2]) };
}
