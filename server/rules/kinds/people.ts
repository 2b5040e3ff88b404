import { agreeWith } from '@/server/case-types/label';
import type { Rule } from '@/server/case-types/rules-schema';
import { saysTheSame } from '@/server/facts/compare-facts';
import { formatList } from '@/server/facts/display';
import { comparePersons, type NameComparison, type NameReason } from '@/server/facts/names/compare-persons';
import type { CaseToJudge, Judgement, RuleFact } from '@/server/rules/contract';
import { labelOf, sourceOf } from '@/server/rules/operands';
import { paperOf } from '@/server/rules/paper-of';
import { isSeveral, nameIt } from '@/server/rules/spanish';
import { agreeVerb, tellMissing } from '@/server/rules/tell';
import { tellIn } from '@/server/rules/tell-in';

type SamePerson = Extract<Rule, { kind: 'same_person' }>;
type Pair = NameComparison & { one: Named; other: Named };
type Named = { name: string; from: string; fact: RuleFact | null };

/** Less than a name: it names nobody where another paper gives the name whole. */
const INCOMPLETE: readonly NameReason[] = ['not_a_full_name', 'no_name'];

/** Every name against every other, the account's among them; the worst pair counts. */
export function judgeSamePerson(rule: SamePerson, input: CaseToJudge): Judgement {
  const account: Named = { name: input.account.name, from: 'the account', fact: null };
  const { named: papers, leftOut } = listNames(rule, input);
  const citations = papers.flatMap(({ fact }) => fact?.citations.slice(0, 1) ?? []);
  const label = labelOf(input, rule.field);
  if (papers.length === 0 && rule.ifStated)
    return { outcome: 'met', statement: `No paper gives a ${label}.`, citations };
  if (papers.length === 0)
    return {
      outcome: 'unknown',
      statement: `The ${label} ${agreeWith(label, 'was')} found on no paper.`,
      told: tellMissing({ input, field: rule.field }),
      citations,
    };
  const pairs = comparePairs([account, ...papers], { rule, input });
  const whole = pairs.filter(({ reason }) => !INCOMPLETE.includes(reason));
  const doubted = papers.find(({ fact }) => fact?.isDoubtful);
  const worst =
    whole.find(({ outcome }) => outcome === 'not_met') ??
    whole.find(({ outcome, one, other }) => outcome === 'unknown' && !isLinked({ one, other, pairs: whole }));
  if (!whole.some(({ one }) => one === account))
    return {
      outcome: 'unknown',
      statement: 'No paper gives a full name to compare with the account’s.',
      told: tellIn(input, {
        en: () =>
          `We could not find a full name on your papers to compare with “${account.name}”, the name of your account with us.`,
        es: () =>
          `No hemos encontrado en sus documentos un nombre completo que comparar con «${account.name}», el nombre de su cuenta con nosotros.`,
      }),
      citations,
    };
  if (!worst) {
    if (doubted?.fact)
      return {
        outcome: 'unknown',
        statement: `“${doubted.name}” was read two ways.`,
        told: tellDoubted({ input, label, fact: doubted.fact }),
        citations,
      };
    if (leftOut > 0)
      return {
        outcome: 'unknown',
        statement: `The papers give too many names to compare: ${leftOut} ${leftOut === 1 ? 'was' : 'were'} left out.`,
        citations,
      };
    return { outcome: 'met', statement: `The papers and the account name one person, ${account.name}.`, citations };
  }
  const { one, other } = worst;
  const outcome = worst.outcome === 'not_met' && doubted ? 'unknown' : worst.outcome;
  return {
    outcome,
    statement: rule.ifStated ? sayHolder({ worst, account, label }) : sayApart({ worst, account, papers }),
    told: tellIn(input, {
      en: () => (rule.ifStated ? sayHolder({ worst, account, label }) : tellNames(other, one)),
      es: () => (rule.ifStated ? tellSpanishHolder({ worst, account, label }) : tellSpanishNames(other, one)),
    }),
    citations: [...(other.fact?.citations ?? []), ...(one.fact?.citations ?? [])],
    wouldChange: `Proof that ${other.name} and ${one.name} are one person`,
    // No paper makes one person of two first names: the rule asks who they are.
    ...(outcome === 'unknown'
      ? {
          ask: tellIn(input, {
            en: () =>
              `Please send proof that ${other.name} and ${one.name} are one person, such as a marriage certificate.`,
            es: () =>
              `Envíe una prueba de que ${other.name} y ${one.name} son la misma persona, por ejemplo un certificado de matrimonio.`,
          }),
        }
      : {}),
  };
}

function comparePairs(named: Named[], { rule, input }: { rule: SamePerson; input: CaseToJudge }): Pair[] {
  const listAgreeing = compareOthers({ rule, input });
  return named.flatMap((one, index) =>
    named.slice(index + 1).map((other) => ({
      one,
      other,
      ...comparePersons(one.name, other.name, { agreeing: listAgreeing(one, other) }),
    })),
  );
}

type ToSay = { worst: Pair; account: Named };

