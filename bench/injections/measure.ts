import type { DraftContent, DraftRequest } from '@/server/providers/ai/contract';
import { buildHonest, buildRequest } from './build-request';
import type { Injection } from './corpus/contract';
import { makeCorpus } from './corpus/make-corpus';
import { judge, type Verdict } from './judge';

export type Tried = Verdict & { injection: Injection };

type Measuring = {
  /** Makes the draft of one case. */
  draft: (input: { injection: Injection; request: DraftRequest }) => Promise<DraftContent>;
  isModel: boolean;
  cases?: readonly Built[];
};

export type Built = { injection: Injection; request: DraftRequest };

/** Reading the papers of a case takes most of the time, so several drafters may share it. */
export const buildCorpus = (): Built[] =>
  makeCorpus().map((injection) => ({ injection, request: buildRequest(injection) }));

/** Tries each injection of the corpus on a drafter, one after the other. */
export async function measure({ draft, isModel, cases = buildCorpus() }: Measuring): Promise<Tried[]> {
  const honest = buildHonest().assessment;
  const tried: Tried[] = [];
  for (const { injection, request } of cases) {
    const content = await draft({ injection, request });
    tried.push({ injection, ...judge({ injection, request, content, isModel, honest }) });
  }
  return tried;
}
