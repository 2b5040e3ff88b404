import { expect, it } from 'vitest';
import { renderInEnglish } from '@/tests/support/render-in-english';
import type { ReviewState } from './describe-review';
import { ReviewNotice } from './review-notice';

const since = new Date('2026-11-24T09:00:00Z');
const free: ReviewState = { state: 'free', wasMine: false, lapsed: null };
const other: ReviewState = { state: 'other', name: 'Ada', since, wasMine: false, asked: null };
const nothing = async () => undefined;

function read(review: ReviewState, { problem = null as string | null, hasUnsaved = false, isSupervisor = false } = {}) {
  const html = renderInEnglish(
    <ReviewNotice
      review={review}
      problem={problem}
      hasUnsaved={hasUnsaved}
      isSupervisor={isSupervisor}
      onClaim={nothing}
      onTakeOver={nothing}
      onAsk={nothing}
    />,
  );
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

it('says nothing of a case that nobody reviews, which may be looked at', () => {
  expect(read(free)).toBe('');
  expect(read({ ...free, lapsed: 'Ada' })).toBe('');
  expect(read({ state: 'claiming' })).toBe('');
});

it('says what is not saved and how it will be, whoever ended the review', () => {
  expect(read({ ...free, wasMine: true })).toMatch(/^Your review of this case has ended .* Start again$/);
  expect(read(free, { hasUnsaved: true })).toMatch(/^What you typed is not saved yet .* Save it$/);
  expect(read(free, { problem: 'No connection.' })).toBe('The review could not be started No connection. Try again');
});

it('names the colleague who was quicker, and says that the words are kept', () => {
  expect(read(other)).toMatch(/^Ada is reviewing this case You can read everything\. .* Ask a supervisor$/);
  expect(read(other, { hasUnsaved: true })).toContain('What you typed is still on this page and in this browser.');
  expect(read({ ...other, wasMine: true }, { isSupervisor: true })).toMatch(
    /^Ada has taken over this case .* Take over$/,
  );
});
