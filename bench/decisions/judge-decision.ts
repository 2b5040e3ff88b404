import type { CaseAssessment } from '../../server/rules/contract';
import type { DecisionTruth } from './decision-truth';

export type DecisionJudgement = {
  name: string;
  said: string;
  truth: string;
  isRecommendationRight: boolean;
  /** To the minor unit. Null where nothing is paid and nothing was said to be. */
  isAwardRight: boolean | null;
  /** Evidence that must be asked for and wasn't. */
  notAsked: string[];
  /** An approval where the truth has none: the one fault that pays money out. */
  isWronglyApproved: boolean;
  /** Of the rules whose outcome the truth knows. */
  rules: { key: string; isRight: boolean }[];
};

const isApproval = (recommendation: string): boolean => recommendation.startsWith('approved');

export function judgeDecision(input: {
  name: string;
  truth: DecisionTruth;
  assessment: CaseAssessment;
}): DecisionJudgement {
  const { name, truth, assessment } = input;
  const { recommendation, rejectionReason, asks } = assessment;
  const describe = (value: string, reason: string | null | undefined) => (reason ? `${value} (${reason})` : value);
  const paid = isApproval(recommendation) ? (assessment.award?.totalMinor ?? null) : null;
  const due = truth.award?.totalMinor ?? null;
  return {
    name,
    said: describe(recommendation, rejectionReason),
    truth: describe(truth.recommendation, truth.rejectionReason),
    isRecommendationRight:
      recommendation === truth.recommendation && (truth.rejectionReason ?? null) === rejectionReason,
    isAwardRight: paid === null && due === null ? null : paid === due,
    notAsked: truth.mustAsk.filter((key) => !asks.some(({ evidence }) => evidence === key)),
    isWronglyApproved: isApproval(recommendation) && !isApproval(truth.recommendation),
    rules: Object.entries(truth.outcomes).map(([key, outcome]) => ({
      key,
      isRight: assessment.rules.some((rule) => rule.key === key && rule.outcome === outcome),
    })),
  };
}
