import { formatMoney } from '@/server/facts/display';
import type { Award, CaseAssessment, RuleResult } from '@/server/rules/contract';

type Explained = Pick<CaseAssessment, 'rules' | 'award' | 'recommendation' | 'recommendationReasons'>;

/** More of them are no short reason any more: the rest stands among the rules. */
const REASONS_GIVEN = 3;
/** A statement that lists many values is cut: it is whole beside its rule. */
const STATEMENT_LENGTH = 240;

/** What is recommended, and how much: "Approve it: £4,612.40 would be paid." */
export function sayRecommendation({ recommendation, award }: Explained): string {
  switch (recommendation) {
    case 'approved':
      return award ? `Approve it: ${sayAmount(award)} would be paid.` : 'Approve it.';
    case 'approved_in_part':
      return award ? `Approve it in part: ${sayAmount(award)} would be paid.` : 'Approve it in part.';
    case 'rejected':
      return 'Reject it.';
    case 'more_information':
      return 'Ask for more before you decide.';
  }
}

/** Why, in a few sentences: the deciding rules' own, or what is cut of the claim. */
export function explainRecommendation(assessment: Explained): string {
  const { rules, award, recommendation, recommendationReasons } = assessment;
  const deciding = rules.filter(({ key }) => recommendationReasons.includes(key));
  switch (recommendation) {
    case 'approved': {
      const open = rules.filter(({ severity, outcome }) => severity === 'warns' && outcome !== 'met');
      return ['Every rule that an approval needs is met.', ...giveStatements(open)].join(' ');
    }
    case 'approved_in_part':
      return giveReductions(award);
    case 'rejected':
      return giveStatements(deciding).join(' ');
    case 'more_information': {
      if (deciding.length === 0) return 'What would be paid can’t be worked out.';
      // What is known to be wrong says more than what can't be told for want of it.
      const inOrder = [...deciding].sort((a, b) => Number(a.outcome === 'unknown') - Number(b.outcome === 'unknown'));
      return giveStatements(inOrder).join(' ');
    }
  }
}

const sayAmount = ({ totalMinor, currency, per }: Award): string =>
  `${formatMoney({ minor: totalMinor, currency })}${per ? ` a ${per}` : ''}`;

function giveStatements(rules: Pick<RuleResult, 'statement'>[]): string[] {
  const given = rules.slice(0, REASONS_GIVEN).map(({ statement }) => shorten(statement));
  const more = rules.length - given.length;
  return more > 0 ? [...given, `${more} more ${more === 1 ? 'stands' : 'stand'} among the rules.`] : given;
}

const shorten = (statement: string): string =>
  statement.length > STATEMENT_LENGTH ? `${statement.slice(0, STATEMENT_LENGTH - 1)}…` : statement;

function giveReductions(award: Award | null): string {
  const cuts = award?.lines.filter(({ isReduction }) => isReduction) ?? [];
  const given = cuts.slice(0, REASONS_GIVEN).map(({ label, amountMinor }) => {
    const amount = formatMoney({ minor: Math.abs(amountMinor), currency: award?.currency ?? '' });
    return `${shorten(label)} (${amount})`;
  });
  const more = cuts.length - given.length;
  if (given.length === 0) return 'A part of what was claimed is cut.';
  return `Not paid: ${given.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
