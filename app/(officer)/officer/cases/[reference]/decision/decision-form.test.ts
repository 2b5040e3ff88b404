import { describe, expect, it } from 'vitest';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { type DecisionForm, emptyForm, findGap, readForm } from './decision-form';

const now = new Date(2026, 11, 24, 23, 30);
const form = emptyForm({ missing: ['ticket'], now });

it('begins with what the draft found missing, and two weeks', () => {
  expect(form).toEqual({ reasons: [], requested: ['ticket'], respondBy: '2027-01-07', note: '' });
});

describe('findGap', () => {
  it.each([
    ['approved', {}, null],
    ['rejected', {}, 'Choose at least one reason, or write a note.'],
    ['rejected', { reasons: ['late'] }, null],
    ['rejected', { reasons: ['late', 'other'] }, 'Say here what the other reason is.'],
    ['rejected', { reasons: ['other'], note: 'Sent twice' }, null],
    ['more_information', {}, null],
    [
      'more_information',
      { requested: [], note: '  ' },
      'Choose what the claimant should send, or write a note on what you asked for in the letter.',
    ],
    ['more_information', { requested: [], note: 'The back page' }, null],
  ] satisfies [DecisionOutcome, Partial<DecisionForm>, string | null][])('%s %j', (outcome, filled, gap) => {
    expect(findGap({ outcome, form: { ...form, ...filled } })).toBe(gap);
  });
});

describe('readForm', () => {
  it('sends each decision its own part', () => {
    const filled = { ...form, reasons: ['late'], note: 'A word' };
    expect(readForm({ outcome: 'approved', form: filled })).toEqual({ outcome: 'approved' });
    expect(readForm({ outcome: 'rejected', form: filled })).toEqual({
      outcome: 'rejected',
      reasons: ['late'],
      note: 'A word',
    });
    expect(readForm({ outcome: 'more_information', form: { ...filled, respondBy: '', note: ' ' } })).toEqual({
      outcome: 'more_information',
      requestedEvidence: ['ticket'],
    });
  });
});
