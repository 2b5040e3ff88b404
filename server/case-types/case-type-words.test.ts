import { describe, expect, it } from 'vitest';
import { caseTypeWords, sayRequest, wordForLetter } from '@/server/case-types/case-type-words';
import { listCaseTypes } from '@/server/case-types/registry';
import type { CaseType } from '@/server/case-types/schema';
import { findArticle } from '@/server/rules/spanish';

function listTexts(tree: object, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') texts.set(at, value);
    else for (const [inner, text] of listTexts(value, at)) texts.set(inner, text);
  }
  return texts;
}

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

  it('has its letter and the names of its fields in Spanish, with the same placeholders', () => {
    const { letter, fields, evidence, reconsideration } = wordForLetter({ caseType, locale: 'es' });
    const placeholders = (text: string) => [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name).sort();
    const english = listTexts(caseType.letter);
    for (const [path, text] of listTexts(letter)) {
      const said = english.get(path) ?? '';
      if (!/^(?:about|address|approved\.because)/.test(path)) expect(text, path).not.toBe(said);
      expect(placeholders(text), path).toEqual(placeholders(said));
    }
    expect(listTexts(letter).size).toBe(english.size);
    expect(reconsideration.afterwards).not.toBe(caseType.reconsideration.afterwards);
    for (const [at, { key, label }] of fields.entries()) expect(label, key).not.toBe(caseType.fields[at]?.label);
    for (const { key, label } of [...fields, ...evidence]) expect(findArticle(label), key).toBeDefined();
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
