import { expect, it } from 'vitest';
import { type AuditAction, type AuditData, auditActionSchema } from '@/server/audit/schema';
import { describeEvent, groupOf } from './describe-event';

const ada = { name: 'Ada', role: 'officer' as const };
const fields = [
  { key: 'ni-number', label: 'National Insurance number' },
  { key: 'highest-gust', label: 'Strongest gust' },
];
const none = { isSubjectGone: false, whose: null, overridden: [], fields };

it('has a sentence for everything that is put on record', () => {
  for (const action of auditActionSchema.options) {
    expect(describeEvent({ ...none, action, data: {}, by: ada, subject: null })).toMatch(/^Ada [a-z]/);
    expect(groupOf(action)).toBeTruthy();
  }
});

it('says which way a case was decided, and who acted where nobody did', () => {
  expect(
    describeEvent({ ...none, action: 'case_decided', data: { outcome: 'more_information' }, by: ada, subject: null }),
  ).toBe('Ada asked for more information');
  expect(describeEvent({ ...none, action: 'draft_created', data: {}, by: null, subject: null })).toBe(
    'Casedraft made a draft',
  );
});

it('names the colleague whom a case was given to, taken from or handed over to', () => {
  const about = (action: AuditAction) =>
    describeEvent({ ...none, whose: { name: 'Ben', role: 'officer' }, action, data: {}, by: ada, subject: null });
  expect(about('case_assigned')).toBe('Ada gave the case to Ben');
  expect(about('case_taken_back')).toBe('Ada took the case back from Ben');
  expect(about('case_referred')).toBe('Ada handed the case over to Ben');
});

it('names the document or the finding', () => {
  const about = (action: AuditAction, subject: string, data: AuditData = {}) =>
    describeEvent({ ...none, action, data, by: ada, subject });
  expect(about('document_retried', 'a document.pdf')).toBe('Ada had “a document.pdf” read again');
  expect(about('document_text_provided', 'bill.pdf')).toBe('Ada typed in what “bill.pdf” says');
  expect(about('finding_added', 'Slates fell.')).toBe('Ada added the finding “Slates fell.”');
  expect(about('finding_judged', 'It cost $& 12.', { verdict: 'rejected' })).toBe(
    'Ada rejected the finding “It cost $& 12.”',
  );
});

it('leaves no event of a document or a finding without a place for its name', () => {
  for (const action of auditActionSchema.options.filter((each) => /^(document|finding|reading)_/.test(each)))
    for (const verdict of ['accepted', 'edited', 'rejected', null])
      expect(describeEvent({ ...none, action, data: { verdict }, by: ada, subject: 'NAME' })).toContain('“NAME”');
});

it('says what was read, and of what is gone that it is', () => {
  const read = (subject: string | null) =>
    describeEvent({
      action: 'document_read',
      data: { documentId: 'x', pages: 2 },
      by: null,
      subject,
      isSubjectGone: subject === null,
      whose: null,
      overridden: [],
      fields,
    });
  expect(read('bill.pdf')).toBe('Casedraft read “bill.pdf”, 2 pages');
  expect(read(null)).toBe('Casedraft read a document that has been removed since, 2 pages');
  const removed = { action: 'document_removed' as const, data: {}, by: ada, subject: null };
  expect(describeEvent({ ...none, ...removed, isSubjectGone: true })).toBe('Ada removed a document');
});

it('says whose review was ended', () => {
  const ended = { ...none, action: 'review_ended' as const, data: {}, by: ada, subject: null };
  expect(describeEvent({ ...ended, whose: { name: 'Ben', role: 'officer' } })).toBe(
    'Ada ended Ben’s review of the case',
  );
});

it('says what an officer did with a fact, by what its field is called', () => {
  const about = (action: AuditAction, data: AuditData) =>
    describeEvent({ ...none, action, data, by: ada, subject: null });
  const field = 'highest-gust';
  expect(about('fact_judged', { field, verdict: 'corrected' })).toBe('Ada corrected a fact: strongest gust');
  expect(about('fact_judged', { field, verdict: null })).toBe(
    'Ada took back what they had said of a fact: strongest gust',
  );
  expect(about('fact_added', { field: 'ni-number' })).toBe('Ada added a fact: National Insurance number');
});

it('names the rules that an approval overrode, by their questions', () => {
  const approved = (overridden: string[]) =>
    describeEvent({
      ...none,
      action: 'case_decided',
      data: { outcome: 'approved' },
      by: ada,
      subject: null,
      overridden,
    });
  const storm = 'Was there a storm on the day of the damage?';
  expect(approved([])).toBe('Ada approved the case');
  expect(approved([storm])).toBe(`Ada approved the case, and overrode this rule: “${storm}”`);
  expect(approved([storm, 'Is the estimate there?'])).toBe(
    `Ada approved the case, and overrode these rules: “${storm}” and “Is the estimate there?”`,
  );
});
