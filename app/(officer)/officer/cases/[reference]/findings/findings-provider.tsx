'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { DraftView } from '@/server/drafts/view';
import { useCase } from '../desk/case-context';
import { mayWork } from '../reviews/describe-review';
import { useReviewing } from '../reviews/review-provider';
import { startWith } from '../reviews/start-with';
import { type FindingWork, useFindingWork } from './use-finding-work';

const FindingsContext = createContext<FindingWork | null>(null);

/** The findings and what is being said of them. */
export function FindingsProvider({ draft, children }: { draft: DraftView | null; children: ReactNode }) {
  const { view, officer } = useCase();
  const { review, start } = useReviewing();
  const work = useFindingWork({
    view,
    draft,
    officerId: officer.userId,
    mayJudge: mayWork(review),
    isMine: review.state === 'mine',
  });
  return <FindingsContext value={startFindingsWith(start, work)}>{children}</FindingsContext>;
}

/** Whatever an officer does to the findings, or begins to write of them, is their first word about the case. */
function startFindingsWith(start: () => void, work: FindingWork): FindingWork {
  const { judging, composer, citeTargets } = work;
  return {
    ...work,
    judging: startWith(start, judging, ['toggleAccept', 'toggleReject', 'acceptWithReason', 'lose', 'edit', 'add']),
    composer: startWith(start, composer, ['open', 'cite', 'change']),
    citeTargets: (options) => citeTargets(options).map((target) => startWith(start, target, ['cite'])),
  };
}

export function useFindingsWork(): FindingWork {
  const work = useContext(FindingsContext);
  if (!work) throw new Error('There are no findings outside of the page of a case.');
  return work;
}
