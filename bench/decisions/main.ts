/** How often the rules decide as a careful officer would: `npm run eval:decisions -- DIR`. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readCase } from '../../server/facts/read-case';
import { listDoubts } from '../../server/providers/ocr/doubtful-words';
import { assessCase } from '../../server/rules/assess-case';
import { toShare } from '../facts/eval/figures/interval';
import { openFolderCase } from '../facts/eval/sources/folder-cases';
import { openPageCache } from '../facts/eval/sources/page-cache';
import { openPageReader, type PageReader, READERS } from '../facts/eval/sources/page-reader';
import { type CaseFolder, listCaseFolders } from '../facts/eval/truth';
import { printTable } from '../reading/report/print';
import { readDecisionTruth } from './decision-truth';
import { type DecisionJudgement, judgeDecision } from './judge-decision';

const USAGE = `npm run eval:decisions -- DIR [DIR ...] [options]
  DIR          a folder of cases, each <case type>/<case>/ with its papers and truth.json
  --cache DIR  keep the pages that were read in this folder, and take them from there; empty it after a change of the reader
Ends with 1 when a case is approved that should not be.`;

async function judgeFolder({ found, reader }: { found: CaseFolder; reader: PageReader }): Promise<DecisionJudgement> {
  const { truth, readPapers } = openFolderCase({ ...found, reader });
  const decision = readDecisionTruth(found.folder);
  const papers = await readPapers();
  const { facts, parts } = await readCase({ caseType: truth.caseType, papers });
  const pageOf = (documentId: string, number: number) =>
    papers.find(({ id }) => id === documentId)?.pages.find((page) => page.number === number);
  const assessment = assessCase({
    caseType: truth.caseType,
    facts: facts.map((fact) => ({
      ...fact,
      isDoubtful: fact.citations.some(({ documentId, page: number, quote, start }) => {
        const page = pageOf(documentId, number);
        return page !== undefined && listDoubts({ ...page, start, end: start + quote.length }).length > 0;
      }),
    })),
    parts,
    account: decision.account,
    submittedOn: decision.submittedOn,
    // Each folder is a case by itself.
    reuse: [],
  });
  return judgeDecision({ name: truth.name, truth: decision, assessment });
}

function printFigures(judged: DecisionJudgement[]): void {
  printTable([
    ['case', 'recommended', 'truth', 'award', 'not asked for'],
    ...judged.map(({ name, said, truth, isRecommendationRight, isAwardRight, notAsked }) => [
      name,
      isRecommendationRight ? said : `${said}  WRONG`,
      truth,
      isAwardRight === null ? 'none' : isAwardRight ? 'exact' : 'WRONG',
      notAsked.join(', '),
    ]),
  ]);
  const awards = judged.filter(({ isAwardRight }) => isAwardRight !== null);
  const lines: [string, boolean[]][] = [
    ['recommendations right', judged.map(({ isRecommendationRight }) => isRecommendationRight)],
    ['awards exact, of those said or due', awards.map(({ isAwardRight }) => isAwardRight === true)],
    ['everything asked for', judged.map(({ notAsked }) => notAsked.length === 0)],
    ['not wrongly approved', judged.map(({ isWronglyApproved }) => !isWronglyApproved)],
  ];
  for (const [what, all] of lines) {
    const share = toShare({ count: all.filter(Boolean).length, of: all.length });
    if (!share) continue;
    const { low, high } = share.interval;
    console.log(
      `${what}: ${share.count} of ${share.of} (95 %: ${(low * 100).toFixed(0)} to ${(high * 100).toFixed(0)} %)`,
    );
  }
}

async function run(): Promise<boolean> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { cache: { type: 'string' } } });
  if (positionals.length === 0) throw new Error(USAGE);
  const cache = values.cache === undefined ? null : openPageCache(values.cache);
  const reader = openPageReader({ reader: READERS[0], lanes: availableParallelism(), cache });
  try {
    const judged: DecisionJudgement[] = [];
    for (const found of positionals.flatMap((folder) => listCaseFolders(resolve(folder))))
      judged.push(await judgeFolder({ found, reader }));
    printFigures(judged);
    return judged.every(({ isWronglyApproved }) => !isWronglyApproved);
  } finally {
    await reader.close();
  }
}

// Idle children of the reader keep no process alive.
const staysAlive = setInterval(() => {}, 60_000);
try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  clearInterval(staysAlive);
}
