import { expect, it } from 'vitest';
import { dropQuestion, type Question, questionAbout } from './question';
import { combineFindings } from './review-findings';

const [trip, total] = combineFindings({
  findings: ['The trip was in May.', 'The total is £90.'].map((statement, index) => ({
    id: `finding-${index}`,
    key: statement,
    isField: false,
    statement,
    supported: false,
    citations: [],
  })),
  judgements: { draftId: null, judgements: [], added: [] },
});
if (!trip || !total) throw new Error('There are no two findings.');

it('drops the question about a finding that is answered, and no other that was opened since', () => {
  const question: Question = { findingId: total.id, drafted: total.statement, about: 'reason' };
  expect(dropQuestion({ question, finding: trip })).toBe(question);
  expect(dropQuestion({ question, finding: total })).toBeNull();
  expect(dropQuestion({ question: null, finding: trip })).toBeNull();
});

it('asks a newer draft’s finding of the same words why it is accepted, and not whether its words may go', () => {
  const question: Question = { findingId: 'older', drafted: trip.statement, about: 'reason' };
  expect(questionAbout({ question, finding: trip })).toBe('reason');
  expect(questionAbout({ question, finding: total })).toBeNull();
  expect(dropQuestion({ question, finding: trip })).toBeNull();
  expect(questionAbout({ question: { ...question, about: 'accept-drafted' }, finding: trip })).toBeNull();
});
