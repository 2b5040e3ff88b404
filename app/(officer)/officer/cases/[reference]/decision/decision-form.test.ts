import { describe, expect, it } from 'vitest';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { type DecisionForm, emptyForm, findGap, readForm } from './decision-form';

const now = new Date(2026, 11, 24, 23, 30);
const form = emptyForm({ missing: ['ticket'], now });

it('begins with what the draft found missing, and two weeks', () => {
  expect(form).toEqual({ reasons: [], otherReason: '', requested: ['ticket'], respondBy: '2027-01-07', note: '' });
});

describe('findGap', () => {
  it.each([
    ['approved', {}, null],
    ['rejected', {}, 'Choose at least one reason: the letter gives no other.'],
    ['rejected', { note: 'For colleagues' }, 'Choose at least one reason: the letter gives no other.'],
    ['rejected', { reasons: ['late'] }, null],
    [
      'rejected',
      { reasons: ['late', 'other'], note: 'For colleagues' },
      'Say what the other reason is. The claimant is told why.',
    ],
    ['rejected', { reasons: ['other'], otherReason: 'Sent twice' }, null],
    ['more_information', {}, null],
    [
      'more_information',
      { requested: [], note: '  ' },
      'Choose what the claimant should send, or write a note on what you asked for in the letter.',
    ],
    ['more_information', { requested: [], note: 'The back page' }, null],
    ['more_information', { respondBy: '2026-12-23' }, 'That day has passed. Choose today or a later one.'],
    ['more_information', { respondBy: '2026-12-24' }, null],
    ['more_information', { respondBy: '' }, null],
  ] satisfies [DecisionOutcome, Partial<DecisionForm>, string | null][])('%s %j', (outcome, filled, gap) => {
    expect(findGap({ outcome, form: { ...form, ...filled }, isLetterEdited: false, now })?.text ?? null).toBe(gap);
  });

  it('stands at the field that has it', () => {
    const fieldOf = (filled: Partial<DecisionForm>, isLetterEdited: boolean) =>
      findGap({ outcome: 'rejected', form: { ...form, ...filled }, isLetterEdited, now })?.field;
    // However full the note is: it is no reason for the letter to give.
    expect(fieldOf({ note: 'For colleagues' }, false)).toBe('reasons');
    expect(fieldOf({ reasons: ['other'] }, false)).toBe('otherReason');
    expect(fieldOf({}, true)).toBe('note');
  });

  it('leaves the reasons to a letter of the officer’s own', () => {
    const find = (note: string) => findGap({ outcome: 'rejected', form: { ...form, note }, isLetterEdited: true, now });
    expect(find('See the letter')).toBeNull();
    expect(find('')?.text).toBe('Choose at least one reason, or write a note.');
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
    const other = { ...form, reasons: ['late', 'other'], otherReason: ' Sent twice ' };
    expect(readForm({ outcome: 'rejected', form: other }).reasons).toEqual(['late', 'Sent twice']);
    expect(readForm({ outcome: 'rejected', form: { ...other, otherReason: ' ' } }).reasons).toEqual(['late']);
    expect(readForm({ outcome: 'more_information', form: { ...filled, respondBy: '', note: ' ' } })).toEqual({
      outcome: 'more_information',
      requestedEvidence: ['ticket'],
    });
  });
});
