'use client';

import { useCase, useFacts, useFindingsWork, useLetterWork } from '../desk/desk-context';
import { PrintedReview } from './printed-review';

/** The case on the page, on paper. */
export function PrintedCase() {
  const { view } = useCase();
  const { draft } = useFacts();
  const { findings } = useFindingsWork();
  const { state, frame } = useLetterWork();
  return <PrintedReview view={view} draft={draft} findings={findings} letter={{ text: state.text, frame }} />;
}
