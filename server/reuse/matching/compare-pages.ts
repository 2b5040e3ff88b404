import type { PageWords } from '../fingerprints/list-page-words';

/** Fewer words than these are a picture: what it shows is all there is to compare. */
const FEW_WORDS = 8;
/** Of one page read twice, once perhaps from a poor photo, so many words are the same. */
const SAME_WORDS = 0.7;
/** Two fillings of a form share its words, but not its figures. */
const SAME_FIGURES = 0.7;
/** A payslip of the next month differs in its days alone, a firm's next receipt in its number alone. One among many is a slip. */
const SAME_MARKS = 0.75;
/** The head of a paper, or else its words as a whole, say that it is the same issuer's. */
const SAME_HEAD = 0.6;
const ALIKE_WORDS = 0.5;

/** Whether two pages that look alike also say the same. Pages without words have nothing to say against it. */
export function saysTheSamePage(one: PageWords, other: PageWords): boolean {
  const isPicture = one.words.size < FEW_WORDS && other.words.size < FEW_WORDS;
  if (isPicture) return agreeOnMarks(one, other);
  return (
    share(one.words, other.words) >= SAME_WORDS &&
    share(one.figures, other.figures) >= SAME_FIGURES &&
    agreeOnMarks(one, other)
  );
}

/** Whether two pages with the same number, day and amount are one issuer's paper. */
export const isOnePaper = (one: PageWords, other: PageWords): boolean =>
  (contained(one.head, other.head) >= SAME_HEAD || share(one.words, other.words) >= ALIKE_WORDS) &&
  agreeOnSet(one.dates, other.dates);

const agreeOnMarks = (one: PageWords, other: PageWords): boolean =>
  agreeOnSet(one.dates, other.dates) && agreeOnSet(one.references, other.references);

/** A mark on each that the other lacks sets them apart; one that only one of them has may not have been read. */
function agreeOnSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = count(one, other);
  if (common === one.size || common === other.size) return true;
  return share(one, other) >= SAME_MARKS;
}

const count = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((word) => other.has(word)).length;

/** Common words against all words, 0 to 1; 1 where neither has any. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = count(one, other);
  const all = one.size + other.size - common;
  return all === 0 ? 1 : common / all;
}

/** Common words against those of the smaller set; 0 where it has none. */
function contained(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : count(one, other) / smaller;
}
