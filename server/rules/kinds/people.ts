import type { Rule } from '@/server/case-types/rules-schema';
import { saysTheSame } from '@/server/facts/compare-facts';
import { comparePersons, type NameComparison, type NameReason } from '@/server/facts/names/compare-persons';
import type { CaseToJudge, Judgement, RuleFact } from '@/server/rules/contract';
import { labelOf, sourceOf } from '@/server/rules/operands';
import { paperOf } from '@/server/rules/paper-of';
import { tellMissing } from '@/server/rules/tell';

type SamePerson = Extract<Rule, { kind: 'same_person' }>;
type Pair = NameComparison & { one: Named; other: Named };
type Named = { name: string; from: string; fact: RuleFact | null };

/** Less than a name: it names nobody where another paper gives the name whole. */
const INCOMPLETE: readonly NameReason[] = ['not_a_full_name', 'no_name'];

/** Every name against every other, the account's among them; the worst pair counts. */
export function judgeSamePerson(rule: SamePerson, input: CaseToJudge): Judgement {
  const named: Named[] = [{ name: input.account.name, from: 'the account', fact: null }, ...listNames(rule, input)];
  const citations = named.flatMap(({ fact }) => fact?.citations.slice(0, 1) ?? []);
  if (named.length === 1)
    return {
      outcome: 'unknown',
      statement: `The ${labelOf(input, rule.field)} was found on no paper.`,
      told: tellMissing({ input, field: rule.field }),
      citations,
    };
  const pairs = named.flatMap((one, index) =>
    named.slice(index + 1).map((other) => ({
      one,
      other,
      ...comparePersons(one.name, other.name, { agreeing: listAgreeing({ rule, input, one, other }) }),
    })),
  );
  const whole = pairs.filter(({ reason }) => !INCOMPLETE.includes(reason));
  const doubted = named.find(({ fact }) => fact?.isDoubtful);
  const worst =
    whole.find(({ outcome }) => outcome === 'not_met') ??
    whole.find(({ outcome, one, other }) => outcome === 'unknown' && !isLinked({ one, other, pairs: whole }));
  if (!whole.some(({ one, other }) => one.fact === null || other.fact === null))
    return {
      outcome: 'unknown',
      statement: 'No paper gives a full name to compare with the account’s.',
      told: `We could not find a full name on your papers to compare with “${input.account.name}”, the name of your account with us.`,
      citations,
    };
  if (!worst) {
    if (doubted?.fact)
      return {
        outcome: 'unknown',
        statement: `“${doubted.name}” was read two ways.`,
        told: `We could not read the ${labelOf(input, rule.field)} on ${sourceOf(input, doubted.fact)} for certain.`,
        citations,
      };
    return {
      outcome: 'met',
      statement: `The papers and the account name one person, ${input.account.name}.`,
      citations,
    };
  }
  const { one, other } = worst;
  const differ = `${other.from} names “${other.name}”, ${one.from} “${one.name}”`;
  const outcome = worst.outcome === 'not_met' && doubted ? 'unknown' : worst.outcome;
  return {
    outcome,
    statement: `${differ.charAt(0).toUpperCase()}${differ.slice(1)}.`,
    told: tellNames(other, one),
    citations: [...(other.fact?.citations ?? []), ...(one.fact?.citations ?? [])],
    wouldChange: `Proof that ${other.name} and ${one.name} are one person`,
    // No paper makes one person of two first names: the rule asks who they are.
    ...(outcome === 'unknown'
      ? { ask: `Please send proof that ${other.name} and ${one.name} are one person, such as a marriage certificate.` }
      : {}),
  };
}

function tellNames(...[one, other]: [Named, Named]): string {
  const from = ({ fact, from: paper }: Named) => (fact ? paper : 'your account with us');
  const said = `${from(one)} is in the name of “${one.name}”, and ${from(other)} in the name of “${other.name}”`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** More names than these are no case of one person, and each is compared with each. */
const MOST_NAMES = 30;

/** The names on all papers, whatever kind they are; each once for a paper. */
function listNames(rule: SamePerson, input: CaseToJudge): Named[] {
  const seen = new Set<string>();
  return input.facts
    .flatMap((fact): Named[] => {
      if (fact.field !== rule.field || fact.value.type !== 'text') return [];
      const key = `${fact.source.documentId} ${fact.value.text}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ name: fact.value.text, from: sourceOf(input, fact), fact }];
    })
    .slice(0, MOST_NAMES);
}

/** Two names are one person's where a chain of pairs that agree leads from one to the other. */
function isLinked({ one, other, pairs }: { one: Named; other: Named; pairs: Pair[] }): boolean {
  const reached = new Set([one]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const pair of pairs) {
      if (pair.outcome !== 'met' || reached.has(pair.one) === reached.has(pair.other)) continue;
      reached.add(pair.one).add(pair.other);
    }
  }
  return reached.has(other);
}

/** What else two papers agree on, so that an initial is enough. The account's owner sent all of them. */
function listAgreeing(input: { rule: SamePerson; input: CaseToJudge; one: Named; other: Named }): string[] {
  const { rule, one, other } = input;
  return rule.also.filter((key) => {
    const field = input.input.caseType.fields.find((candidate) => candidate.key === key);
    const of = (named: Named) =>
      input.input.facts.filter(
        (fact) =>
          fact.field === key &&
          (named.fact === null || paperOf(input.input, fact) === paperOf(input.input, named.fact)),
      );
    return (
      field !== undefined &&
      of(one).some((a) =>
        of(other).some(
          (b) =>
            paperOf(input.input, a) !== paperOf(input.input, b) && saysTheSame({ field, values: [a.value, b.value] }),
        ),
      )
    );
  });
}
