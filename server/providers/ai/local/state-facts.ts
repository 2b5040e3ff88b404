import { labelInSentence } from '@/server/case-types/label';
import type { CaseField, CaseType } from '@/server/case-types/schema';
import type { Fact } from '@/server/facts/contract';
import type { DraftRequest, FindingClaim } from '@/server/providers/ai/contract';
import { joinWords } from '@/server/providers/ai/local/evidence';
import { nameSource } from '@/server/providers/ai/local/name-source';
import { needsField } from '@/server/facts/needs-evidence';

type Stated = { caseType: CaseType; facts: Fact[] };

/** A sentence for each field that the papers state, and one for each payslip, account or line where each has its own. */
export function stateFacts({ caseType, facts }: Stated): FindingClaim[] {
  // What was paid into an account is for the rules: a sentence for each line would hide the rest.
  const told = caseType.fields.filter(({ lineIs }) => lineIs !== 'credit');
  return told.flatMap((field) => {
    const found = facts.filter((fact) => fact.field === field.key);
    const stated = field.holds === 'each' ? found : found.slice(0, 1);
    return stated.map(({ display, citations }) => ({
      key: field.key,
      statement: `The ${labelInSentence(field.label)} ${verbOf(field)} given as ${field.kind === 'text' ? `“${display}”` : display}.`,
      citations,
    }));
  });
}

const verbOf = ({ label }: CaseField): string => (/^(?:dates|names)\b/i.test(label) ? 'are' : 'is');

/** Required fields that no paper states for certain, with the papers in which an officer would look. */
export function listMissingFields(request: DraftRequest): string[] {
  const { caseType, facts } = request;
  return caseType.fields
    .filter((field) => needsField({ ...request, field }) && !facts.some((fact) => fact.field === field.key))
    .map((field) => {
      const places = request.parts.filter(({ kind }) => kind !== null && field.lookIn.includes(kind));
      const names = [...new Set(places.map(({ documentId }) => nameSource({ request, documentId })))];
      const look = names.length > 0 ? ` Look in ${joinWords(names)}.` : '';
      return `The ${labelInSentence(field.label)} was not found in the text that was read.${look}`;
    });
}
