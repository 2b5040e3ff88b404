import type { PaperPart } from '../../../../server/facts/contract';
import type { TrueCase } from '../truth';

/** What one file was taken for. */
export type KindJudgement = {
  case: string;
  file: string;
  made: string;
  /** In truth; null for a paper that is no evidence. */
  kind: string | null;
  /** Of its parts, each once. */
  said: (string | null)[];
  isRight: boolean;
};

/** A file is right where all its parts are what the file is. */
export function judgeKinds({ truth, parts }: { truth: TrueCase; parts: PaperPart[] }): KindJudgement[] {
  return truth.documents.map(({ file, made, evidence }) => {
    const own = parts.filter(({ documentId }) => documentId === file);
    const said = [...new Set(own.map(({ kind }) => kind))];
    const isRight = said.length === 1 && said[0] === evidence;
    return { case: truth.name, file, made, kind: evidence, said, isRight };
  });
}
