import type { Paper } from '../../server/facts/contract';
import { readCase } from '../../server/facts/read-case';
import { listDoubts } from '../../server/providers/ocr/doubtful-words';
import { assessCase } from '../../server/rules/assess-case';
import { judgeCase } from '../facts/eval/judge/judge-case';
import { judgeKinds, type KindJudgement } from '../facts/eval/judge/judge-kinds';
import type { Judgement } from '../facts/eval/judge/judgement';
import type { EvalCase } from '../facts/eval/sources/eval-case';
import type { DecisionTruth } from './decision-truth';
import { type DecisionJudgement, judgeDecision } from './judge-decision';

/** A case whose papers went through facts and rules, beside what is true of it. */
export type EvaluatedCase = { decision: DecisionJudgement; facts: Judgement[]; kinds: KindJudgement[] };

export async function evaluateCase({
  found: { truth, readPapers },
  decision,
}: {
  found: EvalCase;
  decision: DecisionTruth;
}): Promise<EvaluatedCase> {
  const papers = await readPapers();
  const { facts, parts } = readCase({ caseType: truth.caseType, papers });
  const assessment = assessCase({
    caseType: truth.caseType,
    facts: facts.map((fact) => ({
      ...fact,
      isDoubtful: fact.citations.some((citation) => isDoubted(citation, papers)),
    })),
    parts,
    account: decision.account,
    submittedOn: decision.submittedOn,
    // Each folder is a case by itself.
    reuse: [],
  });
  return {
    decision: judgeDecision({ name: truth.name, truth: decision, assessment }),
    facts: judgeCase({ truth, facts, withheld: [] }),
    kinds: judgeKinds({ truth, parts }),
  };
}

/** Whether a word under a quote was read two ways. */
function isDoubted(
  citation: { documentId: string; page: number; quote: string; start: number },
  papers: readonly Paper[],
): boolean {
  const { documentId, page: number, quote, start } = citation;
  const page = papers.find(({ id }) => id === documentId)?.pages.find((candidate) => candidate.number === number);
  return page !== undefined && listDoubts({ ...page, start, end: start + quote.length }).length > 0;
}
