import type { PaperPart } from '../../../../server/facts/contract';
import type { TrueCase, TrueDocument, TruePart } from '../truth';

/** What one file, or one paper in it, was taken for. */
export type KindJudgement = {
  case: string;
  file: string;
  made: string;
  /** In truth; null for a paper that is no evidence. */
  kind: string | null;
  /** Each kind once. */
  said: (string | null)[];
  isRight: boolean;
};

/**
 * A file is right where all its parts are what the file is. Where it is known which papers it holds, each of them is judged: it is
 * right where one part has its pages and no other, its kind, and refuses as it does.
 */
export function judgeKinds({ truth, parts }: { truth: TrueCase; parts: PaperPart[] }): KindJudgement[] {
  return truth.documents.flatMap((document) => {
    const own = parts.filter(({ documentId }) => documentId === document.file);
    const { file, made } = document;
    return judgeFile(document, own).map((judged) => ({ case: truth.name, file, made, ...judged }));
  });
}

type Judged = Pick<KindJudgement, 'kind' | 'said' | 'isRight'>;

function judgeFile({ evidence, parts }: TrueDocument, own: PaperPart[]): Judged[] {
  if (parts) return parts.map((part) => judgePart(part, own));
  const said = listKinds(own);
  return [{ kind: evidence, said, isRight: said.length === 1 && said[0] === evidence }];
}

function judgePart({ kind, pages, refuses }: TruePart, own: PaperPart[]): Judged {
  const meant = own.filter((part) => part.pages.some((page) => pages.includes(page)));
  const [only] = meant;
  const isRight =
    meant.length === 1 && only?.kind === kind && only.refuses === refuses && only.pages.join() === pages.join();
  return { kind, said: listKinds(meant), isRight };
}

const listKinds = (parts: PaperPart[]) => [...new Set(parts.map(({ kind }) => kind))];
