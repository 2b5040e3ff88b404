import type { Locale } from '@/messages/locales';
import { agreeWith, labelInSentence } from '@/server/case-types/label';
import type { AmountLimit, ConstantValue } from '@/server/case-types/rules-schema';
import { findDifference } from '@/server/facts/compare-facts';
import type { FactValueOf } from '@/server/facts/contract';
import { cutShort, formatDate, formatValue } from '@/server/facts/display';
import type { Ask, CaseToJudge, RuleFact } from '@/server/rules/contract';
import { nameIt, ofIt } from '@/server/rules/spanish';
import { localeOf, tellIn } from '@/server/rules/tell-in';

/** A fact whose value is of one type. */
export type FactOf<Type extends RuleFact['value']['type']> = RuleFact & { value: FactValueOf<Type> };

/** Of the papers in which a field is looked for alone: a claimant's own letter proves no excess, and no gust. */
export function factsOf<Type extends RuleFact['value']['type']>(
  input: Pick<CaseToJudge, 'facts' | 'caseType'>,
  field: string,
  type: Type,
): FactOf<Type>[] {
  return listProven(input, field).filter((fact): fact is FactOf<Type> => fact.value.type === type);
}

/**
 * The facts of a field that stand on the kinds of paper in which it is looked for; on any where it is looked for in none. What an
 * officer added is proven: they answer for it.
 */
export function listProven({ caseType, facts }: Pick<CaseToJudge, 'facts' | 'caseType'>, key: string): RuleFact[] {
  const lookIn = caseType.fields.find((field) => field.key === key)?.lookIn ?? [];
  return facts.filter(
    ({ field, source: { kind }, isAdded, readOn }) =>
      field === key &&
      (isAdded || readOn !== undefined || lookIn.length === 0 || (kind !== null && lookIn.includes(kind))),
  );
}

/** Why an operand can't be used, as the end of a sentence: "the policy excess was not found". */
export type Lacking = {
  lacking: string;
  facts: RuleFact[];
  /** The field that is lacking, and what to ask a claimant for where that is more than the field itself. */
  field?: string;
  ask?: Ask;
};
export type Operand<Type extends RuleFact['value']['type']> = FactOf<Type> | Lacking;

export const isLacking = (operand: object): operand is Lacking => 'lacking' in operand;

/** The one value that the case rests on; lacking where no paper states it, papers differ on it, or it was read two ways. */
export function readOperand<Type extends RuleFact['value']['type']>(
  input: CaseToJudge,
  field: string,
  type: Type,
): Operand<Type> {
  const found = factsOf(input, field, type);
  // All say the same: one that leaves nothing open speaks for the others.
  const certain = found.filter(({ isDoubtful }) => !isDoubtful);
  const best = certain.find(({ value }) => isDefinite(value)) ?? certain[0] ?? found[0];
  if (!best) return readAmbiguous(input, field) ?? notFound(input, field);
  return readDifference(input, field) ?? (best.isDoubtful ? readTwoWays(input, best) : best);
}

/** Papers that state differently what they should state one and the same; null where they don't. */
export function readDifference(input: CaseToJudge, field: string): Lacking | null {
  const label = labelOf(input, field);
  const proven = listProven(input, field);
  if (isDifferent(input, field, proven))
    return { lacking: `the papers give more than one ${label}`, facts: proven, field, ask: askWhich(input, field) };
  if (isDisputed(input, field))
    return { lacking: `the papers disagree on the ${label}`, facts: proven, field, ask: askWhich(input, field) };
  return null;
}

export function notFound(input: Pick<CaseToJudge, 'caseType' | 'facts'>, field: string): Lacking {
  const elsewhere = input.facts.filter((fact) => fact.field === field);
  const where = elsewhere.length > 0 ? ' on a paper that proves it' : '';
  const label = labelOf(input, field);
  return { lacking: `the ${label} ${agreeWith(label, 'was')} not found${where}`, facts: elsewhere, field };
}

/** A date whose day and month could be either, where no other paper settles it. */
export function readAmbiguous(input: CaseToJudge, field: string): Lacking | null {
  const open = factsOf(input, field, 'ambiguous');
  const [first] = open;
  if (!first) return null;
  const label = labelOf(input, field);
  const lacking = `the ${label} on ${sourceOf(input, first)} can be ${first.display}`;
  return { lacking, facts: open, field, ask: { words: askRight({ input, label, values: first.display }) } };
}

/** A word of it was read two ways: a clearer copy would settle it. */
export function readTwoWays(input: CaseToJudge, fact: RuleFact): Lacking {
  const label = labelOf(input, fact.field);
  const { kind } = fact.source;
  const words = tellIn(input, {
    en: () =>
      `Please send a clearer copy of ${kind === null ? 'the paper' : sourceOf(input, fact)}: we can’t read the ${label} for certain.`,
    es: () =>
      `Envíe una copia más clara ${ofIt(kind === null ? 'el documento' : sourceOf(input, fact))}: no podemos leer con certeza ${nameIt(label)}.`,
  });
  return {
    lacking: `the ${label} ${agreeWith(label, 'was')} read two ways`,
    facts: [fact],
    field: fact.field,
    ask: kind === null ? { words } : { evidence: kind, words },
  };
}

/** Amounts that no rate of our own may bring together. */
export const inOtherCurrencies = (facts: RuleFact[]): Lacking => ({
  lacking: 'the amounts are in different currencies',
  facts,
});

