import { labelInSentence } from '@/server/case-types/label';
import type { CaseField, CaseType } from '@/server/case-types/schema';
import { parseAmount } from '@/server/facts/values/find-amounts';
import type { EvidenceState } from '@/server/providers/ai/contract';

/** What a draft holds of its case that another case can be compared by. */
export type CaseTraits = {
  evidence: readonly Pick<EvidenceState, 'key' | 'found'>[];
  /** A field's key, and its value as the documents state it. */
  fields: Readonly<Record<string, string>>;
};

type Likeness = { caseType: CaseType; mine: CaseTraits; other: CaseTraits };

/** Amounts that differ by less of the greater one are close. */
const CLOSE = 0.2;
/** Shorter words are seldom what a case is about. */
const TELLING_LETTERS = 4;
const MOST_WORDS = 3;
/** Of a kind; an officer reads one line. */
const MOST_OF_A_KIND = 2;

/**
 * In one sentence, what two cases of a type have in common: values that are the same, words under the same label, amounts that
 * are close, kinds of documents. Null where there is nothing of it. It says only what both drafts hold.
 */
export function describeLikeness(likeness: Likeness): string | null {
  const phrases = [
    ...listSharedValues(likeness).slice(0, MOST_OF_A_KIND),
    ...listSharedWords(likeness).slice(0, MOST_OF_A_KIND),
    ...listCloseAmounts(likeness).slice(0, MOST_OF_A_KIND),
    ...listSharedPapers(likeness),
  ];
  const sentence = phrases.join('; ');
  return sentence === '' ? null : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const IDENTIFYING = new Set<CaseField['kind']>(['name', 'reference', 'address', 'phone', 'iban', 'period']);

function listSharedValues(likeness: Likeness): string[] {
  return listBoth(likeness, ({ kind }) => IDENTIFYING.has(kind))
    .filter(({ here, there }) => fold(here) === fold(there))
    .map(({ label, here }) => `the same ${label} (${here})`);
}

function listSharedWords(likeness: Likeness): string[] {
  return listBoth(likeness, ({ kind }) => kind === 'text').flatMap(({ label, here, there }) => {
    const others = new Set(listWords(there));
    const shared = [...new Set(listWords(here))].filter((word) => others.has(word)).slice(0, MOST_WORDS);
    return shared.length === 0 ? [] : [`${shared.map((word) => `“${word}”`).join(', ')} under ${label}`];
  });
}

function listCloseAmounts(likeness: Likeness): string[] {
  return listBoth(likeness, ({ kind }) => kind === 'money').flatMap((field) => {
    const [here, there] = [parseAmount(field.here), parseAmount(field.there)];
    if (!here || !there || here.currency === null || here.currency !== there.currency) return [];
    const greater = Math.max(Math.abs(here.minor), Math.abs(there.minor));
    const apart = greater === 0 ? 0 : Math.abs(here.minor - there.minor) / greater;
    if (apart >= CLOSE) return [];
    const { label } = field;
    return [apart === 0 ? `the same ${label} (${field.here})` : `${label} ${field.here} here and ${field.there} there`];
  });
}

function listSharedPapers({ caseType, mine, other }: Likeness): string[] {
  const has = (traits: CaseTraits, key: string) => traits.evidence.some((state) => state.key === key && state.found);
  const shared = caseType.evidence
    .filter(({ key }) => has(mine, key) && has(other, key))
    .map(({ label }) => labelInSentence(label));
  return shared.length === 0 ? [] : [`both with ${writeList(shared)}`];
}

/** The fields of a kind that both cases state, in the case type's order. */
function listBoth({ caseType, mine, other }: Likeness, isWanted: (field: CaseField) => boolean) {
  return caseType.fields.filter(isWanted).flatMap((field) => {
    const [here, there] = [mine.fields[field.key], other.fields[field.key]];
    return here && there ? [{ label: labelInSentence(field.label), here, there }] : [];
  });
}

const fold = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const listWords = (value: string): string[] =>
  fold(value)
    .split(' ')
    .filter((word) => word.length >= TELLING_LETTERS && /\p{L}/u.test(word));

const writeList = (items: string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
