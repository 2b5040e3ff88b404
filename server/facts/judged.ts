import { z } from 'zod';
import type { Fact as FactRow } from '@/generated/prisma/client';
import { factValueSchema } from '@/server/facts/contract';
import type { DraftedFact, FactWords, StoredFactJudgement } from '@/server/facts/held-fact';
import { identifyFact } from '@/server/facts/same-fact';
import type { Transaction } from '@/server/platform/database';
import { checkedCitationSchema } from './checked-citation';

const citationsSchema = z.array(checkedCitationSchema);
const officer = { select: { name: true } } as const;

/** A fact as its draft stored it. */
export function parseFact({ id, value, documentId, kind, citations, ...row }: FactRow): DraftedFact {
  const { field, display, probability, origin, entry, paperDate } = row;
  return {
    id,
    field,
    value: factValueSchema.parse(value),
    display,
    source: { documentId, kind },
    citations: citationsSchema.parse(citations),
    probability,
    origin,
    entry,
    paperDate,
  };
}

/** All that officers have said of facts of this case: of drafted ones the newest word first, their own the newest first. */
export const readFactWords = async (tx: Transaction, { caseId }: { caseId: string }): Promise<FactWords> =>
  (await readFactWordsOfMany(tx, { caseIds: [caseId] })).get(caseId) ?? { judgements: [], added: [] };

/** The same of many cases, in few questions however many they are, and one where nothing was said. Cases without a word are left out. */
export async function readFactWordsOfMany(
  tx: Transaction,
  { caseIds: asked }: { caseIds: string[] },
): Promise<Map<string, FactWords>> {
  const spoken = await tx.$queryRaw<{ id: string }[]>`
    SELECT asked.id FROM unnest(${asked}::uuid[]) AS asked (id)
    WHERE EXISTS (SELECT FROM added_fact a WHERE a.case_id = asked.id) OR EXISTS (
      SELECT FROM draft d JOIN fact f ON f.draft_id = d.id JOIN fact_judgement j ON j.fact_id = f.id WHERE d.case_id = asked.id)`;
  if (spoken.length === 0) return new Map();
  const caseIds = spoken.map(({ id }) => id);
  const judged = await tx.factJudgement.findMany({
    where: { fact: { draft: { caseId: { in: caseIds } } } },
    // The same fact is judged under one running number, over all drafts.
    orderBy: { revision: 'desc' },
    include: { officer, fact: { include: { draft: { select: { caseId: true } } } } },
  });
  const added = await tx.addedFact.findMany({
    where: { caseId: { in: caseIds } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { officer },
  });
  const words = new Map<string, FactWords>();
  const of = (caseId: string): FactWords => {
    const own = words.get(caseId) ?? { judgements: [], added: [] };
    words.set(caseId, own);
    return own;
  };
  for (const { fact, ...row } of judged) {
    const { draft, ...drafted } = fact;
    of(draft.caseId).judgements.push({
      identity: identifyFact(parseFact(drafted), row.occurrence),
      revision: row.revision,
      said: readSaid(row),
    });
  }
  for (const { caseId, value, citations, officer: by, createdAt: at, ...row } of added) {
    const { id, field, display, documentId, entry, revision, reason } = row;
    of(caseId).added.push({
      id,
      field,
      value: factValueSchema.parse(value),
      display,
      documentId,
      citations: citationsSchema.parse(citations),
      entry,
      revision,
      reason,
      by,
      at,
    });
  }
  return words;
}

type JudgementRow = {
  verdict: 'corrected' | 'struck' | null;
  value: unknown;
  display: string | null;
  citations: unknown;
  documentId: string | null;
  reason: string | null;
  officer: { name: string };
  judgedAt: Date;
};

function readSaid(row: JudgementRow): StoredFactJudgement['said'] {
  const { verdict, reason, officer: by, judgedAt: at } = row;
  if (verdict === null || reason === null) return null;
  if (verdict === 'struck') return { verdict, reason, by, at };
  return {
    verdict,
    reason,
    by,
    at,
    value: factValueSchema.parse(row.value),
    display: z.string().parse(row.display),
    // Words of a document that is gone can be shown to nobody; the value stands on the fact's own again.
    citations: row.documentId === null ? [] : citationsSchema.parse(row.citations),
  };
}
