import { expect, test } from 'vitest';
import { TO_COMPLETE } from '@/server/case-types/letter';
import { findCaseType } from '@/server/case-types/registry';
import { chooseLetter, type LetterChoice } from './choose';

const caseType = findCaseType('storm-damage-claim');
if (!caseType) throw new Error('the case type is missing');

const choice: LetterChoice = {
  outcome: 'approved',
  reasons: [],
  working: null,
  draft: {
    letter: 'Dear Ada, we still need your policy schedule.',
    letterFor: 'more_information',
    fields: { 'policy-number': 'NMH-1' },
    missing: ['policy-schedule'],
  },
  caseType,
  today: '2026-11-23',
  reference: 'CASE-2026-000001',
  claimantName: 'Ada Lovelace',
  title: 'Slates lost',
};

test('an officer’s own words go out with any decision', () => {
  expect(chooseLetter({ ...choice, working: 'My own letter' })).toEqual({ body: 'My own letter', source: 'edited' });
});

test('a saved letter that is still the drafted one counts as not edited', () => {
  const saved = chooseLetter({
    ...choice,
    working: choice.draft?.letter ?? null,
    outcome: 'rejected',
    reasons: ['other'],
  });
  expect(saved.source).toBe('standard');
});

test('without a drafted letter an emptied one counts as not written', () => {
  expect(chooseLetter({ ...choice, draft: null, working: '', outcome: 'rejected' }).source).toBe('standard');
  expect(chooseLetter({ ...choice, working: '' })).toEqual({ body: '', source: 'edited' });
});

test('a drafted letter goes out with the decision it was worded for', () => {
  expect(chooseLetter({ ...choice, outcome: 'more_information' }).source).toBe('drafted');
  expect(chooseLetter({ ...choice, outcome: 'more_information', requestedEvidence: ['policy-schedule'] }).source).toBe(
    'drafted',
  );
});

test('a draft without a letter leaves each decision its standard one', () => {
  const unwritten = { letter: '', letterFor: 'approved' as const, fields: { 'policy-number': 'NMH-1' }, missing: [] };
  for (const outcome of ['approved', 'rejected', 'more_information'] as const) {
    const { body, source } = chooseLetter({ ...choice, draft: unwritten, outcome });
    expect(source).toBe('standard');
    expect(body).toContain('Dear Ada Lovelace');
  }
  expect(chooseLetter({ ...choice, draft: unwritten, working: 'My own' })).toEqual({
    body: 'My own',
    source: 'edited',
  });
});

test('a request never says that what it asks for need not be sent', () => {
  const { body } = chooseLetter({ ...choice, outcome: 'more_information', requestedEvidence: ['claim-letter'] });
  expect(body).toContain('- Letter about the claim: A letter that says in your own words what happened.\n');
  expect(body).not.toContain('need not');
});

test('a request for something else lists what is asked for', () => {
  const { body, source } = chooseLetter({
    ...choice,
    outcome: 'more_information',
    requestedEvidence: ['repair-estimate'],
  });
  expect(source).toBe('standard');
  expect(body).toContain('- Repair estimate: ');
  expect(body).not.toContain('Policy schedule');
});

test('a request names the day to answer by, and lists nothing that was unticked', () => {
  const { body, source } = chooseLetter({ ...choice, outcome: 'more_information', respondBy: '2026-12-07' });
  expect(source).toBe('standard');
  expect(body).toContain('- Policy schedule: ');
  expect(body).toContain('online by 7 December 2026.');
  const none = chooseLetter({ ...choice, outcome: 'more_information', requestedEvidence: [] });
  expect(none.body).not.toContain('Policy schedule');
  expect(none.body).toContain('we will tell you what would help');
});

test('a rejection never goes out as a request for more, and gives its reasons', () => {
  const reason = caseType.rejectionReasons.find(({ key }) => key !== 'other');
  if (!reason) throw new Error('the case type has no reasons');
  const { body } = chooseLetter({ ...choice, outcome: 'rejected', reasons: [reason.key, 'Paid twice'] });
  expect(body).toContain(`- ${reason.label}\n- Paid twice`);
  expect(body).toContain('Policy number: NMH-1');
  expect(body).not.toContain('we still need');
  expect(body).not.toContain(TO_COMPLETE);
});

test('without a draft there is a letter all the same, and nothing unknown stands in it unmarked', () => {
  const { body } = chooseLetter({ ...choice, draft: null, outcome: 'rejected', reasons: ['Too late'] });
  expect(body).toContain('Dear Ada Lovelace');
  expect(body).not.toContain('Policy number');
  expect(body).not.toMatch(/\{\{|\}\}/);
  expect(chooseLetter({ ...choice, draft: null, outcome: 'approved' }).body).toContain(TO_COMPLETE);
});

test.each([[[]], [['other']]])('a rejection for %j says how to have its reasons explained', (reasons) => {
  expect(chooseLetter({ ...choice, outcome: 'rejected', reasons }).body).toContain(
    'Our reasons are:\n\n- If you would like to have our reasons explained',
  );
});
