'use client';

import { useCase } from '../desk/case-context';
import { useFacts } from '../facts/facts-provider';
import { useFindingsWork } from '../findings/findings-provider';
import { useLetterWork } from '../reviews/review-provider';
import { PrintedReview } from './printed-review';

/** The case on the page, on paper. */
export function PrintedCase() {
  const { view } = useCase();
  const { draft } = useFacts();
  const { findings } = useFindingsWork();
  const { state, frame } = useLetterWork();
  return <PrintedReview view={view} draft={draft} findings={findings} letter={{ text: state.text, frame }} />;
}
