'use client';

import { usePages } from '../documents/use-pages';
import { useFindingsWork } from './findings-provider';
import type { ReviewFinding } from './review-findings';

/** The finding in hand; null before one is chosen. */
export function useActiveFinding(): ReviewFinding | null {
  const { findings } = useFindingsWork();
  const activeId = usePages(({ activeFindingId }) => activeFindingId);
  return findings.find(({ id }) => id === activeId) ?? null;
}