/** Of a name that has a meaning of its own: "The claim form gives Ada Poole as the holder of the bank account; the case is Tom Reed’s." */
function sayHolder({ worst: { one, other }, account, label }: ToSay & { label: string }): string {
  const given = ({ from, name }: Named): string =>
    `${from} ${agreeVerb({ papers: [from], one: 'gives', many: 'give' })} ${name} as the ${label}`;
  return asSentence(`${given(other)}; ${one === account ? `the case is ${account.name}’s` : given(one)}.`);
}

/** "The claim form and the policy schedule are in the name of Ada Poole; the account is Tom Reed’s." */
function sayApart({ worst: { one, other }, account, papers }: ToSay & { papers: Named[] }): string {
  // With all other papers that name the same person.
  const papersOf = (person: Named): string => {
    const own = papers.filter((paper) => paper === person || comparePersons(paper.name, person.name).outcome === 'met');
    const from = [...new Set(own.map((paper) => paper.from))];
    return `${formatList(from, 'and')} ${agreeVerb({ papers: from, one: 'is', many: 'are' })} in the name of ${person.name}`;
  };
  return asSentence(
    one === account ? `${papersOf(other)}; the account is ${account.name}’s.` : `${papersOf(other)}; ${papersOf(one)}.`,
  );
}

const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function tellNames(...[one, other]: [Named, Named]): string {
  const from = ({ fact, from: paper }: Named) => (fact ? paper : 'your account with us');
  const verb = agreeVerb({ papers: [from(one)], one: 'is', many: 'are' });
  const said = `${from(one)} ${verb} in the name of “${one.name}”, and ${from(other)} in the name of “${other.name}”`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function tellSpanishNames(...[one, other]: [Named, Named]): string {
  const from = ({ fact, from: paper }: Named) => (fact ? paper : 'su cuenta con nosotros');
  const verb = isSeveral(from(one)) ? 'están' : 'está';
  return asSentence(`${from(one)} ${verb} a nombre de «${one.name}», y ${from(other)}, a nombre de «${other.name}».`);
}

function tellSpanishHolder({ worst: { one, other }, account, label }: ToSay & { label: string }): string {
  const given = ({ from, name }: Named): string =>
    `${from} ${isSeveral(from) ? 'indican' : 'indica'} a ${name} como ${label}`;
  return asSentence(`${given(other)}; ${one === account ? `el caso es de ${account.name}` : given(one)}.`);
}

type Doubted = { input: CaseToJudge; label: string; fact: RuleFact };

const tellDoubted = ({ input, label, fact }: Doubted): string =>
  tellIn(input, {
    en: () => `We could not read the ${label} on ${sourceOf(input, fact)} for certain.`,
    es: () => `No hemos podido leer con certeza ${nameIt(label)} en ${sourceOf(input, fact)}.`,
  });

/** More names than these are no case of one person, and each is compared with each. */
const MOST_NAMES = 30;

/** The names on all papers, whatever kind they are, each once for a paper; where those are too many, each once for a kind of paper. */
function listNames(rule: SamePerson, input: CaseToJudge): { named: Named[]; leftOut: number } {
  const all = input.facts.flatMap((fact): (Named & { fact: RuleFact })[] =>
    fact.field === rule.field && fact.value.type === 'text'
      ? [{ name: fact.value.text, from: sourceOf(input, fact), fact }]
      : [],
  );
  const ofPapers = keepFirst(all, ({ name, fact }) => `${fact.source.documentId} ${name}`);
  const named =
    ofPapers.length <= MOST_NAMES
      ? ofPapers
      : keepFirst(ofPapers, ({ name, fact }) => `${fact.source.kind} ${fact.isDoubtful} ${name}`);
  return { named: named.slice(0, MOST_NAMES), leftOut: Math.max(0, named.length - MOST_NAMES) };
}

function keepFirst<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const isNew = !seen.has(keyOf(item));
    seen.add(keyOf(item));
    return isNew;
  });
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

/** Tells what else two papers agree on, so that an initial is enough. The account's owner sent all of them. */
function compareOthers({ rule, input }: { rule: SamePerson; input: CaseToJudge }) {
  // Once for all pairs, of which there may be hundreds.
  const stated = rule.also.flatMap((key) => {
    const field = input.caseType.fields.find((candidate) => candidate.key === key);
    const facts = input.facts.filter((fact) => fact.field === key);
    return field ? [{ key, field, facts: facts.map((fact) => ({ fact, paper: paperOf(input, fact) })) }] : [];
  });
  return (one: Named, other: Named): string[] => {
    const [first, second] = [one.fact && paperOf(input, one.fact), other.fact && paperOf(input, other.fact)];
    return stated.flatMap(({ key, field, facts }) => {
      const [ofFirst, ofSecond] = [first, second].map((of) => facts.filter(({ paper }) => of === null || paper === of));
      const doAgree = ofFirst?.some((a) =>
        ofSecond?.some((b) => a.paper !== b.paper && saysTheSame({ field, values: [a.fact.value, b.fact.value] })),
      );
      return doAgree ? [key] : [];
    });
  };
}
