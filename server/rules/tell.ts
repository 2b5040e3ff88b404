import { nameInSentence } from '@/server/case-types/label';
import { formatList } from '@/server/facts/display';
import type { CaseToJudge, RuleFact } from '@/server/rules/contract';

/** What a letter says to the claimant of a fact that can't be used. Each is a sentence. */

type Field = { input: Pick<CaseToJudge, 'caseType' | 'parts'>; field: string };

/** On the papers that were sent and should state it; where none of them was, in all. */
export function tellMissing({ input, field }: Field): string {
  const wanted = input.caseType.fields.find(({ key }) => key === field)?.lookIn ?? [];
  const sent = wanted.filter((kind) => input.parts.some((part) => part.kind === kind));
  const where = sent.map((kind) => `the ${nameInSentence(input.caseType.evidence, kind)}`);
  return `We could not find the ${nameInSentence(input.caseType.fields, field)} ${where.length === 0 ? 'in your papers' : `on ${formatList(where, 'or')}`}.`;
}

export function tellDoubtful({ input, field, facts }: Field & { facts: readonly RuleFact[] }): string {
  return `We could not read the ${nameInSentence(input.caseType.fields, field)} on ${tellPapers({ input, facts })} for certain.`;
}

/** With each value and the papers that state it. */
export function tellDiffering({ input, field, facts }: Field & { facts: readonly RuleFact[] }): string {
  const values = [...new Set(facts.map(({ display }) => display))];
  const kindsOf = (value: string) => [
    ...new Set(facts.filter(({ display }) => display === value).map(({ source }) => source.kind)),
  ];
  const kinds = values.flatMap(kindsOf);
  const named = new Set<string | null>();
  const said = values.map((value) => {
    const papers = kindsOf(value).map((kind) => {
      // Two papers of one kind that say different things: "one payslip", "another payslip".
      const isOneOfMany = kinds.filter((other) => other === kind).length > 1;
      const first = !named.has(kind);
      named.add(kind);
      return isOneOfMany && kind !== null
        ? `${first ? 'one' : 'another'} ${nameInSentence(input.caseType.evidence, kind)}`
        : namePaper(input, kind);
    });
    return `${formatList(papers, 'and')} ${papers.length === 1 ? 'says' : 'say'} ${value}`;
  });
  return `Your papers differ on the ${nameInSentence(input.caseType.fields, field)}: ${formatList(said, 'and')}.`;
}

/** "the claim form and the policy schedule" */
export function tellPapers({ input, facts }: Pick<Field, 'input'> & { facts: readonly RuleFact[] }): string {
  const kinds = [...new Set(facts.map(({ source }) => source.kind))];
  return formatList(
    kinds.map((kind) => namePaper(input, kind)),
    'and',
  );
}

const namePaper = ({ caseType }: Field['input'], kind: string | null): string =>
  kind === null ? 'another paper' : `the ${nameInSentence(caseType.evidence, kind)}`;
