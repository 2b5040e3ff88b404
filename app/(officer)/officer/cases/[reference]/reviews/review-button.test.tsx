import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { ReviewState } from './describe-review';
import { ReviewButton } from './review-button';
import { findReviewObstacle, type Needs, ReviewObstacleContext } from './review-obstacle';

const since = new Date('2026-11-24T09:00:00Z');
const other: ReviewState = { state: 'other', name: 'Ada', since, wasMine: true, asked: null };

function draw(review: ReviewState, { isSupervisor = false, needs = 'review' as Needs } = {}) {
  const html = renderToStaticMarkup(
    <ReviewObstacleContext value={findReviewObstacle({ review, isSupervisor })}>
      <ReviewButton needs={needs}>Approve case</ReviewButton>
    </ReviewObstacleContext>,
  );
  return { html, text: html.replace(/<[^>]+>/g, '') };
}

it('is a button like any other while the case is the officer’s, or becomes theirs by it', () => {
  const mine: ReviewState[] = [
    { state: 'mine', until: since, askedBy: null },
    { state: 'claiming' },
    { state: 'free', wasMine: false, lapsed: null },
  ];
  for (const review of mine) {
    expect(draw(review).text).toBe('Approve case');
    expect(draw(review).html).not.toContain('aria-disabled=');
  }
});

it('says who has taken the case over, that the words are kept, and what to do, and is out of reach', () => {
  const { html, text } = draw(other);
  expect(text).toBe(
    'Ada has taken over this case. What you typed stays here and in this browser. ' +
      'To go on, ask a supervisor for the case at the top of the page.Approve case',
  );
  expect(html).toContain('<bdi translate="no">Ada</bdi>');
  const [, id] = /aria-describedby="([^"]+)"/.exec(html) ?? [];
  expect(html).toContain(`<p id="${id}"`);
  expect(html).toMatch(/<button[^>]* aria-disabled="true"/);
});

it('says to a supervisor, and of a review that has ended, how the case is had again', () => {
  expect(draw(other, { isSupervisor: true }).text).toContain('take the case over at the top of the page');
  expect(draw({ ...other, asked: 'by-me' }).text).toContain('A supervisor has been asked for the case.');
  const ended: ReviewState = { state: 'free', wasMine: true, lapsed: null };
  expect(draw(ended).text).toMatch(/^Your review of this case has ended\. .* Start it again at the top/);
  // Nobody has it: a word about it begins the review again.
  expect(draw(ended, { needs: 'word' }).text).toBe('Approve case');
});
