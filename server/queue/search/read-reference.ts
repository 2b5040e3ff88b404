import { UNSEEN_SET } from '@/server/platform/unseen-text';

/** Signs that take no room: pasted along with a text, seen by nobody. */
const INVISIBLE = new RegExp(`[${UNSEEN_SET}]`, 'gu');
/** What may stand between the parts of a reference that was copied, dictated or typed by hand. */
const BETWEEN = String.raw`[\s\p{Pd}\p{Pc}./:−]*`;
const WHOLE = new RegExp(String.raw`(?<!\p{L}|(?:^|\s)-)case${BETWEEN}(\d{4})${BETWEEN}(\d{6,12})(?!\d)`, 'giu');
/** A reference, or as much of its beginning as somebody has typed. */
const BEGINNING =
  /^case(?:[\p{Pd}\p{Pc}./−]?(?<year>\d{0,4})|[\p{Pd}\p{Pc}./−]?(?<full>\d{4})[\p{Pd}\p{Pc}./−]?(?<number>\d*))$/iu;
const BEGINNING_APART = /^case\s+(?<year>\d{4})(?:\s+(?<number>\d+))?$/i;
const LABEL = /^(?:(?:your|our|my)\s+)?ref(?:erence)?\b[\s.:#]*/i;
// linear: a search has at most 200 letters.
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

export type ReferenceTyped = {
  /** Beginnings of references. */
  beginnings: string[];
  /** It is a reference and nothing else, so that its words are not looked for. */
  isAlone: boolean;
  /** A number alone, in digits: a reference's beginning or end. */
  number: string | null;
};

/**
 * The references that somebody typed or pasted: in brackets, behind “Ref:”, in an address of the app, without its dashes. Each
 * is a beginning, as `CASE-2026-0001`.
 */
export function readReference(typed: string): ReferenceTyped {
  const text = typed.normalize('NFKC').replace(INVISIBLE, '');
  const whole = [...text.matchAll(WHOLE)].map(([, year, number]) => `CASE-${year}-${number}`);
  if (whole.length > 0) return { beginnings: [...new Set(whole)], isAlone: true, number: null };
  if (/^\s*-/.test(text)) return { beginnings: [], isAlone: false, number: null };
  const core = text.replace(AROUND, '').replace(LABEL, '').replace(AROUND, '');
  const begun = BEGINNING.exec(/^case-/i.test(text.trim()) ? text.trim() : core)?.groups;
  if (begun) {
    const parts = begun.full === undefined ? [begun.year].filter(Boolean) : [begun.full, begun.number];
    return { beginnings: [['CASE', ...parts].join('-')], isAlone: true, number: null };
  }
  const apart = BEGINNING_APART.exec(core)?.groups;
  if (apart) return { beginnings: [['CASE', apart.year, apart.number ?? ''].join('-')], isAlone: false, number: null };
  const numbered = /^(?<year>\d{4})(?:[\s\p{Pd}\p{Pc}./−]+(?<number>\d+)|[\p{Pd}\p{Pc}./−]?(?<rest>\d{6,8}))$/u.exec(
    core,
  )?.groups;
  if (numbered)
    return {
      beginnings: [`CASE-${numbered.year}-${numbered.number ?? numbered.rest}`],
      isAlone: false,
      number: /^\d+$/.test(core) ? core : null,
    };
  if (/^\d{4}-$/.test(text.trim())) return { beginnings: [`CASE-${text.trim()}`], isAlone: false, number: null };
  return { beginnings: [], isAlone: false, number: /^\d{1,20}$/.test(core) ? core : null };
}
