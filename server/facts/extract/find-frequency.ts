import type { Cell, PageView } from '@/server/facts/extract/page-view';

/** What a form calls the box for how often an amount falls due. */
const CALLED =
  /^\W*(?:\d{1,2}[.)]?\d?\s*)?(?:frequency|how often|payable|paid|due|falls due|rent period|payment period|period|interval|intervals|payment frequency|payments? (?:are )?made|when (?:is|do)|zahlungsweise|fällig|fréquence|périodicité|frecuencia|periodicidad|frequenza|periodicità|periodicidade|częstotliwość|frequentie)(?!\p{L})/iu;
/** Rows to either side of an amount's in which its box stands. */
const BEFORE = 1;
const BEHIND = 2;
/** A longer text is no answer to "how often". */
const MOST = 40;

/** The words of a form that say how often an amount falls due, from a box of their own beside it or under it; null where there is none. */
export function findFrequency(view: PageView, { row }: Pick<Cell, 'row'>): string | null {
  const near = view.rows.slice(Math.max(0, row - BEFORE), row + BEHIND + 1).flat();
  for (const cell of near) {
    if (!CALLED.test(cell.text)) continue;
    const inside = cell.text.replace(CALLED, '').replace(/^[\s.:?]+/, '');
    const answer = /\p{L}{3}/u.test(inside) ? inside : (cell.right?.text ?? cell.below[0]?.text ?? '');
    if (answer.length <= MOST && !/[£€$]|\d[.,]\d{2}/u.test(answer)) return answer;
  }
  return null;
}
