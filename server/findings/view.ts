import { z } from 'zod';
import { findVisibleCase } from '@/server/cases/access';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { findBlock } from './verdicts/find-block';
import { identifyFinding } from './verdicts/identify-finding';
import { readAddedFindings, readJudgedFindings, type StoredJudgement } from './verdicts/read-judged';

const boxesSchema = z.array(z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }));

/** What officers have said about the current draft's findings, one entry each and in their order, and what they added. */
export async function readFindingJudgements({ actor, reference }: { actor: Actor; reference: string }) {
  const { id: caseId } = await findVisibleCase({ actor, reference });
  const draft = await database().draft.findFirst({
    where: { caseId, status: { not: 'superseded' } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  const added = await readAddedFindings(database(), { caseId });
  const { findings, judgements } = draft
    ? await readJudgedFindings(database(), { caseId, draftId: draft.id })
    : { findings: [], judgements: [] };
  const known = draft && (await readKnownFindings({ judgements, draftId: draft.id }));
  return {
    draftId: draft?.id ?? null,
    judgements: findings.map((finding) => {
      const { id, identity, judgement } = finding;
      return {
        findingId: id,
        revision: judgement?.revision ?? 0,
        verdict: judgement?.verdict ?? null,
        statement: judgement?.statement ?? null,
        reason: judgement?.reason ?? null,
        officerName: judgement?.officer.name ?? null,
        mine: judgement?.officer.id === actor.userId,
        judgedAt: judgement?.judgedAt ?? null,
        citations: (judgement?.citations ?? []).map(showCitation),
        /** Said of the same finding in an earlier draft. */
        isCarried: judgement !== null && judgement.draftId !== draft?.id,
        /** It was not among the findings that officers judged before this draft came. */
        isNew: judgement === null && known !== null && !known.has(identity),
        block: findBlock(finding),
      };
    }),
    added: added.map(({ officer, citations, ...finding }) => ({
      ...finding,
      officerName: officer.name,
      mine: officer.id === actor.userId,
      citations: citations.map(showCitation),
    })),
  };
}

/** The findings of the earlier draft that was judged last; null when no earlier draft was. */
async function readKnownFindings({ judgements, draftId }: { judgements: StoredJudgement[]; draftId: string }) {
  const [last] = judgements
    .filter((judgement) => judgement.draftId !== draftId)
    .sort((a, b) => b.judgedAt.getTime() - a.judgedAt.getTime());
  if (!last) return null;
  const findings = await database().finding.findMany({
    where: { draftId: last.draftId },
    select: {
      key: true,
      statement: true,
      supported: true,
      citations: { orderBy: { position: 'asc' }, select: { quote: true, verified: true } },
    },
  });
  return new Set(findings.map(identifyFinding));
}

const showCitation = <Citation extends { boxes: unknown }>(citation: Citation) => ({
  ...citation,
  boxes: boxesSchema.parse(citation.boxes),
});

export type FindingJudgements = Awaited<ReturnType<typeof readFindingJudgements>>;
