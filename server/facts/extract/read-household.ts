import type { FactValueOf } from '@/server/facts/contract';
import { COUPLE, LONE, leavesHouseholdOpen, NO_PARTNER } from '@/server/facts/extract/household-words';

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
const BEFORE = new RegExp(
  `(?<![\\p{L}\\d])(?<count>${COUNT})(?: \\(\\d\\))? (?:(?:dependent|dependant|young|small|little|minor|grown|other|school-age|my|our) )*(?<who>child(?:ren)?|kids?|dependants?|sons?|daughters?|bab(?:y|ies)|infants?|toddlers?)(?!\\p{L})`,
  'giu',
);
const AFTER = new RegExp(
  `(?:child(?:ren)?|kids|dependants)(?: (?:who )?(?:liv(?:e|ing) with you|in (?:the|your) (?:home|household)|under \\d{1,2}|at home|do you have|are there|have you|live there))?[^\\p{L}\\d]{1,90}(?<count>${COUNT})(?![\\p{L}\\d])`,
  'iu',
);
/** A table's word for what somebody is to the applicant, alone in its cell. */
const IS_CHILD = /^(?:(?:step|foster|grand|adopted )?-?(?:son|daughter|child)|baby|infant|toddler|boy|girl)$/i;
const IS_APPLICANT = /^(?:you|self|me|applicant|claimant|myself)$/i;
/** More than one, and how many is not said. */
const UNCOUNTED = /\b(?:children|kids|sons|daughters|babies|infants|toddlers|twins)\b/i;
const NO_CHILDREN =
  /\b(?:no|without|not have|(?:do|have)n['’]?t (?:have|got)|never had)(?: any)?(?: (?:dependent|dependant|young|minor|other))? (?:children|kids|sons|daughters)(?: or \p{L}+)?/giu;
const UNCHECKED = /^\s*(?:\[[\s_.]*\]|[☐□○◯])/u;

/** Whether a form's box before an answer is ticked, or is not; null without any box. */
export function readTick(text: string): boolean | null {
  if (/^\s*(?:\[\s*[xX✓✔√*]\s*\]|[☒☑✓✔■●◉]|\(\s*[xX]\s*\))/u.test(text)) return true;
  return UNCHECKED.test(text) ? false : null;
}

/**
 * Who lives together, as lines of a paper say it: sentences, ticked answers, or a table's words for each person. Null where they
 * name neither a partner nor the lack of one, leave it open, contradict themselves, or speak of children without saying how many.
 */
export function readHousehold(quote: string): Household | null {
  const lines = quote.split('\n').filter((line) => readTick(line) !== false);
  const text = lines.join('\n');
  if (leavesHouseholdOpen(text)) return null;
  const children = countChildren(text, lines);
  if (children === 'unclear') return null;
  if (children === null && UNCOUNTED.test(text.replace(NO_CHILDREN, ' '))) return null;
  const isLone = LONE.test(text);
  const hasNone = NO_PARTNER.test(text.replace(LONE, ' '));
  // linear: the same expression as NO_PARTNER, which is checked.
  const isCouple = COUPLE.test(text.replace(new RegExp(NO_PARTNER.source, 'giu'), ' '));
  if (isLone)
    return isCouple || children === 0
      ? null
      : { type: 'household', composition: 'lone_parent', children: children ?? 1 };
  if (isCouple) return hasNone ? null : { type: 'household', composition: 'couple', children: children ?? 0 };
  const isTable = lines.some((line) => IS_CHILD.test(line.trim()) || IS_APPLICANT.test(line.trim()));
  if (!hasNone && !isTable) return null;
  const count = children ?? 0;
  return { type: 'household', composition: count > 0 ? 'lone_parent' : 'single', children: count };
}

const readCount = (count: string): number => NUMBERS[count.toLowerCase()] ?? Number(count);

/** "two children", or else sons, daughters and babies together: "two sons and one daughter". */
function countBefore(text: string): number | 'unclear' | null {
  const counted = [...text.matchAll(BEFORE)].map(({ groups: { count = '', who = '' } = {} }) => ({
    count: readCount(count),
    isOfAll: /^(?:child|kid|dependant)/i.test(who),
    isBaby: /^(?:bab|infant|toddler)/i.test(who),
  }));
  if (counted.length === 0) return null;
  const all = counted.find(({ isOfAll }) => isOfAll);
  const some = counted.filter(({ isOfAll }) => !isOfAll);
  const sum = some.reduce((total, { count }) => total + count, 0);
  // A baby beside "two children" may be one of them, or the third.
  if (all && some.some(({ isBaby }) => isBaby) && sum !== all.count) return 'unclear';
  return all ? all.count : sum;
}

function countChildren(text: string, lines: readonly string[]): number | 'unclear' | null {
  const before = countBefore(text);
  if (before !== null) return before;
  const written = AFTER.exec(text)?.groups?.count;
  const named = lines.filter((line) => IS_CHILD.test(line.trim())).length;
  if (written !== undefined) return readCount(written);
  if (named > 0) return named;
  const single = (
    text.match(/\b(?:step|grand)?-?(?:son|daughter|baby|infant|toddler)\b|\b(?:my|our|a|one) child\b/gi) ?? []
  ).length;
  return single || null;
}
