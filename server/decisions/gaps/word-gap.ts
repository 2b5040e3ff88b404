import { formatMoney } from '@/server/facts/display';
import { MOST_POINTS, REASON_LENGTH } from '@/server/letters/schema';
import type { DecisionGap } from './find-gap';

/** Of the field that an override's reason is typed in, or of the button that brings it. */
export const overrideField = (ruleKey: string) => `override-${ruleKey}` as const;

/** A gap at a field of the page's form, in a sentence for the officer who fills it in. */
export type FormGap = {
  field:
    | 'reasons'
    | 'otherReason'
    | 'words'
    | 'respondBy'
    | 'note'
    | 'award'
    | 'awardReason'
    | 'reconsideredBecause'
    | ReturnType<typeof overrideField>;
  text: string;
};

/** The same at a field of `reviews.decide`, for a direct call. */
export type CallGap = {
  field:
    | 'reasons'
    | 'note'
    | 'requestedEvidence'
    | 'respondBy'
    | 'overrides'
    | 'awardMinor'
    | 'awardReason'
    | 'reconsideredBecause';
  text: string;
};

const EXAMPLE_MINOR = 123_450;
const OVERRIDE_EACH = 'Say for each rule that blocks the approval why you approve all the same.';

/** What a gap is called, on the page and to a direct call. */
export function wordGap(gap: DecisionGap): { page: FormGap; call: CallGap } {
  switch (gap.lacks) {
    case 'reasons':
      return {
        page: { field: 'reasons', text: 'Choose at least one reason: the letter gives no other.' },
        call: { field: 'reasons', text: 'Choose at least one reason for rejecting.' },
      };
    case 'reasons_or_note':
      return {
        page: { field: 'note', text: 'Choose at least one reason, or write a note.' },
        call: { field: 'reasons', text: 'Choose at least one reason for rejecting, or write a note.' },
      };
    case 'other_reason':
      return {
        page: { field: 'otherReason', text: 'Say what the other reason is. The claimant is told why.' },
        call: { field: 'note', text: 'Say in the note what the other reason is.' },
      };
    case 'request':
      return {
        page: {
          field: 'words',
          text: 'Choose what the claimant should send, or say it here. Where your own letter says it, a note is enough.',
        },
        call: { field: 'requestedEvidence', text: 'Choose what the claimant should send, or say it in the note.' },
      };
    case 'fewer_points':
      return {
        page: { field: 'words', text: `Keep it to ${MOST_POINTS} points, each on a line of its own.` },
        call: { field: 'reasons', text: `Keep it to ${MOST_POINTS} reasons or points.` },
      };
    case 'shorter_point':
      return {
        page: { field: 'words', text: `Keep each point to ${REASON_LENGTH} characters.` },
        call: { field: 'reasons', text: `Keep the reason to ${REASON_LENGTH} characters.` },
      };
    case 'later_day':
      return {
        page: { field: 'respondBy', text: 'That day has passed. Choose today or a later one.' },
        call: { field: 'respondBy', text: 'The day to respond by is over. Choose a later one.' },
      };
    case 'reconsidered_because': {
      const text = 'Say why the first decision stands, or why it is changed.';
      return { page: { field: 'reconsideredBecause', text }, call: { field: 'reconsideredBecause', text } };
    }
    case 'override':
      return {
        page: {
          field: overrideField(gap.ruleKey),
          text: 'This keeps the case from being approved. Correct what was read wrongly, ask for what is missing, or approve all the same and say why.',
        },
        call: { field: 'overrides', text: OVERRIDE_EACH },
      };
    case 'override_reason':
      return {
        page: {
          field: overrideField(gap.ruleKey),
          text: 'Say why it is approved all the same. Colleagues read it.',
        },
        call: { field: 'overrides', text: OVERRIDE_EACH },
      };
    case 'amount': {
      const example = formatMoney({ minor: EXAMPLE_MINOR, currency: gap.currency });
      return {
        page: { field: 'award', text: `Write what is paid as an amount, such as ${example}.` },
        call: { field: 'awardMinor', text: 'Give the award as an amount.' },
      };
    }
    case 'award':
      return { page: { field: 'award', text: gap.text }, call: { field: 'awardMinor', text: gap.text } };
    case 'award_reason':
      return { page: { field: 'awardReason', text: gap.text }, call: { field: 'awardReason', text: gap.text } };
  }
}
