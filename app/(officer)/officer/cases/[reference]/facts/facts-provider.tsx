'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { useCase } from '../desk/case-context';
import { mayWork } from '../reviews/describe-review';
import { useReviewing } from '../reviews/review-provider';
import { startWith } from '../reviews/start-with';
import { type FactWork, useFactWork } from './use-fact-work';

const FactsContext = createContext<FactWork | null>(null);

/** The facts with what officers say of them, and the draft that comes of both. */
export function FactsProvider({ children }: { children: ReactNode }) {
  const { view, officer } = useCase();
  const { review, start } = useReviewing();
  const work = useFactWork({ view, officer, mayJudge: mayWork(review) });
  return (
    <FactsContext value={startWith(start, work, ['open', 'openNew', 'save', 'takeBack'])}>{children}</FactsContext>
  );
}

export function useFacts(): FactWork {
  const work = useContext(FactsContext);
  if (!work) throw new Error('There are no facts outside of the page of a case.');
  return work;
}
