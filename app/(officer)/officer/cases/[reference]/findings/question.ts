import { draftedWords, type ReviewFinding } from './review-findings';

/** What takes an officer's own words away. */
export type Loss = 'removal' | 'accept-drafted' | 'reject-edited';

/** `drafted`: the finding's own words, by which a newer draft's finding is known for the same. */
export type Question = { findingId: string; drafted: string; about: 'reason' | Loss };

type Asked = { question: Question | null; finding: ReviewFinding };

/** What is asked about this finding; null for nothing. */
export function questionAbout({ question, finding }: Asked): Question['about'] | null {
  if (question?.findingId === finding.id) return question.about;
  return question?.about === 'reason' && question.drafted === draftedWords(finding) ? question.about : null;
}

/** Without the question about this finding; one about another stays. */
export const dropQuestion = ({ question, finding }: Asked): Question | null =>
  questionAbout({ question, finding }) === null ? question : null;
