import { z } from 'zod';
import { findCaseType } from '@/server/case-types/registry';
import type { CaseType } from '@/server/case-types/schema';
import { findDisagreements } from '@/server/facts/compare-facts';
import type { HeldFact } from '@/server/facts/held-fact';
import { readHeldFacts } from '@/server/facts/read-held';
import type { Transaction } from '@/server/platform/database';

/**
 * What a letter may repeat: field key → value, of the facts that hold now. Where they disagree, or a word under one was read two ways,
 * nobody knows the value yet, and the letter leaves it to the officer.
 */
export function takeLetterFields(input: { caseType: CaseType; facts: HeldFact[] }): Record<string, string> {
  const disputed = new Set(findDisagreements(input).map(({ field }) => field.key));
  return Object.fromEntries(
    input.caseType.fields.flatMap(({ key }) => {
      const fact = input.facts.find(({ field }) => field === key);
      const isKnown = fact && !disputed.has(key) && fact.citations.every(({ doubts }) => doubts.length === 0);
      return isKnown ? [[key, fact.display]] : [];
    }),
  );
}

/** The same of a case's current draft; of one from before facts were kept what was kept then, without a draft nothing. */
export async function listHeldLetterFields(
  tx: Transaction,
  { caseId, caseType: key }: { caseId: string; caseType: string },
): Promise<Record<string, string>> {
  const draft = await tx.draft.findFirst({
    where: { caseId, status: { not: 'superseded' } },
    orderBy: { id: 'desc' },
    select: { parts: true, fields: true, facts: { orderBy: { position: 'asc' } } },
  });
  const caseType = findCaseType(key);
  if (!draft || !caseType) return {};
  if (draft.parts === null) return z.record(z.string(), z.string()).parse(draft.fields);
  const { facts } = await readHeldFacts(tx, { caseId, caseType: key, draft });
  return takeLetterFields({ caseType, facts });
}
