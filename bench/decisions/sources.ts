import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EvalCase } from '../facts/eval/sources/eval-case';
import { openFolderCase } from '../facts/eval/sources/folder-cases';
import type { PageReader } from '../facts/eval/sources/page-reader';
import { openSampleCases } from '../facts/eval/sources/sample-cases';
import { listCaseFolders } from '../facts/eval/truth';
import { type DecisionTruth, readDecisionTruth } from './decision-truth';

export type DecisionCase = { found: EvalCase; decision: DecisionTruth };

/** The cases below a folder: each `truth.json` says of papers, facts and decision. */
export const openFolderDecisions = (input: { folder: string; reader: PageReader }): DecisionCase[] =>
  listCaseFolders(resolve(input.folder)).map((found) => ({
    found: openFolderCase({ ...found, reader: input.reader }),
    decision: readDecisionTruth(join(found.folder, 'truth.json')),
  }));

const truthFolder = fileURLToPath(new URL('./samples/', import.meta.url));

/** The cases that the repository brings; what is true of the decision stands in `samples/NAME.json`. */
export const openSampleDecisions = ({ reader }: { reader: PageReader }): DecisionCase[] =>
  openSampleCases({ reader }).map((found) => ({
    found,
    decision: readDecisionTruth(join(truthFolder, `${found.truth.name}.json`)),
  }));
