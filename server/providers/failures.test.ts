import { describe, expect, it } from 'vitest';
import { explainToStaff } from './failures';

describe('explainToStaff', () => {
  it('says what happened and what an officer can do, and asks nobody to upload anything', () => {
    const { reason, remedy } = explainToStaff('damaged');
    expect(reason).toBe('The file is damaged or incomplete.');
    expect(remedy).toContain('type in its text');
    for (const code of ['encrypted', 'changed', 'not_found', 'crashed', 'internal'])
      expect(Object.values(explainToStaff(code)).join(' ')).not.toMatch(/upload|your device/i);
  });

  it('says so where the reason is not known', () => {
    for (const code of [null, 'unknown', 'constructor'])
      expect(explainToStaff(code).reason).toBe('The reason was not recorded.');
  });
});
