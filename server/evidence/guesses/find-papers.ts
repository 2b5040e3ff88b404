import { setImmediate } from 'node:timers/promises';
import type { CaseType } from '@/server/case-types/schema';
import type { Fact, Paper, PaperPart } from '@/server/facts/contract';
import { extractFactsWithPauses } from '@/server/facts/extract-facts';
import { layOutTexts } from '@/server/facts/lay-out-text';
import { sortPapers } from '@/server/facts/sort-papers';
import type { EvidencePaper } from '../schema';

type Sorting = { caseType: CaseType; paper: Paper; signal: AbortSignal };

/**
 * The papers in a document, as rules will find them: the same sorter, and for a kind of which several are asked for the same days that
 * the rule counts. One file may hold two payslips, and the same payslip may come twice.
 */
export async function findPapers({ caseType, paper, signal }: Sorting): Promise<EvidencePaper[]> {
  const papers = layOutTexts([paper], caseType);
  const parts = sortPapers({ caseType, papers });
  const counted = listCounted(caseType);
  const facts = parts.some(({ kind }) => kind !== null && counted.has(kind))
    ? await extractFactsWithPauses({
        caseType,
        papers,
        parts,
        pause: async () => {
          signal.throwIfAborted();
          await setImmediate();
        },
      })
    : [];
  return parts.map((part) => ({
    pages: part.pages,
    evidence: part.kind,
    days: listDays({ part, facts, field: part.kind === null ? undefined : counted.get(part.kind) }),
  }));
}

/** By the kind of evidence, the field whose days tell its papers apart. */
const listCounted = ({ rules }: CaseType): ReadonlyMap<string, string> =>
  new Map(
    rules.flatMap((rule) =>
      rule.kind === 'required_evidence' && rule.count ? [[rule.evidence, rule.count.field]] : [],
    ),
  );

type Counting = { part: PaperPart; facts: readonly Fact[]; field: string | undefined };

function listDays({ part, facts, field }: Counting): string[] {
  const days = facts.flatMap((fact) => {
    const page = fact.citations[0]?.page;
    if (fact.field !== field || page === undefined || !part.pages.includes(page)) return [];
    if (fact.value.type === 'date') return fact.value.date;
    // A day that can be read in two ways is one day.
    return fact.value.type === 'ambiguous' ? fact.display : [];
  });
  return [...new Set(days)].sort();
}
