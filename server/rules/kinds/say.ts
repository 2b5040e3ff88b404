import type { CaseToJudge, Judgement, RuleFact } from '@/server/rules/contract';
import { isNoted, type Lacking, labelOf } from '@/server/rules/operands';
import { nameIt, ofIt } from '@/server/rules/spanish';
import { tellPapers, tellPlace } from '@/server/rules/tell';
import { tellIn } from '@/server/rules/tell-in';

export const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
/** "the date of damage on the claim form", and "the end of the period of the bank statement", which names its paper itself. */
export function onPaper(input: CaseToJudge, fact: RuleFact, end?: 'start' | 'end'): string {
  const label = tellIn(input, {
    en: () => `${end ? `the ${end} of ` : ''}the ${labelOf(input, fact.field)}`,
    es: () => {
      const named = nameIt(labelOf(input, fact.field));
      return end ? `${end === 'start' ? 'el inicio' : 'el fin'} ${ofIt(named)}` : named;
    },
  });
  const paper = tellPapers({ input, facts: [fact] });
  // In Spanish the article may have become part of "del".
  const isNamed = !isNoted(fact) && (label.includes(paper) || label.includes(ofIt(paper)));
  return isNamed ? label : tellPlace({ input, label, facts: [fact] });
}

export const cite = (...facts: RuleFact[]) => facts.flatMap(({ citations }) => citations);

/** Not known, and why. */
export const lack = ({ lacking, facts, field, ask }: Lacking): Judgement => ({
  outcome: 'unknown',
  statement: sentence(lacking),
  citations: cite(...facts),
  ...(field === undefined ? {} : { lacks: field }),
  ...(ask === undefined ? {} : { ask }),
});
