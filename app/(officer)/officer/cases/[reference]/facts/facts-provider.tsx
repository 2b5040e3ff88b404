'use client';

import type { ReactNode } from 'react';
import { FactsContext, useCase, useReviewing } from '../desk/desk-context';
import { mayWork } from '../reviews/describe-review';
import { startWith } from '../reviews/start-with';
import { useFactWork } from './use-fact-work';

/** The facts with what officers say of them, and the draft that comes of both. */
export function FactsProvider({ children }: { children: ReactNode }) {
  const { view, officer } = useCase();
  const { review, start } = useReviewing();
  const work = useFactWork({ view, officer, mayJudge: mayWork(review) });
  return (
    <FactsContext value={startWith(start, work, ['open', 'openNew', 'save', 'takeBack'])}>{children}</FactsContext>
  );
}
