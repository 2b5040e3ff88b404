import { describe, expect, it } from 'vitest';
import { beginForm, keptFormSchema, readUndone } from './begin-form';
import { emptyForm } from './decision-form';

const initial = emptyForm({ missing: ['ticket'], now: new Date(2026, 10, 24) });
const formWith = (note: string) => ({ ...initial, reasons: ['late'], otherReason: 'Words', note });
const undone = { id: 'undone', draftId: 'draft', form: formWith('As decided') };
const keptFrom = (undoneId: string | null) => ({ draftId: 'draft', undoneId, form: formWith('As kept') });

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
    expect(beginForm({ ...from, draftId: 'draft', initial })).toEqual(form);
  });

  it('keeps what was typed and no tick when there is another draft', () => {
    const typed = { ...initial, otherReason: 'Words', note: 'As decided' };
    expect(beginForm({ kept: null, undone, draftId: 'newer', initial })).toEqual(typed);
  });
});

describe('keptFormSchema', () => {
  it('reads what an earlier version kept', () => {
    const { otherReason: _, ...form } = formWith('As kept');
    expect(keptFormSchema.parse({ draftId: 'draft', form })).toEqual({
      draftId: 'draft',
      undoneId: null,
      form: { ...form, otherReason: '' },
    });
  });
});

describe('readUndone', () => {
  const row = { id: 'undone', draftId: null, note: null, requestedEvidence: [], respondBy: null, reasons: [] };
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
});
