import { describe, expect, it } from 'vitest';
import { beginForm, keptFormSchema, readUndone, suggestForm } from './begin-form';
import { emptyForm } from './decision-form';
import { followSuggestion } from './follow-suggestion';

const initial = emptyForm({ requested: ['ticket'], answerBy: '2026-12-08' });
const formWith = (note: string) => ({ ...initial, reasons: ['late'], otherReason: 'Words', note });
const undone = { id: 'undone', draftId: 'draft', form: formWith('As decided') };
const keptFrom = (undoneId: string | null) => ({
  draftId: 'draft',
  undoneId,
  form: formWith('As kept'),
  suggested: null,
});

describe('beginForm', () => {
  it.each([
    ['nothing to go on from', { kept: null, undone: null }, initial],
    ['kept in the browser', { kept: keptFrom(null), undone: null }, formWith('As kept')],
    ['undone', { kept: null, undone }, formWith('As decided')],
    ['kept from before it was decided and undone', { kept: keptFrom(null), undone }, formWith('As decided')],
    ['changed since it was undone', { kept: keptFrom('undone'), undone }, formWith('As kept')],
    [
      'changed since it was undone, and a colleague decided',
      { kept: keptFrom('undone'), undone: null },
      formWith('As kept'),
    ],
  ])('%s', (_name, from, form) => {
    expect(beginForm({ ...from, draftId: 'draft', initial })).toEqual({ form, suggested: initial });
  });

  it('keeps what was typed and no tick, no override and no amount when there is another draft', () => {
    const typed = { ...initial, otherReason: 'Words', note: 'As decided' };
    const about = { overrides: { address: 'I rang.' }, award: '£5.00', awardReason: 'The shed.', words: 'The keys.' };
    const before = { ...undone, form: { ...undone.form, ...about } };
    expect(beginForm({ kept: null, undone: before, draftId: 'newer', initial }).form).toEqual(typed);
  });

  it('knows what was suggested when it was kept, so that what nobody touched follows the facts since', () => {
    const suggested = emptyForm({ requested: ['ticket', 'hotel'], answerBy: '2026-12-08' });
    const kept = { draftId: 'draft', undoneId: null, form: { ...suggested, note: 'As kept' }, suggested };
    const begun = beginForm({ kept, undone: null, draftId: 'draft', initial });
    expect(begun.suggested).toEqual(suggested);
    expect(followSuggestion({ entered: begun.form, before: begun.suggested, now: initial })).toEqual({
      ...initial,
      note: 'As kept',
    });
  });
});

describe('keptFormSchema', () => {
  it('reads what an earlier version kept', () => {
    const { reasons, requested, respondBy, note } = initial;
    const form = { reasons, requested, respondBy, note };
    expect(keptFormSchema.parse({ draftId: 'draft', form })).toEqual({
      draftId: 'draft',
      undoneId: null,
      form: {
        ...form,
        otherReason: '',
        words: '',
        overrides: {},
        award: null,
        awardReason: '',
        reconsideredBecause: '',
      },
      suggested: null,
    });
  });
});

describe('readUndone', () => {
  const row = {
    id: 'undone',
    draftId: null,
    reconsideredBecause: null,
    note: null,
    requestedEvidence: [],
    respondBy: null,
    reasons: [],
    overrides: [],
    award: null,
  };
  const rejectionReasons = [
    { key: 'late', label: 'Too late' },
    { key: 'other', label: 'Another reason' },
  ];

  it('finds the officer’s own words among the reasons', () => {
    const given = { ...row, outcome: 'rejected' as const, reasons: ['late', 'Sent twice'], note: 'A word' };
    expect(readUndone({ undone: given, rejectionReasons, initial }).form).toMatchObject({
      reasons: ['late', 'other'],
      otherReason: 'Sent twice',
      note: 'A word',
    });
  });

  it('gives a request with what was asked for and the day, or none', () => {
    const asked = { ...row, outcome: 'more_information' as const, requestedEvidence: ['receipts'] };
    const read = (respondBy: Date | null) =>
      readUndone({ undone: { ...asked, respondBy }, rejectionReasons, initial }).form;
    expect(read(new Date('2026-12-07'))).toMatchObject({ requested: ['receipts'], respondBy: '2026-12-07' });
    expect(read(null).respondBy).toBe('');
  });

  it('finds what a request asked for in words', () => {
    const asked = { ...row, outcome: 'more_information' as const, reasons: ['Whose is the bank account?', 'And why?'] };
    expect(readUndone({ undone: asked, rejectionReasons, initial }).form).toMatchObject({
      words: 'Whose is the bank account?\nAnd why?',
      otherReason: '',
      reasons: [],
    });
  });

  it('gives an approval with what was overridden, and the amount only where the officer had changed it', () => {
    const overrides = [{ ruleKey: 'address', outcome: 'unknown', statement: 'Not on any paper.', reason: 'I rang.' }];
    const award = { currency: 'GBP', per: null, totalMinor: 123_450, lines: [] };
    const read = (changed: { fromMinor: number; reason: string } | null) =>
      readUndone({
        undone: { ...row, outcome: 'approved', overrides, award: { ...award, changed } },
        rejectionReasons,
        initial,
      }).form;
    expect(read(null)).toMatchObject({ overrides: { address: 'I rang.' }, award: null, awardReason: '' });
    expect(read({ fromMinor: 5, reason: 'The shed.' })).toMatchObject({ award: '£1,234.50', awardReason: 'The shed.' });
  });
});

describe('suggestForm', () => {
  const answerBy = '2026-12-08';
  const evidence = [
    { key: 'ticket', label: 'Ticket', required: true, found: false, documentId: null, reason: '' },
    { key: 'hotel', label: 'Hotel', required: true, found: true, documentId: 'd', reason: '' },
    { key: 'menu', label: 'Menu', required: false, found: false, documentId: null, reason: '' },
  ];

  it('asks for everything that the rules ask for, in words where no evidence has it', () => {
    const asks = [
      { evidence: 'hotel', words: 'A readable copy of the invoice.' },
      { words: 'Whose is the bank account?' },
      { words: 'When did you move in?' },
    ];
    expect(suggestForm({ draft: { asks, rejectionReasons: [], evidence, award: null }, answerBy })).toMatchObject({
      requested: ['hotel'],
      words: 'Whose is the bank account?\nWhen did you move in?',
    });
  });

  it('goes by the checklist where the rules ask for nothing', () => {
    const draft = { asks: [], rejectionReasons: ['late'], evidence, award: null };
    expect(suggestForm({ draft, answerBy })).toMatchObject({ requested: ['ticket'], words: '', reasons: ['late'] });
    expect(suggestForm({ draft: null, answerBy })).toMatchObject({ requested: [], reasons: [] });
  });
});
