import { extractFacts } from '../../../server/facts/extract-facts';
import { sortPapers } from '../../../server/facts/sort-papers';
import { judgeCase } from './judge/judge-case';
import { judgeDocument } from './judge/judge-document';
import { judgeKinds } from './judge/judge-kinds';
import type { SetResults } from './results';
import type { EvalCase, EvalSet } from './sources/eval-case';

type CaseResults = Pick<SetResults, 'whole' | 'papers' | 'kinds'> & { name: string; facts: number; seconds: number };

/** Sorts the papers of each case, finds their facts as the product does, and judges them. One case after the other. */
export async function evaluateSet(input: {
  set: EvalSet;
  onCase: (counted: CaseResults) => void;
}): Promise<SetResults> {
  const { name, cases } = input.set;
  const results: CaseResults[] = [];
  for (const one of cases) {
    const judged = await evaluateCase(one);
    input.onCase(judged);
    results.push(judged);
  }
  const seconds = results.map((one) => one.seconds);
  return {
    name,
    cases: cases.length,
    whole: results.flatMap(({ whole }) => whole),
    papers: results.flatMap(({ papers }) => papers),
    kinds: results.flatMap(({ kinds }) => kinds),
    seconds: { all: seconds.reduce((sum, one) => sum + one, 0), slowest: Math.max(...seconds) },
  };
}

async function evaluateCase({ truth, readPapers }: EvalCase): Promise<CaseResults> {
  const papers = await readPapers();
  const started = performance.now();
  const parts = sortPapers({ caseType: truth.caseType, papers });
  const facts = extractFacts({ caseType: truth.caseType, papers, parts });
  const seconds = (performance.now() - started) / 1000;
  // What is found and not said, since it is not sure enough, is told from what is not found at all.
  const withheld = extractFacts({ caseType: truth.caseType, papers, parts, threshold: 0 });
  return {
    name: truth.name,
    facts: facts.length,
    seconds,
    whole: judgeCase({ truth, facts, withheld }),
    papers: truth.documents.flatMap((document) => {
      const [own, doubtful] = [facts, withheld].map((all) =>
        all.filter(({ source }) => source.documentId === document.file),
      );
      return judgeDocument({ truth, document, facts: own ?? [], withheld: doubtful ?? [] });
    }),
    kinds: judgeKinds({ truth, parts }),
  };
}
