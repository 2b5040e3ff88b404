import { describe, expect, it } from 'vitest';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { makeAward } from '@/server/rules/award/make-award';
import { type Approvable, type DecisionForm, emptyForm, findGap, readForm } from './decision-form';

const today = '2026-12-24';
const form = emptyForm({ requested: ['ticket'], answerBy: '2027-01-07' });
const approvable: Approvable = { blocking: [], computed: null, payment: null, needsAward: false };

it('begins with the day that the office gives to answer by', () => {
  expect(form).toMatchObject({ requested: ['ticket'], respondBy: '2027-01-07' });
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
      'Choose what the claimant should send, or say it here. Where your own letter says it, a note is enough.',
    ],
    ['more_information', { requested: [], note: 'The back page' }, null],
    ['more_information', { requested: [], words: ' The back page \n' }, null],
    ['more_information', { words: 'x\n'.repeat(31) }, 'Keep it to 30 points, each on a line of its own.'],
    ['more_information', { words: 'x'.repeat(501) }, 'Keep each point to 500 characters.'],
    ['more_information', { respondBy: '2026-12-23' }, 'That day has passed. Choose today or a later one.'],
    ['more_information', { respondBy: '2026-12-24' }, null],
    ['more_information', { respondBy: '' }, null],
  ] satisfies [DecisionOutcome, Partial<DecisionForm>, string | null][])('%s %j', (outcome, filled, gap) => {
    expect(
      findGap({ outcome, form: { ...form, ...filled }, approvable, isLetterEdited: false, today })?.text ?? null,
    ).toBe(gap);
  });

  it('stands at the field that has it', () => {
    const fieldOf = (filled: Partial<DecisionForm>, isLetterEdited: boolean) =>
      findGap({ outcome: 'rejected', form: { ...form, ...filled }, approvable, isLetterEdited, today })?.field;
    // However full the note is: it is no reason for the letter to give.
    expect(fieldOf({ note: 'For colleagues' }, false)).toBe('reasons');
    expect(fieldOf({ reasons: ['other'] }, false)).toBe('otherReason');
    expect(fieldOf({}, true)).toBe('note');
  });

  it('leaves the reasons to a letter of the officer’s own', () => {
    const find = (note: string) =>
      findGap({ outcome: 'rejected', form: { ...form, note }, approvable, isLetterEdited: true, today });
    expect(find('See the letter')).toBeNull();
    expect(find('')?.text).toBe('Choose at least one reason, or write a note.');
  });
});

describe('readForm', () => {
  it('sends each decision its own part', () => {
    const filled = { ...form, reasons: ['late'], note: 'A word' };
    expect(readForm({ outcome: 'approved', form: filled, approvable })).toEqual({ outcome: 'approved' });
    expect(readForm({ outcome: 'rejected', form: filled, approvable })).toEqual({
      outcome: 'rejected',
      reasons: ['late'],
      note: 'A word',
    });
    const other = { ...form, reasons: ['late', 'other'], otherReason: ' Sent twice ' };
    expect(readForm({ outcome: 'rejected', form: other, approvable }).reasons).toEqual(['late', 'Sent twice']);
    expect(readForm({ outcome: 'rejected', form: { ...other, otherReason: ' ' }, approvable }).reasons).toEqual([
      'late',
    ]);
    expect(
      readForm({
        outcome: 'more_information',
        form: { ...filled, respondBy: '', note: ' ', words: ' The keys.\n\nWhy? ' },
        approvable,
      }),
    ).toEqual({
      outcome: 'more_information',
      reasons: ['The keys.', 'Why?'],
      requestedEvidence: ['ticket'],
    });
  });
});

describe('an approval', () => {
  const line = { label: 'Claimed', amountMinor: 65_000, because: '', citations: [], isReduction: false };
  const over: Approvable = {
    blocking: [{ key: 'address' }, { key: 'weather' }],
    computed: makeAward({ currency: 'GBP', lines: [line] }),
    payment: { currency: 'GBP', per: null },
    needsAward: true,
  };
  const overrides = { address: 'I rang.', weather: 'Everybody saw it.' };
  const find = (filled: Partial<DecisionForm>, about: Partial<Approvable> = {}) =>
    findGap({
      outcome: 'approved',
      form: { ...form, ...filled },
      approvable: { ...over, ...about },
      isLetterEdited: false,
      today,
    });
  const read = (filled: Partial<DecisionForm>, about: Partial<Approvable> = {}) =>
    readForm({ outcome: 'approved', form: { ...form, ...filled }, approvable: { ...over, ...about } });

  it('needs a reason for each rule that blocks it, and leads to the first without', () => {
    expect(find({})?.field).toBe('override-address');
    expect(find({ overrides: { address: 'I rang.' } })?.field).toBe('override-weather');
    expect(find({ overrides: { ...overrides, weather: ' ' } })).toMatchObject({
      field: 'override-weather',
      text: expect.stringContaining('Say why'),
    });
    expect(find({ overrides })).toBeNull();
  });

  it('sends the reasons of the rules that still block it', () => {
    expect(read({ overrides }).overrides).toEqual([
      { ruleKey: 'address', reason: 'I rang.' },
      { ruleKey: 'weather', reason: 'Everybody saw it.' },
    ]);
    expect(read({ overrides }, { blocking: [{ key: 'weather' }] }).overrides).toHaveLength(1);
    expect(read({ overrides }, { blocking: [] })).toEqual({ outcome: 'approved' });
  });

  it('sends an amount that is another than what was worked out, with its reason', () => {
    const blocking: Approvable['blocking'] = [];
    const change = { award: '£600', awardReason: ' The shed is not insured. ' };
    expect(read(change, { blocking })).toEqual({
      outcome: 'approved',
      awardMinor: 60_000,
      awardReason: 'The shed is not insured.',
    });
    expect(read({ ...change, award: '650' }, { blocking })).toEqual({ outcome: 'approved' });
  });

  it.each([
    ['as worked out', {}, {}, null],
    ['another one without a reason', { award: '600' }, {}, 'awardReason'],
    ['another one with a reason', { award: '600', awardReason: 'The shed.' }, {}, null],
    ['words', { award: 'much', awardReason: 'The shed.' }, {}, 'award'],
    ['another currency', { award: '€600', awardReason: 'The shed.' }, {}, 'award'],
    ['nothing', { award: '0', awardReason: 'The shed.' }, {}, 'award'],
    ['more than is claimed', { award: '650.01', awardReason: 'Kind.' }, {}, 'award'],
    ['not worked out', {}, { computed: null }, 'award'],
    ['not worked out, and the officer says it', { award: '£6', awardReason: 'The list.' }, { computed: null }, null],
    ['of a case without rules', {}, { computed: null, needsAward: false }, null],
    ['of a case without rules, in words', { award: 'much' }, { computed: null, needsAward: false }, 'award'],
  ] satisfies [string, Partial<DecisionForm>, Partial<Approvable>, string | null][])('with an amount %s', (...row) => {
    const [, filled, about, field] = row;
    expect(find(filled, { blocking: [], ...about })?.field ?? null).toBe(field);
  });
});
