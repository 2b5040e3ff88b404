import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { Locale } from '@/messages/locales';
import type { CaseType } from '@/server/case-types/schema';
import type { FirstDecision } from '@/server/reconsiderations/state';
import type { Award, CaseAssessment } from '@/server/rules/contract';
import type { LetterFrame, LetterSender } from '../schema';
import type { LetterValues } from './list-values';

/** All that a letter is made of. */
export type LetterRequest = {
  outcome: DecisionOutcome;
  /** In which it is written; all that follows is worded in it. */
  locale: Locale;
  caseType: CaseType;
  /** What the rules say now; null where no facts are kept. */
  assessment: CaseAssessment | null;
  /** As decided, where that differs from what the rules make it. */
  award: Award | null;
  values: LetterValues;
  /** Keys of the case type's rejection reasons, or an officer's own words. */
  reasons: readonly string[];
  /** Keys of the evidence asked for. */
  requestedEvidence: readonly string[];
  /** ISO day by which the claimant should answer. */
  respondBy: string | null;
  reference: string;
  claimantName: string;
  /** The decision that this one looks at again; left out where this is the first. */
  first?: FirstDecision | null;
};

/** What the frame needs besides. */
export type FrameRequest = LetterRequest & {
  sender: LetterSender;
  /** ISO day. */
  today: string;
  officerName: string;
};

export type ComposedLetter = { body: string; frame: LetterFrame };
