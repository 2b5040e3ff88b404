import { CircleCheck, CircleSlash2, CircleX, type LucideIcon, MessageCircleQuestionMark } from 'lucide-react';
import type { DecisionOutcome, Recommendation } from '@/generated/prisma/enums';
import type { BadgeTone } from './badge';
import type { NoticeTone } from './notice';

/** How a decision looks and what it is called, on every screen. */
type OutcomeLook = {
  icon: LucideIcon;
  badge: BadgeTone;
  notice: NoticeTone;
  /** Of the icon on a button. */
  ink: string;
  /** On the button that begins it; `rest` is left out where there is no room. */
  button: { words: string; rest?: string };
  /** What is recommended, in a word. */
  recommended: string;
  /** As a verb inside a sentence: "would reject". */
  verb: string;
  /** What was decided, in a word. */
  decided: string;
  /** Above the record of the decision. */
  title: string;
  /** In the timeline, after the officer's name. */
  done: string;
};

const approved: OutcomeLook = {
  icon: CircleCheck,
  badge: 'success',
  notice: 'success',
  ink: 'text-success',
  button: { words: 'Approve' },
  recommended: 'Approve',
  verb: 'approve',
  decided: 'Approved',
  title: 'Approved',
  done: 'approved the case',
};

/** An approval in part told apart. Green is for an approval alone. */
export const OUTCOME_LOOKS: Record<DecisionOutcome | Recommendation, OutcomeLook> = {
  approved,
  approved_in_part: {
    ...approved,
    icon: CircleSlash2,
    recommended: 'Approve in part',
    verb: 'approve in part',
    decided: 'Approved in part',
    title: 'Approved in part',
  },
  rejected: {
    icon: CircleX,
    badge: 'danger',
    notice: 'refusal',
    ink: 'text-danger',
    button: { words: 'Reject' },
    recommended: 'Reject',
    verb: 'reject',
    decided: 'Rejected',
    title: 'Rejected',
    done: 'rejected the case',
  },
  more_information: {
    icon: MessageCircleQuestionMark,
    badge: 'warning',
    notice: 'warning',
    ink: 'text-warning',
    button: { words: 'Ask for more', rest: ' information' },
    recommended: 'Ask for more',
    verb: 'ask for more',
    decided: 'Asked for more',
    title: 'More information was asked for',
    done: 'asked for more information',
  },
};
