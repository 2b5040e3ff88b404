import { describe, expect, it } from 'vitest';
import { findCaseType, listCaseTypes } from '@/server/case-types/registry';
import { type CaseType, requestWords } from '@/server/case-types/schema';

const LETTER_WORDS = ['reference', 'payable', 'claimed', 'within', 'deadline'];

/** Rules and award name fields, evidence, constants and reasons that the case type has. */
function expectRulesToHold({ rules, award, fields, evidence, constants, rejectionReasons }: CaseType): void {
  const keysOf = (all: readonly { key: string }[]) => all.map(({ key }) => key);
  const known = new Set(['fields', ...keysOf(fields), ...keysOf(evidence), ...keysOf(constants)]);
  expect(new Set(keysOf(rules)).size).toBe(rules.length);
  const { way: _way, taxPercent: _tax, ...operands } = { taxPercent: [], ...award };
  expect([...known]).toEqual(expect.arrayContaining(Object.values(operands).flat()));
  for (const { otherwise, ifUnknown, ...rule } of rules) {
    if (otherwise.action === 'reject') expect(keysOf(rejectionReasons)).toContain(otherwise.reason);
    const asked = [otherwise, ifUnknown].flatMap((ask) =>
      ask && 'evidence' in ask && ask.evidence ? [ask.evidence] : [],
    );
    expect(keysOf(evidence)).toEqual(expect.arrayContaining(asked));
    expect([...known]).toEqual(expect.arrayContaining(listOperands(rule)));
  }
}

/** Letters name fields, constants and rules that the case type has, and begin with what was decided. */
function expectLetterToHold({ letter, fields, constants, rules, rejectionReasons }: CaseType): void {
  const known = [...LETTER_WORDS, ...fields.map(({ key }) => key), ...constants.map(({ key }) => key)];
  const texts = [letter.approved, letter.rejected, letter.more_information].flatMap(({ decision, next, again }) => [
    decision,
    next,
    again,
  ]);
  for (const { again } of [letter.approved, letter.rejected]) expect(again).toContain('{{within}}');
  for (const text of [...texts, letter.approved.inPart, ...rejectionReasons.map(({ words = '' }) => words)])
    for (const [, name] of text.matchAll(/\{\{(.*?)\}\}/g)) expect(known).toContain(name);
  expect(fields.map(({ key }) => key)).toEqual(expect.arrayContaining([...letter.about, letter.address ?? []].flat()));
  expect(rules.map(({ key }) => key)).toEqual(expect.arrayContaining(letter.approved.because));
  for (const decision of [letter.approved.decision, letter.approved.inPart]) expect(decision).toContain('{{payable}}');
  for (const { again } of [letter.approved, letter.rejected]) expect(again).toContain('{{reference}}');
  expect(letter.more_information.decision).toContain('{{deadline}}');
}

const NAMES_AN_OPERAND =
  /^(?:evidence|papers|field|period|amount|limit|constant|quantity|observed|needed|lines|total|receipts|since|also|date|other|from|older|among)$/;

/** Every key that a rule names, however deep. */
function listOperands(rule: object): string[] {
  return Object.entries(rule).flatMap(([name, value]): string[] => {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return listOperands(value);
    return NAMES_AN_OPERAND.test(name) ? [value].flat().filter((key): key is string => typeof key === 'string') : [];
  });
}

describe('case types', () => {
  it('are found by their key, and only by that', () => {
    expect(findCaseType('housing-benefit')?.name).toBe('Housing Benefit');
    expect(findCaseType('Housing-Benefit')).toBeUndefined();
    expect(findCaseType('constructor')).toBeUndefined();
    expect(new Set(listCaseTypes().map((caseType) => caseType.key)).size).toBe(listCaseTypes().length);
  });

  it.each(listCaseTypes().map((caseType) => [caseType.key, caseType] as const))(
    '%s holds together',
    (_key, caseType) => {
      const fieldKeys = caseType.fields.map((field) => field.key);
      const evidenceKeys = caseType.evidence.map((kind) => kind.key);
      expect(new Set(fieldKeys).size).toBe(fieldKeys.length);
      expect(new Set(evidenceKeys).size).toBe(evidenceKeys.length);

      for (const field of caseType.fields) {
        expect(evidenceKeys).toEqual(expect.arrayContaining(field.lookIn));
        expect(field.labels).toEqual(field.labels.map((label) => label.toLowerCase()));
      }
      // A paper counts as one kind: two that take the same sort would share its probability.
      const papers = caseType.evidence.flatMap((kind) => kind.papers);
      expect(new Set(papers).size).toBe(papers.length);
      for (const kind of caseType.evidence) {
        // Who is asked for something must not read in the same breath that they may leave it out.
        expect(requestWords(kind)).not.toMatch(/need not|optional|not required|, (?:if|unless)\b/i);
      }
      expectRulesToHold(caseType);
      expectLetterToHold(caseType);
      expect(caseType.rejectionReasons.at(-1)?.key).toBe('other');
    },
  );
});
