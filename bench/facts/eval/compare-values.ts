import type { FactValue } from '../../../server/facts/contract';
import { comparePersons } from '../../../server/facts/names/compare-persons';
import { compactReference } from '../../../server/facts/values/find-references';
import { toMph } from './speed';
import type { TextKind, TrueValue } from './truth-values';

/** The truth gives miles an hour to a tenth. */
const MPH_STEP = 0.1;

/** Whether what was said is the truth, however it is written. */
export function isSameValue({ truth, said }: { truth: TrueValue; said: FactValue }): boolean {
  switch (truth.type) {
    case 'money':
      if (said.type === 'money' && truth.per !== null && said.per !== truth.per) return false;
      return amountsOf(said).some((amount) => isSameMoney(amount, truth));
    case 'line':
      if (said.type === 'line' && said.date !== null && truth.date !== null && said.date !== truth.date) return false;
      return amountsOf(said).some((amount) => isSameMoney(amount, truth));
    case 'date':
      return said.type === 'date' && said.date === truth.date;
    case 'period':
      return said.type === 'period' && said.from === truth.from && said.to === truth.to;
    case 'speed':
      return said.type === 'quantity' && isSameSpeed(said, truth.mph);
    case 'household':
      return said.type === 'household' && said.composition === truth.composition && said.children === truth.children;
    case 'text':
      return said.type === 'text' && isSameText({ as: truth.as, truth: truth.text, said: said.text });
  }
}

/**
 * Whether a paper on which the truth stands as one of `printed` can be read to say this. A name may have an initial, since the
 * paper is one of the case; a single word is nobody's name, even where a paper prints no more.
 */
export function isShownValue(input: { truth: TrueValue; printed: readonly string[]; said: FactValue }): boolean {
  const { truth, printed, said } = input;
  if (isSameValue({ truth, said })) return true;
  if (truth.type !== 'text' || said.type !== 'text') return false;
  const isPrinted = printed.some((words) => isSameText({ as: truth.as, truth: words, said: said.text }));
  if (truth.as !== 'name') return isPrinted;
  const isWhole = comparePersons(truth.text, said.text, { agreeing: ['case'] }).outcome === 'met';
  return isWhole || (isPrinted && runsOf(said.text).length > 1);
}

type Money = { minor: number; currency: string };

const isSameMoney = (one: Money, other: Money): boolean => one.minor === other.minor && one.currency === other.currency;

/** A line in another currency may be meant by either of its amounts. */
function amountsOf(said: FactValue): Money[] {
  if (said.type === 'money') return [said];
  return said.type === 'line' ? [said, ...(said.charged ? [said.charged] : [])] : [];
}

function isSameSpeed(said: { number: string; unit: string }, mph: number): boolean {
  const own = toMph(said);
  return own !== null && Math.abs(own - mph) < MPH_STEP;
}

export function isSameText({ as, truth, said }: { as: TextKind; truth: string; said: string }): boolean {
  switch (as) {
    case 'name':
      return comparePersons(truth, said).outcome === 'met' || foldWords(truth) === foldWords(said);
    case 'address':
      return foldAddress(truth) === foldAddress(said);
    case 'place':
      return foldTown(truth) === foldTown(said);
    case 'signs':
      return foldSigns(truth) === foldSigns(said);
    case 'words':
      return foldWords(truth) === foldWords(said);
  }
}

/** Small letters without accents, and digits; all else parts them. */
const runsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const foldWords = (text: string): string => runsOf(text).join(' ');

/** The outward and inward half of a British postcode may touch. */
const foldAddress = (text: string): string =>
  foldWords(text.replace(/\b([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})\b/gi, '$1 $2'));

/** "Porto, Portugal" is Porto. */
const foldTown = (text: string): string => foldWords(text.split(',')[0] ?? '');

/** A telephone number may have its country before it. */
const foldSigns = (text: string): string =>
  compactReference(text.replace(/^\s*(?:\+|00)44\s*(?:\(0\))?\s*(?=\d)/, '0'));
