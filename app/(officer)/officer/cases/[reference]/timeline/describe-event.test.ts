import { expect, it } from 'vitest';
import { auditActionSchema } from '@/server/audit/schema';
import { describeEvent, groupOf } from './describe-event';

const ada = { name: 'Ada', role: 'officer' as const };

it('has a sentence for everything that is put on record', () => {
  for (const action of auditActionSchema.options) {
    expect(describeEvent({ action, data: {}, by: ada })).toMatch(/^Ada [a-z]/);
    expect(groupOf(action)).toBeTruthy();
  }
});

it('says which way a case was decided, and who acted where nobody did', () => {
  expect(describeEvent({ action: 'case_decided', data: { outcome: 'more_information' }, by: ada })).toBe(
    'Ada asked for more information',
  );
  expect(describeEvent({ action: 'draft_created', data: {}, by: null })).toBe('Casedraft made a draft');
});
