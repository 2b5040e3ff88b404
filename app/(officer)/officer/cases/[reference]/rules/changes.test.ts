import { expect, it } from 'vitest';
import { assessCase } from '@/server/rules/assess-case';
import { change, pounds, stormCase } from '@/tests/support/made-cases';
import { compareAssessments, describeChanges } from './changes';

const before = assessCase(stormCase());

it('says nothing has changed where nothing has', () => {
  const changes = compareAssessments({ before, after: before });
  expect(changes).toEqual({ rules: new Map(), award: null, recommendation: null });
  expect(describeChanges({ changes, after: before })).toBe('No rule and no amount changes by it.');
});

it('names the new award first, with what it was', () => {
  const after = assessCase(change(stormCase(), 'excess', pounds(22_450)));
  const changes = compareAssessments({ before, after });
  expect(changes.award?.before?.totalMinor).toBe(125_000);
  expect(changes.recommendation).toBeNull();
  expect(describeChanges({ changes, after })).toBe('Award is now £1,275.50.');
});

it('names the recommendation and the rules that turned', () => {
  const gust = { type: 'quantity' as const, number: '41', unit: 'mph' };
  const after = assessCase(change(stormCase(), 'highest-gust', gust));
  const changes = compareAssessments({ before, after });
  expect(changes.recommendation).toEqual({ before: 'approved' });
  expect([...changes.rules.keys()]).toEqual(['storm-on-the-day']);
  expect(describeChanges({ changes, after })).toBe(
    'Recommendation is now to reject. “Was there a storm on the day of the damage?” is now not met.',
  );
});

it('says that an award can no longer be worked out, and counts further rules', () => {
  const after = assessCase(change(stormCase(), 'date-of-damage', null));
  const words = describeChanges({ changes: compareAssessments({ before, after }), after });
  expect(words).toMatch(/^The award can’t be worked out any more\. Recommendation is now to ask for more\./);
  expect(words).toMatch(/\d more rules? (has|have) changed\.$/);
});

it('marks a rule whose sentence alone is another', () => {
  const after = assessCase(change(stormCase(), 'policy-number', { type: 'text', text: 'ZZ/9' }));
  const { rules } = compareAssessments({ before, after });
  expect(rules.get('one-policy-number')?.outcome).toBe('met');
});
