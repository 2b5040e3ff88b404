import type { CaseType } from '@/server/case-types/schema';
import type { Fact } from '@/server/facts/contract';

type Claimed = { caseType: Pick<CaseType, 'evidence' | 'rules'>; facts: readonly Pick<Fact, 'field' | 'value'>[] };

/**
 * Whether a claim needs a kind of evidence. One that depends on what is claimed is needed as long as nobody knows what that is, and from
 * then on where a claimed line speaks of it.
 */
export function needsEvidence({ caseType, facts, evidence }: Claimed & { evidence: string }): boolean {
  if (!caseType.evidence.find(({ key }) => key === evidence)?.required) return false;
  return caseType.rules.every(
    (rule) =>
      rule.kind !== 'required_evidence' ||
      rule.evidence !== evidence ||
      rule.when === undefined ||
      isClaimed(rule.when, facts),
  );
}

/** Whether a claim needs a field's value: not where it stands on required papers that this claim doesn't need. */
export function needsField({ caseType, facts, field }: Claimed & { field: CaseType['fields'][number] }): boolean {
  if (!field.required) return false;
  const required = caseType.evidence.filter(({ key, required }) => required && field.lookIn.includes(key));
  return required.length === 0 || required.some(({ key }) => needsEvidence({ caseType, facts, evidence: key }));
}

/** Words of a line that tell what it is for. `unless`: those that make it about something else. */
type Mentions = { field: string; mentions: readonly string[]; unless: readonly string[] };

/** Whether a line of the list speaks of one of the words, or no line of it is known. */
export function isClaimed(when: Mentions, facts: Claimed['facts']): boolean {
  const lines = facts.flatMap(({ field, value }) => (field === when.field && value.type === 'line' ? [value] : []));
  return lines.length === 0 || lines.some(({ description }) => speaksOf(description, when));
}

/** By whole words: "Knightsbridge" speaks of no nights. A taxi to a hotel is none, but "Train and hotel, 2 nights" is. */
function speaksOf(description: string, { mentions, unless }: Mentions): boolean {
  const words =
    description
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const has = (word: string): boolean => ` ${words.join(' ')} `.includes(` ${word} `);
  const spoken = mentions.filter(has).length;
  return spoken > 1 || (spoken === 1 && !unless.some(has));
}
