// @vitest-environment happy-dom
import { act, type ComponentProps } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { openReactPage } from '@/tests/support/react-page';
import { WithCase } from '@/tests/support/with-case';
import { PrintedReview } from './printed-review';

type View = ComponentProps<typeof PrintedReview>['view'];
/** What is printed of it. */
const view = {
  reference: 'CASE-2026-000001',
  title: 'The roof',
  claimantName: 'Ada',
  status: 'awaiting_officer_review',
  caseType: { name: 'Storm damage claim' },
  // In the zone of whoever reads it here it is 1 December by then.
  submittedAt: new Date('2026-11-30T12:00:00Z'),
  submittedOn: '2026-11-30',
  documents: [],
  decision: null,
} as unknown as View;

const page = openReactPage();
beforeEach(() => {
  page.draw(
    <WithCase>
      <PrintedReview view={view} draft={null} findings={[]} letter={{ text: 'Dear Ada', frame: null }} />
    </WithCase>,
  );
});
const say = (name: string) => act(() => window.dispatchEvent(new Event(name)));
const printed = () => document.querySelector('[data-printed]');

it('is there while the page is printed, and no longer where a browser does not say that it is done', () => {
  expect(printed()).toBeNull();
  say('beforeprint');
  expect(printed()).not.toBeNull();
  say('afterprint');
  expect(printed()).toBeNull();
  say('beforeprint');
  say('pointerdown');
  expect(printed()).toBeNull();
});

it('says whose it is in what is printed on each sheet again, without a style that the page’s policy refuses', () => {
  say('beforeprint');
  expect(printed()?.querySelector('thead')?.textContent).toBe('CASE-2026-000001');
  expect(document.querySelector('style')).toBeNull();
});

it('gives the day on which it was submitted as the office has it', () => {
  say('beforeprint');
  expect(printed()?.textContent).toContain('submitted 30 November 2026');
});
