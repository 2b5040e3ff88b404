import { isDoubtful, type ReviewFinding } from './review-findings';

/**
 * Who has seen to it that a finding says what its evidence says: the check of the draft's quotes, a person, or nobody. By `doubt` the
 * quotes stand on their pages, but rest on words that were read two ways.
 */
export type Support = { by: 'check' | 'doubt' | 'officer' | 'nobody'; words: string };

/**
 * What is true of a finding's evidence. The check compares the draft's quotes with the pages; it knows nothing of the words an
 * officer has put in the place of the draft's, so those never carry its tick.
 */
export function describeSupport(finding: ReviewFinding): Support {
  const { origin, supported, draftedStatement, citations, block } = finding;
  if (origin === 'officer') return supported ? { by: 'officer', words: 'Cited by an officer' } : NOBODY;
  const isCitedByOfficer = citations.some(({ byOfficer }) => byOfficer) && block === null;
  if (!supported && !isCitedByOfficer) return NOBODY;
  if (draftedStatement === null) {
    if (!supported) return { by: 'officer', words: 'Cited by an officer' };
    return isDoubtful(finding) ? { by: 'doubt', words: 'Read two ways' } : { by: 'check', words: 'Supported' };
  }
  const who = finding.mine ? 'you' : (finding.officerName ?? 'an officer');
  return {
    by: 'officer',
    words: `Wording by ${who}, evidence ${isCitedByOfficer ? 'cited by an officer' : 'as quoted'}`,
  };
}

const NOBODY: Support = { by: 'nobody', words: 'Not supported' };
