import { z } from 'zod';
import type { Fact as FactRow } from '@/generated/prisma/client';
import { findCaseType } from '@/server/case-types/registry';
import { paperPartSchema } from '@/server/facts/contract';
import type { HeldFacts } from '@/server/facts/held-fact';
import { holdAsDrafted, holdFacts } from '@/server/facts/hold-facts';
import { parseFact, readFactWords } from '@/server/facts/judged';
import type { Transaction } from '@/server/platform/database';

type Draft = { parts: unknown; facts: FactRow[] };

/** The facts of a draft that hold now, with every word of officers on them. A draft from before facts were kept has none. */
export async function readHeldFacts(
  tx: Transaction,
  { caseId, caseType: key, draft }: { caseId: string; caseType: string; draft: Draft },
): Promise<HeldFacts> {
  const caseType = findCaseType(key);
  if (!caseType || draft.parts === null) return holdAsDrafted(draft.facts.map(parseFact));
  return holdFacts({
    caseType,
    parts: z.array(paperPartSchema).parse(draft.parts),
    drafted: draft.facts.map(parseFact),
    words: await readFactWords(tx, { caseId }),
  });
}
