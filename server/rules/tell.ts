import { formatList } from '@/server/facts/display';
import type { CaseToJudge, RuleFact } from '@/server/rules/contract';
import {
  datedSourceOf,
  evidenceLabelOf,
  isDisputed,
  isNoted,
  labelOf,
  listProven,
  OUR_NOTES,
  sourceOf,
} from '@/server/rules/operands';

/** What a letter says to the claimant of facts, in whole sentences. */

type Field = { input: CaseToJudge; field: string };
type Facts = Pick<Field, 'input'> & { facts: readonly RuleFact[] };

/** Why nothing can be told without a field; empty where it was read two ways, since the words that ask for it say so. */
export function tellLacking({ input, field }: Field): string {
  const proven = listProven(input, field);
  if (proven.length === 0) return tellMissing({ input, field });
  const stated = isDisputed(input, field) ? input.facts.filter((fact) => fact.field === field) : proven;
  return new Set(stated.map(({ display }) => display)).size > 1 ? tellDiffering({ input, field, facts: stated }) : '';
}

/** On the papers that were sent and should state it; where none of them was, in all. */
export function tellMissing({ input, field }: Field): string {
  const wanted = input.caseType.fields.find(({ key }) => key === field)?.lookIn ?? [];
  const sent = wanted.filter((kind) => input.parts.some((part) => part.kind === kind));
  const where = sent.map((kind) => `the ${evidenceLabelOf(input, kind)}`);
  return `We could not find the ${labelOf(input, field)} ${where.length === 0 ? 'in your papers' : `on ${formatList(where, 'or')}`}.`;
}

/** With each value and the papers that state it. */
export function tellDiffering({ input, field, facts }: Field & Facts): string {
  const values = [...new Set(facts.map(({ display }) => display))].map((value) => {
    const stating = facts.filter(({ display }) => display === value);
    return { value, papers: [...new Set(stating.map((fact) => datedSourceOf(input, fact)))] };
  });
  const said = new Set<string>();
  const sentences = values.map(({ value, papers }) => {
    const named = papers.map((paper) => {
      // Two papers of one name that say different things: "one repair estimate", "another repair estimate".
      const isShared = values.some((other) => other.value !== value && other.papers.includes(paper));
      const first = !said.has(paper);
      said.add(paper);
      return isShared ? paper.replace(/^the /, first ? 'one ' : 'another ') : paper;
    });
    return `${formatList(named, 'and')} ${agreeVerb({ papers: named, one: 'says', many: 'say' })} ${value}`;
  });
  const label = labelOf(input, field);
  // What we noted ourselves is none of the claimant's papers.
  const differ = facts.some(isNoted)
    ? `We have ${COUNTS[values.length] ?? values.length} values for the ${label}`
    : `Your papers differ on the ${label}`;
  return `${differ}: ${formatList(sentences, 'and')}.`;
}

const COUNTS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four' };

/** "is" or "are", as named papers take it; our notes are several by themselves. */
export const agreeVerb = ({ papers, one, many }: { papers: readonly string[]; one: string; many: string }): string =>
  papers.length > 1 || papers[0] === OUR_NOTES ? many : one;

/** "the date of damage on the claim form"; "the date of damage as we have noted it" where no paper says so. */
export const tellPlace = ({ input, label, facts }: Facts & { label: string }): string => {
  const onPaper = facts.filter((fact) => !isNoted(fact));
  return onPaper.length === 0 ? `${label} as we have noted it` : `${label} on ${tellPapers({ input, facts: onPaper })}`;
};

/** "the claim form and the policy schedule" */
export const tellPapers = ({ input, facts }: Facts): string =>
  formatList([...new Set(facts.map((fact) => sourceOf(input, fact)))], 'and');
