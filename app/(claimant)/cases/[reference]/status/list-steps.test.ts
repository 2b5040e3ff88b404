import { expect, it } from 'vitest';
import { listSteps, type Staged } from './list-steps';

const view: Staged = {
  status: 'processing',
  submittedOn: '2026-11-02',
  withOfficerOn: null,
  expectedOn: '2026-11-16',
  decision: null,
  earlierDecisions: [],
};
const asked = {
  outcome: 'more_information',
  decidedOn: '2026-11-05',
  sentOn: '2026-11-05',
  answeredOn: null,
  respondBy: new Date('2026-11-19'),
} as const;
const rejected = {
  ...asked,
  outcome: 'rejected',
  decidedOn: '2026-11-20',
  sentOn: '2026-11-21',
  respondBy: null,
} as const;

const told = (staged: Staged) =>
  listSteps(staged).map(({ kind, state, day, by }) => [kind, state, day ?? by].filter(Boolean).join(' '));

it('goes from the day of submission to a decision by the day that the office names', () => {
  expect(told(view)).toEqual([
    'sent done 2026-11-02',
    'reading now',
    'officer later',
    'decision later 2026-11-16',
    'letter later',
  ]);
  const waiting = { ...view, status: 'awaiting_officer_review', withOfficerOn: '2026-11-03' } as const;
  expect(told(waiting).slice(1, 3)).toEqual(['reading done', 'officer now 2026-11-03']);
});

it('stands at a request until it is answered, and goes on behind the answer', () => {
  const requested = { ...view, status: 'awaiting_claimant', expectedOn: null, decision: asked } as const;
  expect(told(requested).slice(0, 4)).toEqual([
    'sent done 2026-11-02',
    'asked now 2026-11-05',
    'answered later 2026-11-19',
    'officer later',
  ]);
  const answered = { ...view, decision: { ...asked, answeredOn: '2026-11-08' } };
  expect(told(answered).slice(1, 4)).toEqual(['asked done 2026-11-05', 'answered done 2026-11-08', 'reading now']);
});

it('ends with the letter, and the earlier round in its place', () => {
  const decided = {
    ...view,
    status: 'rejected',
    withOfficerOn: '2026-11-09',
    decision: rejected,
    earlierDecisions: [{ ...asked, answeredOn: '2026-11-08' }],
  } as const;
  expect(told(decided)).toEqual([
    'sent done 2026-11-02',
    'asked done 2026-11-05',
    'answered done 2026-11-08',
    'reading done',
    'officer done 2026-11-09',
    'decision done 2026-11-20',
    'letter now 2026-11-21',
  ]);
});

it('has one step at which the case stands, whatever its status', () => {
  for (const status of ['processing', 'awaiting_officer_review', 'approved', 'withdrawn'] as const)
    expect(listSteps({ ...view, status }).filter(({ state }) => state === 'now')).toHaveLength(1);
});
