import { agreeWith, labelInSentence } from '@/server/case-types/label';
import type { CaseField, CaseType } from '@/server/case-types/schema';
import type { Fact } from '@/server/facts/contract';
import { needsField } from '@/server/facts/needs-evidence';
import type { DraftRequest, FindingClaim } from '@/server/providers/ai/contract';
import { joinWords, nameSource } from '@/server/providers/ai/name-source';
import { listFieldsDecided, listFieldsUsed } from '@/server/rules/fields-used';

type Stated = { caseType: CaseType; facts: Fact[] };

/** Of a field that each paper has, so many values make a sentence; the others stand among the facts. */
const VALUES_STATED = 6;

/**
 * A sentence for each field that the decision turns on: what a rule weighs or the award is made of. What is only held against other
 * papers, such as names and numbers, its rule says itself, and lists are tables of their own. Papers that state nothing of it have
 * what else they state, so that an officer sees what was read.
 */
export function stateFacts({ caseType, facts }: Stated): FindingClaim[] {
  const decided = listFieldsDecided(caseType);
  const stated = caseType.fields.filter(({ key, kind }) => kind !== 'line' && facts.some(({ field }) => field === key));
  const deciding = stated.filter(({ key }) => decided.has(key));
  return (deciding.length > 0 ? deciding : stated).map((field) => stateField({ field, facts }));
}

function stateField({ field, facts }: { field: CaseField; facts: Fact[] }): FindingClaim {
  const found = facts.filter((fact) => fact.field === field.key);
  const stated = found.slice(0, field.holds === 'each' ? VALUES_STATED : 1);
  const values = [...new Set(stated.map(({ display }) => (field.kind === 'text' ? `“${display}”` : display)))];
  return {
    key: field.key,
    statement: `The ${labelInSentence(field.label)} ${agreeWith(field.label, 'is')} given as ${joinWords(values)}.`,
    citations: stated.flatMap(({ citations }) => citations),
  };
}

/** Required fields that no paper states for certain and no rule asks for, with the papers in which an officer would look. */
export function listMissingFields(request: DraftRequest): string[] {
  const { caseType, facts } = request;
  const used = listFieldsUsed(caseType);
  return caseType.fields
    .filter(
      (field) =>
        needsField({ ...request, field }) && !used.has(field.key) && !facts.some((fact) => fact.field === field.key),
    )
    .map((field) => {
      const places = request.parts.filter(({ kind }) => kind !== null && field.lookIn.includes(kind));
      const names = [...new Set(places.map(({ documentId }) => nameSource({ request, documentId })))];
      const look = names.length > 0 ? ` Look in ${joinWords(names)}.` : '';
      return `The ${labelInSentence(field.label)} ${agreeWith(field.label, 'was')} not found in the text that was read.${look}`;
    });
}
