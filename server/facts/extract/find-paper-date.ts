import type { PageReading, PartView } from '@/server/facts/extract/find-candidates';
import { type Cell, type PageView, SALUTATION } from '@/server/facts/extract/page-view';
import { readWeekday } from '@/server/facts/values/month-names';
import type { Span } from '@/server/facts/values/span';

/** What papers call the day they bear, by itself or as the day of a paper of their kind. */
const NAMED =
  /(?:(?:date|day) of (?:this |the )?(?:issue|letter|invoice|statement|agreement|report|receipt|notice|quotation|quote|estimate|application|claim|signature|document)|(?:issue|letter|invoice|statement|report|receipt|quotation|quote|estimate|document|agreement|booking|print) date|date (?:signed|issued|printed|of sale)|issued(?: on)?|signed(?: on)?|dated|(?:agreement|contract|lease|deed) (?:is |was )?(?:made|entered into)(?: and entered into)?(?: on)?(?: this)?|rechnungsdatum|belegdatum|ausstellungsdatum|ausgestellt am|date d.émission|date de (?:la )?facture|émis(?:e)? le|fecha de (?:emisión|la factura|factura)|data (?:di emissione|fattura|della fattura|de emissão|da fatura|wystawienia|sprzedaży)|factuurdatum|datum van (?:uitgifte|afgifte))$/iu;
/** What may as well be another date's label. */
const PLAIN = /(?:^|[^\p{L}])(?:date|datum|fecha|data|am|den|le|fait le|the|dnia)$/iu;
/** A date of something else than the paper. */
const OTHER =
  /(?<!\p{L})(?:birth|born|due|valid|expir|until|from|between|since|arriv|depart|check|damage|loss|incident|storm|observ|start|begin|end|period|tenan|travel|trip|join|next|pay by|event|deadline|effect|geb|naiss|nacim|nascit|nascim|urodz|geboor|bis|ab|vom|jusqu|hasta|desde|fino|dal|até|od|do|tot|vanaf)[\p{L}\p{M}]{0,48}[^\p{L}]{0,48}(?:(?:date|datum|fecha|data|on|of|is|the|at|am)[^\p{L}]{0,48}){0,3}$/iu;

/** Letters of a label before its date; what stands further ahead says nothing about it. */
const AHEAD = 48;
/** A letter's date stands above its text, and no lower than this share of its page. */
const TOP = 0.5;
/** Dates of one page that are looked at. */
const MOST_DATES = 60;

/**
 * The day that a paper bears: the one it calls its own, such as its day of issue or signature, else the date that stands alone at its top,
 * as on a letter. Null where it bears none.
 */
export const findPaperDate = (part: Pick<PartView, 'pages'>): string | null => findBornDate(part)?.date ?? null;

/** The date that a paper bears, where it stands, and how much speaks for it: see `weighDate`. */
export type BornDate = Span & { page: PageReading; date: string; weight: number };

/** The same with its place. */
export function findBornDate({ pages }: Pick<PartView, 'pages'>): BornDate | null {
  let best: BornDate | null = null;
  for (const [at, page] of pages.entries()) {
    for (const found of page.values.date.slice(0, MOST_DATES)) {
      if (!found.date || !found.hasYear) continue;
      const weight = weighDate({ view: page.view, found, isFirst: at === 0 });
      if (weight > (best?.weight ?? 0)) best = { page, weight, date: found.date, start: found.start, end: found.end };
    }
  }
  return best;
}

const CALLED = 3;
const ALONE = 2;
const PERHAPS = 1;

/** How much speaks for a date being the one that its paper bears: 3 where it is called so, 2 at the top of a letter, 0 where nothing does. */
export function weighDate({ view, found, isFirst }: { view: PageView; found: Span; isFirst: boolean }): number {
  const cell = view.cellAt(found.start);
  if (!cell) return 0;
  const led = clean(view.page.text.slice(cell.start, found.start));
  // Of a form's box the label stands beside or above, in a cell of its own.
  const around = [cell.left, cell.above].flatMap((other) => (other && other.text.length <= AHEAD ? [other.text] : []));
  const labels = led === '' ? around.map(clean) : [led];
  if (labels.some((label) => NAMED.test(label))) return CALLED;
  const isAlone = isDateLine(cell, found) && !around.some((text) => /:\s*$/.test(text));
  if (isAlone && isUnderDeclaration(view, cell)) return CALLED;
  const isOwnColumn = cell.left === null || isLetterUnder(view, cell);
  if (isAlone && isFirst && cell.y < TOP && isOwnColumn && !around.some((text) => OTHER.test(clean(text))))
    return ALONE;
  if (labels.some((label) => OTHER.test(label))) return 0;
  return labels.some((label) => PLAIN.test(label)) ? PERHAPS + (isFirst ? 0.5 : 0) : 0;
}

/** What leads from a label to its value is no word of it. */
const clean = (text: string): string => text.replace(/(?<![\s␞:.,;_…|–—-])[\s␞:.,;_…|–—-]+$/u, '').slice(-AHEAD);

/** Whether a letter begins under a date: what stands beside it is a line of an address then, and no label. */
const isLetterUnder = (view: PageView, { row }: Cell): boolean =>
  view.rows.slice(row + 1, row + LETTER_ROWS).some((cells) => cells.some(({ text }) => SALUTATION.test(text)));
/** Lines of two addresses, a reference and a subject. */
const LETTER_ROWS = 16;

/** Rows between what is declared and the day under it, with the signature between them. */
const DECLARED_ROWS = 5;
/** Whoever signs a form declares something. */
const DECLARES =
  /(?<!\p{L})(?:i|we) (?:hereby )?(?:certify|declare|confirm|state|sign)|(?:signature|signed by|unterschrift|ich (?:versichere|erkläre|bestätige)|je (?:certifie|déclare|soussigné)|declaro|certifico|dichiaro|oświadczam|ik verklaar|podpis|firma|assinatura|handtekening)(?!\p{L})/iu;

/** Whether a day stands under a declaration, as the day on which it was signed. */
function isUnderDeclaration(view: PageView, { row }: Cell): boolean {
  return view.rows
    .slice(Math.max(0, row - DECLARED_ROWS), row)
    .some((cells) => cells.some(({ text }) => DECLARES.test(text)));
}

/** "4 May 2026", "Leeds, 4 May 2026", "Monday 4 May 2026": nothing else stands on the line. */
function isDateLine(cell: Cell, { start, end }: Span): boolean {
  const before = cell.text.slice(0, start - cell.start).trim();
  const after = cell.text.slice(end - cell.start).trim();
  if (/[\p{L}\p{N}]/u.test(after)) return false;
  const words = before.split(/[\s,]+/u).filter((word) => word !== '' && readWeekday(word) === null);
  return (
    words.length <= 2 && words.every((word) => /^\p{Lu}[\p{L}-]+$|^(?:the|le|den|am|li|il|el|dnia|op)$/u.test(word))
  );
}
