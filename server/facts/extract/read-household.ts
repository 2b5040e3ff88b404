import type { FactValueOf } from '@/server/facts/contract';

type Household = FactValueOf<'household'>;

const NUMBERS: Readonly<Record<string, number>> = {
  no: 0,
  none: 0,
  nil: 0,
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
};
const COUNT = '\\d{1,2}|none|nil|no|zero|one|two|three|four|five|six|seven|eight';
const LONE =
  /\b(?:lone|single|sole)[ -]+(?:parent|mother|father|mum|dad)\b|alleinerziehend|famille monoparentale|familia monoparental/i;
const NO_PARTNER =
  /\bno (?:partner|spouse|husband|wife)\b|\bwithout(?: an?)? (?:partner|spouse|husband|wife)\b|\b(?:not|don['’]?t) have a partner\b|\bpartner\b[^\p{L}\n]{0,4}\n?[^\p{L}\n]{0,3}(?:no|none|n\/a)\b|\b(?:single|unmarried|divorced|widowe[dr]?|widow|separated|alone)\b|\b(?:on my own|by myself|on their own)\b|\b(?:nobody|no one|no-one) else\b/iu;
const COUPLE =
  /\b(?:couple|husband|wife|spouse|married|civil partner(?:ship)?|cohabit\p{L}*)\b|\b(?:my|a|with|your|unmarried|our) partner\b|\bpartner (?:and|lives|is|with)\b|\bpartner\b[^\p{L}\n]{0,4}\n?[^\p{L}\n]{0,3}(?:yes)\b|\bliving together\b|^partner$/imu;
const BEFORE = new RegExp(
  `(?<![\\p{L}\\d])(?<count>${COUNT})(?: \\(\\d\\))? (?:(?:dependent|dependant|young|small|little|minor|grown|other|school-age|my|our) )*(?<who>child(?:ren)?|kids?|dependants?|sons?|daughters?)(?!\\p{L})`,
  'giu',
);
const AFTER = new RegExp(
  `(?:child(?:ren)?|kids|dependants)(?: (?:who )?(?:liv(?:e|ing) with you|in (?:the|your) (?:home|household)|under \\d{1,2}|at home|do you have|are there|have you|live there))?[^\\p{L}\\d]{1,90}(?<count>${COUNT})(?![\\p{L}\\d])`,
  'iu',
);
/** A table's word for what somebody is to the applicant, alone in its cell. */
const IS_CHILD = /^(?:(?:step|foster|grand|adopted )?-?(?:son|daughter|child)|baby|boy|girl)$/i;
const IS_APPLICANT = /^(?:you|self|me|applicant|claimant|myself)$/i;
const UNCHECKED = /^\s*(?:\[[\s_.]*\]|[☐□○◯])/u;

/** Whether a form's box before an answer is ticked, or is not; null without any box. */
export function readTick(text: string): boolean | null {
  if (/^\s*(?:\[\s*[xX✓✔√*]\s*\]|[☒☑✓✔■●◉]|\(\s*[xX]\s*\))/u.test(text)) return true;
  return UNCHECKED.test(text) ? false : null;
}

/**
 * Who lives together, as lines of a paper say it: sentences, ticked answers, or a table's words for each person. Null where they
 * name neither a partner nor the lack of one, or contradict themselves.
 */
export function readHousehold(quote: string): Household | null {
  const lines = quote.split('\n').filter((line) => readTick(line) !== false);
  const text = lines.join('\n');
  const children = countChildren(text, lines);
  const isLone = LONE.test(text);
  const hasNone = NO_PARTNER.test(text.replace(LONE, ' '));
  const isCouple = COUPLE.test(text.replace(new RegExp(NO_PARTNER.source, 'giu'), ' '));
  if (isLone)
    return isCouple ? null : { type: 'household', composition: 'lone_parent', children: Math.max(1, children ?? 1) };
  if (isCouple) return hasNone ? null : { type: 'household', composition: 'couple', children: children ?? 0 };
  const isTable = lines.some((line) => IS_CHILD.test(line.trim()) || IS_APPLICANT.test(line.trim()));
  if (!hasNone && !isTable) return null;
  const count = children ?? 0;
  return { type: 'household', composition: count > 0 ? 'lone_parent' : 'single', children: count };
}

const readCount = (count: string): number => NUMBERS[count.toLowerCase()] ?? Number(count);

/** "two children", or else sons and daughters together: "two sons and one daughter". */
function countBefore(text: string): number | null {
  const counted = [...text.matchAll(BEFORE)].map(({ groups: { count = '', who = '' } = {} }) => ({
    count: readCount(count),
    isOfAll: !/^(?:son|daughter)/i.test(who),
  }));
  const all = counted.find(({ isOfAll }) => isOfAll);
  if (counted.length === 0) return null;
  return all ? all.count : counted.reduce((sum, { count }) => sum + count, 0);
}

function countChildren(text: string, lines: readonly string[]): number | null {
  const before = countBefore(text);
  if (before !== null) return before;
  const written = AFTER.exec(text)?.groups?.count;
  const named = lines.filter((line) => IS_CHILD.test(line.trim())).length;
  if (written !== undefined) return readCount(written);
  if (named > 0) return named;
  const single = (text.match(/\b(?:step|grand)?-?(?:son|daughter)\b|\b(?:my|our|a) (?:child|baby)\b/gi) ?? []).length;
  return single || null;
}
