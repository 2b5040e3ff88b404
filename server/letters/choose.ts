import type { DecisionOutcome } from '@/generated/prisma/enums';
import { fillLetter, formatLetterDate, formatPoints, OTHER_REASON, SOON } from '@/server/case-types/letter';
import { type CaseType, requestWords } from '@/server/case-types/schema';

export type LetterSource = 'edited' | 'drafted' | 'standard';

/** `letter`: empty in a draft without a recommendation, which is worded for no decision. */
type Drafted = { letter: string; letterFor: DecisionOutcome; fields: Record<string, string>; missing: string[] };

export type LetterChoice = {
  outcome: DecisionOutcome;
  /** Keys of the case type's reasons, or an officer's own words. */
  reasons: string[];
  /** Keys of the evidence asked for; what the draft found missing where undefined. */
  requestedEvidence?: string[] | undefined;
  /** ISO date by which the claimant should answer. */
  respondBy?: string | undefined;
  /** The officer's own letter, where there is one. */
  working: string | null;
  draft: Drafted | null;
  caseType: CaseType;
  /** ISO date. */
  today: string;
  reference: string;
  claimantName: string;
  title: string;
};

/**
 * The letter that goes out with a decision. What the officer wrote goes out as it is. A drafted letter goes out only with
 * the decision it was worded for; for any other there is the case type's standard letter, so that nobody is told one thing
 * and sent another.
 */
export function chooseLetter(choice: LetterChoice): { body: string; source: LetterSource } {
  const { working, draft, outcome } = choice;
  if (working !== null && working !== (draft?.letter ?? '')) return { body: working, source: 'edited' };
  if (draft && draft.letter !== '' && draft.letterFor === outcome && fitsDraft(choice, draft))
    return { body: draft.letter, source: 'drafted' };
  return { body: writeStandardLetter(choice), source: 'standard' };
}

/** A drafted request lists what the draft found missing and names no day: it does not fit when the officer does otherwise. */
function fitsDraft({ outcome, requestedEvidence, respondBy }: LetterChoice, draft: Drafted): boolean {
  if (outcome !== 'more_information') return true;
  if (respondBy) return false;
  return !requestedEvidence || [...requestedEvidence].sort().join() === [...draft.missing].sort().join();
}

/** For who rejects with a note for colleagues alone, which no page lets an officer do: the letter never breaks off. */
const noReasons = (reference: string) =>
  `If you would like to have our reasons explained, please open a new case online and put ${reference} in its title.`;
/** For an officer who asked for nothing on the list. */
const NO_LIST = 'Please send us a message in your case online, and we will tell you what would help.';

/** The reasons of a rejection that its letter can state. */
function findReasons({ caseType, reasons }: Pick<LetterChoice, 'caseType' | 'reasons'>): string[] {
  const labels = new Map(caseType.rejectionReasons.map(({ key, label }) => [key, label]));
  // That there is another reason says nothing: the officer's own words do.
  return reasons.filter((reason) => reason !== OTHER_REASON).map((reason) => labels.get(reason) ?? reason);
}

function writeStandardLetter(choice: LetterChoice): string {
  const { caseType, outcome } = choice;
  const requested = choice.requestedEvidence ?? choice.draft?.missing ?? [];
  const evidence = caseType.evidence.filter(({ key }) => requested.includes(key));
  const reasons = findReasons(choice);
  return fillLetter({
    template: caseType.letter[outcome],
    words: {
      reference: choice.reference,
      claimant: choice.claimantName,
      title: choice.title,
      today: formatLetterDate(choice.today),
      deadline: choice.respondBy ? `by ${formatLetterDate(choice.respondBy)}` : SOON,
      reasons: formatPoints(reasons.length > 0 ? reasons : [noReasons(choice.reference)]),
      missing: formatPoints(
        evidence.length > 0 ? evidence.map((kind) => `${kind.label}: ${requestWords(kind)}`) : [NO_LIST],
      ),
    },
    values: choice.draft?.fields ?? {},
  });
}