/** Which of the values that papers state is the right one. */
export function askWhich(input: CaseToJudge, field: string): Ask {
  const locale = localeOf(input);
  const own = input.facts.filter((fact) => fact.field === field);
  const stated = new Set(own.map(({ value }) => formatValue(value, locale)));
  const shown = [...stated].slice(0, MOST_SHOWN);
  const values = shown
    .map((value) => cutShort(value, Math.floor(ROOM_FOR_VALUES / shown.length)))
    .join(locale === 'es' ? ' o ' : ' or ');
  return { words: askRight({ input, label: labelOf(input, field), values }) };
}

const askRight = ({ input, label, values }: { input: CaseToJudge; label: string; values: string }): string =>
  tellIn(input, {
    en: () => `Please tell us which ${label} is right: ${values}.`,
    es: () => `Díganos qué dato es el correcto para ${nameIt(label)}: ${values}.`,
  });

/** A question that lists more is none that anybody answers. */
const MOST_SHOWN = 6;

/** Characters for all of the values: with the question around them they fit in what an officer may ask for in one point. */
const ROOM_FOR_VALUES = 360;

/** Whether papers state a field differently that must read the same on all of them. */
export function isDisputed(input: CaseToJudge, key: string): boolean {
  const field = input.caseType.fields.find((candidate) => candidate.key === key);
  const stated = input.facts.filter((fact) => fact.field === key);
  return field?.consistent === true && isDifferent(input, key, stated);
}

function isDifferent({ caseType }: CaseToJudge, key: string, facts: readonly RuleFact[]): boolean {
  const field = caseType.fields.find((candidate) => candidate.key === key);
  return field !== undefined && findDifference({ field, facts }) !== null;
}

const isDefinite = (value: RuleFact['value']): boolean =>
  value.type === 'money' ? value.per !== null : value.type !== 'ambiguous';

export const labelOf = ({ caseType }: Pick<CaseToJudge, 'caseType'>, key: string): string =>
  labelInSentence(caseType.fields.find((field) => field.key === key)?.label ?? key);

export const evidenceLabelOf = ({ caseType }: Pick<CaseToJudge, 'caseType'>, key: string): string =>
  labelInSentence(caseType.evidence.find((kind) => kind.key === key)?.label ?? key);

/** What stands for a paper where an officer's word is no paper's. */
const OUR_NOTES: Record<Locale, string> = { en: 'our notes', es: 'nuestras notas' };

export const areOurNotes = (paper: string): boolean => Object.values(OUR_NOTES).includes(paper);

/** Whether an officer says it and no paper of the case does: none is cited, or what is cited says something else. */
export const isNoted = ({ source, quoteAgrees }: RuleFact): boolean =>
  source.documentId === null || quoteAgrees === false;

/** "the claim form"; other words for a paper that is none of the evidence, and for what stands on no paper. */
export function sourceOf(input: Pick<CaseToJudge, 'caseType' | 'locale'>, fact: RuleFact): string {
  if (isNoted(fact)) return OUR_NOTES[localeOf(input)];
  const { kind } = fact.source;
  return tellIn(input, {
    en: () => (kind === null ? 'another paper' : `the ${evidenceLabelOf(input, kind)}`),
    es: () => (kind === null ? 'otro documento' : nameIt(evidenceLabelOf(input, kind))),
  });
}

/** The same with the day that the paper bears: "the tenancy agreement of 3 May 2025". */
export function datedSourceOf(input: Pick<CaseToJudge, 'caseType' | 'locale'>, fact: RuleFact): string {
  const { paperDate, value } = fact;
  const isItself = value.type === 'date' && value.date === paperDate;
  if (!paperDate || isItself || isNoted(fact)) return sourceOf(input, fact);
  return tellIn(input, {
    en: () => `${sourceOf(input, fact)} of ${formatDate(paperDate)}`,
    es: () => `${sourceOf(input, fact)} del ${formatDate(paperDate, 'es')}`,
  });
}

/** The figure of the scheme that held on the day of submission. Throws where the case type has none: its file is wrong. */
export function readConstant(input: CaseToJudge, key: string): ConstantValue {
  const constant = input.caseType.constants.find((candidate) => candidate.key === key);
  const held = constant?.values
    .filter(({ from }) => from <= input.submittedOn)
    .sort((a, b) => b.from.localeCompare(a.from))[0];
  // A claim from before the first figure is judged by the first.
  const value = held ?? constant?.values.toSorted((a, b) => a.from.localeCompare(b.from))[0];
  if (!value) throw new Error(`the case type ${input.caseType.key} has no constant ${key}`);
  return value.value;
}

export function readMoneyConstant(input: CaseToJudge, key: string): { minor: number; currency: string } {
  const value = readConstant(input, key);
  if (!('minor' in value)) throw new Error(`the constant ${key} is no amount`);
  return value;
}

/** An amount's limit in minor units of its currency, with what it is called; `named` in Spanish. */
export function readLimit(
  input: CaseToJudge,
  limit: AmountLimit,
): { minor: number; currency: string; called: string; named: string; facts: RuleFact[] } | Lacking {
  if ('constant' in limit)
    return { ...readMoneyConstant(input, limit.constant), called: 'the limit', named: 'el límite', facts: [] };
  const fact = readOperand(input, limit.field, 'money');
  if (isLacking(fact)) return fact;
  const { minor, currency } = fact.value;
  const label = labelOf(input, limit.field);
  return { minor, currency, called: `the ${label}`, named: nameIt(label), facts: [fact] };
}
