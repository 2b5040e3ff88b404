import { expect, test } from 'vitest';
import type { Operation } from '../plan/plan';
import { mayRefuse } from './may-refuse';
import type { OwedCase, OwedDocument } from './model';
import { Refusal } from './persist';

const document: OwedDocument = {
  id: 'd',
  reference: 'C',
  file: 'letter',
  marker: 'M',
  sha256: '',
  pages: 1,
  isRemoved: false,
  isLate: false,
  typed: null,
};
const open: OwedCase = {
  reference: 'C',
  title: '',
  status: 'open',
  submissions: 0,
  decisions: 0,
  reminders: 0,
  documents: [document],
};
const upload: Operation = { kind: 'upload', file: 'letter', marker: 'M' };

const may = (owed: Partial<OwedCase>, operation: Operation, code = 'CONFLICT') =>
  mayRefuse({ owed: { ...open, ...owed }, operation, refusal: new Refusal(code, '', false) });

test('a closed case takes no document, and every other one does', () => {
  expect(may({ status: 'withdrawn' }, upload)).toBe(true);
  expect(may({ status: 'approved' }, upload)).toBe(true);
  expect(may({ status: 'awaiting_claimant', isUnsent: true }, upload)).toBe(true);
  expect(may({ status: 'awaiting_claimant', isUnsent: false }, upload)).toBe(false);
  expect(may({ status: 'submitted' }, upload)).toBe(false);
  expect(may({ status: 'withdrawn' }, upload, 'FORBIDDEN')).toBe(false);
});

test('a case is submitted with a document', () => {
  expect(may({}, { kind: 'submit' })).toBe(false);
  expect(may({ documents: [] }, { kind: 'submit' }, 'BAD_REQUEST')).toBe(true);
  expect(may({ documents: [{ ...document, isRemoved: true }] }, { kind: 'submit' }, 'BAD_REQUEST')).toBe(true);
});

test('a decision can be undone until its time is over', () => {
  expect(may({ decisionAskedAt: Date.now() - 60_000 }, { kind: 'undo' })).toBe(true);
  expect(may({ decisionAskedAt: Date.now() }, { kind: 'undo' })).toBe(false);
});
