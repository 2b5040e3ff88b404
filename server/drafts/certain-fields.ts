import type { DraftContent } from '@/server/providers/ai/contract';
import type { CheckedFinding } from './check-citations';

/** The fields that letters may repeat: those whose finding rests on a word read two ways are left to the officer, whoever drafted them. */
export function keepCertainFields({
  fields,
  findings,
}: {
  fields: DraftContent['fields'];
  findings: readonly CheckedFinding[];
}): DraftContent['fields'] {
  const doubtful = findings.filter(({ citations }) => citations.some(({ doubts }) => doubts.length > 0));
  const keys = new Set(doubtful.map(({ key }) => key));
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.has(key)));
}
