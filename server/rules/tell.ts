import type { Locale } from '@/messages/locales';
import { formatList } from '@/server/facts/display';
import type { CaseToJudge, RuleFact } from '@/server/rules/contract';
import {
  areOurNotes,
  datedSourceOf,
  evidenceLabelOf,
  isDisputed,
  isNoted,
  labelOf,
  listProven,
  sourceOf,
} from '@/server/rules/operands';
import { isSeveral, nameIt, ofIt, oneOf } from '@/server/rules/spanish';
import { localeOf, tellIn } from '@/server/rules/tell-in';

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
  const labels = sent.map((kind) => evidenceLabelOf(input, kind));
  return tellIn(input, {
    en: () => {
      const where = labels.map((label) => `the ${label}`);
      return `We could not find the ${labelOf(input, field)} ${where.length === 0 ? 'in your papers' : `on ${formatList(where, 'or')}`}.`;
    },
    es: () => {
      const where = labels.length === 0 ? 'sus documentos' : formatList(labels.map(nameIt), 'or', 'es');
      return `No hemos encontrado ${nameIt(labelOf(input, field))} en ${where}.`;
    },
  });
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
      return isShared
        ? tellIn(input, {
            en: () => paper.replace(/^the /, first ? 'one ' : 'another '),
            es: () => oneOf(paper, first),
          })
        : paper;
    });
    return tellIn(input, {
      en: () => `${formatList(named, 'and')} ${agreeVerb({ papers: named, one: 'says', many: 'say' })} ${value}`,
      es: () =>
        `${formatList(named, 'and', 'es')} ${named.length > 1 || isSeveral(named[0] ?? '') ? 'indican' : 'indica'} ${value}`,
    });
  });
  const label = labelOf(input, field);
  // What we noted ourselves is none of the claimant's papers.
  const count = values.length;
  const differ = tellIn(input, {
    en: () =>
      facts.some(isNoted)
        ? `We have ${COUNTS.en[count] ?? count} values for the ${label}`
        : `Your papers differ on the ${label}`,
    es: () =>
      facts.some(isNoted)
        ? `Tenemos ${COUNTS.es[count] ?? count} datos distintos ${ofIt(nameIt(label))}`
        : `Sus documentos no coinciden en ${nameIt(label)}`,
  });
  return `${differ}: ${formatList(sentences, 'and', localeOf(input))}.`;
}

const COUNTS: Record<Locale, Readonly<Record<number, string>>> = {
  en: { 2: 'two', 3: 'three', 4: 'four' },
  es: { 2: 'dos', 3: 'tres', 4: 'cuatro' },
};

/** "is" or "are", as named papers take it; our notes are several by themselves. */
export const agreeVerb = ({ papers, one, many }: { papers: readonly string[]; one: string; many: string }): string =>
  papers.length > 1 || areOurNotes(papers[0] ?? '') ? many : one;

/** "the date of damage on the claim form"; "the date of damage as we have noted it" where no paper says so. */
export const tellPlace = ({ input, label, facts }: Facts & { label: string }): string => {
  const onPaper = facts.filter((fact) => !isNoted(fact));
  return onPaper.length === 0
    ? tellIn(input, { en: () => `${label} as we have noted it`, es: () => `${label}, según hemos anotado` })
    : tellIn(input, {
        en: () => `${label} on ${tellPapers({ input, facts: onPaper })}`,
        es: () => `${label} que figura en ${tellPapers({ input, facts: onPaper })}`,
      });
};

/** "the claim form and the policy schedule" */
export const tellPapers = ({ input, facts }: Facts): string =>
  formatList([...new Set(facts.map((fact) => sourceOf(input, fact)))], 'and', localeOf(input));
