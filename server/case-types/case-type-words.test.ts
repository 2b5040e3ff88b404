import { describe, expect, it } from 'vitest';
import { caseTypeWords, sayRequest } from '@/server/case-types/case-type-words';
import { listCaseTypes } from '@/server/case-types/registry';
import type { CaseType } from '@/server/case-types/schema';

/** Every sentence by which a case type asks a claimant for something. */
function listRequests({ fields, rules }: CaseType): string[] {
  const ofRules = rules.flatMap((rule) => [rule.otherwise, rule.ifUnknown]);
  const asks = [...fields.map(({ ask }) => ask), ...ofRules];
  return [...new Set(asks.flatMap((ask) => (ask && 'words' in ask && ask.words ? [ask.words] : [])))];
}

describe.each(listCaseTypes().map((caseType) => [caseType.key, caseType] as const))('%s', (_key, caseType) => {
  const spanish = caseTypeWords({ caseType, locale: 'es' });

  it('says all to claimants in Spanish that it says in English', () => {
    expect(spanish.name).not.toBe(caseType.name);
    expect(spanish.summary).not.toBe(caseType.summary);
    for (const [at, kind] of caseType.evidence.entries())
      for (const part of ['label', 'hint', 'request', 'instead', 'requiredIf'] as const) {
        const said = spanish.evidence[at]?.[part];
        expect(said === undefined, `${kind.key}: ${part}`).toBe(kind[part] === undefined);
        if (said !== undefined) expect(said, kind.key).not.toBe(kind[part]);
      }
    for (const [at, reason] of caseType.rejectionReasons.entries()) {
      const said = spanish.rejectionReasons[at];
      expect(said?.label, reason.key).not.toBe(reason.label);
      expect(said?.words === undefined, reason.key).toBe(reason.words === undefined);
      expect(said?.words?.match(/\{\{.*?\}\}/g), reason.key).toEqual(reason.words?.match(/\{\{.*?\}\}/g));
    }
  });

  it('asks in Spanish for all that it asks for in English', () => {
    const untold = listRequests(caseType).filter((words) => sayRequest({ caseType, locale: 'es', words }) === words);
    expect(untold).toEqual([]);
  });

  it('is as it is written in English, and an officer’s own request in any language', () => {
    expect(caseTypeWords({ caseType, locale: 'en' })).toBe(caseType);
    expect(sayRequest({ caseType, locale: 'es', words: 'Please call me.' })).toBe('Please call me.');
  });
});
