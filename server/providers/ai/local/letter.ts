import type { CaseType } from '@/server/case-types/schema';
import type { DraftRequest, EvidenceState } from '@/server/providers/ai/contract';
import { formatDate } from '@/server/providers/ai/local/dates';
import { type Fact, formatValue } from '@/server/providers/ai/local/facts';

/** What stands where nothing was found: an officer must not overlook it. */
const TO_COMPLETE = '[to be completed]';
/** A value longer than this was not meant for a letter. */
const LONGEST_VALUE = 200;

/**
 * A letter for the officer to start from: the one that asks for what is missing, or else the approving one. Choosing it is no
 * opinion on merit.
 */
export function writeLetter(input: {
  caseType: CaseType;
  case: DraftRequest['case'];
  facts: Map<string, Fact[]>;
  evidence: EvidenceState[];
}): string {
  const { caseType, facts } = input;
  const missing = input.evidence.filter((state) => state.required && !state.found);
  const template = missing.length > 0 ? caseType.letter.more_information : caseType.letter.approved;
  const hints = new Map(caseType.evidence.map((kind) => [kind.key, kind.hint]));
  const words = new Map([
    ['reference', input.case.reference],
    ['claimant', input.case.claimantName],
    ['title', input.case.title],
    ['today', formatDate(input.case.today)],
    ['missing', missing.map((state) => `- ${state.label}: ${hints.get(state.key) ?? ''}`).join('\n')],
  ]);
  // One pass: a value that itself looks like a placeholder stays words.
  return template.replace(/\{\{([^{}]*)\}\}/g, (_placeholder, name: string) => {
    const fact = facts.get(name)?.[0];
    const value = words.get(name) ?? (fact ? formatValue(fact.value) : '');
    const clean = words.has(name) && name === 'missing' ? value : value.replace(/[{}\n]/g, ' ').slice(0, LONGEST_VALUE);
    return clean.trim() || TO_COMPLETE;
  });
}
