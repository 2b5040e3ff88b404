import { expect, test } from 'vitest';
import { parseEnv } from './env';

const complete = {
  DATABASE_URL: 'postgresql://user:password@db:5432/casedraft',
  AUTH_SECRET: 'x'.repeat(32),
  APP_URL: 'https://cases.example.org',
  STORAGE_PROVIDER: 'local',
  OCR_PROVIDER: 'local',
  AI_PROVIDER: 'local',
  MAIL: 'off',
};

test.each([
  ['production', 'required'],
  ['demo', 'optional'],
  ['development', 'optional'],
  ['test', 'optional'],
])('in %s a second step of staff is %s, unless the operator says otherwise', (CASEDRAFT_MODE, expected) => {
  expect(parseEnv({ ...complete, CASEDRAFT_MODE }).STAFF_SECOND_FACTOR).toBe(expected);
  for (const chosen of ['required', 'optional'])
    expect(parseEnv({ ...complete, CASEDRAFT_MODE, STAFF_SECOND_FACTOR: chosen }).STAFF_SECOND_FACTOR).toBe(chosen);
});

test('a session of staff lasts no longer than a day, whatever the operator says', () => {
  expect(() => parseEnv({ ...complete, STAFF_SESSION_HOURS: '25' })).toThrow('STAFF_SESSION_HOURS');
});
