import type { QueueItem } from '@/server/queue/view';

export type RulesTone = 'blocked' | 'check' | 'clear' | 'missing' | 'unknown';

type Described = Pick<QueueItem, 'rulesBlocking' | 'rulesToCheck' | 'scores' | 'draftProblem'>;

/** "2 block, 1 to check", "Nothing speaks against it", or why no rules were run. */
export function describeRules(item: Described): { words: string; tone: RulesTone } {
  const { rulesBlocking: blocking, rulesToCheck: toCheck, scores, draftProblem } = item;
  if (!scores) return { words: `No draft: ${draftProblem ?? 'it is still being made.'}`, tone: 'missing' };
  if (blocking === null || toCheck === null) return { words: 'Drafted before rules were run', tone: 'unknown' };
  const parts = [
    ...(blocking > 0 ? [`${blocking} ${blocking === 1 ? 'blocks' : 'block'}`] : []),
    ...(toCheck > 0 ? [`${toCheck} to check`] : []),
  ];
  if (parts.length === 0) return { words: 'Nothing speaks against it', tone: 'clear' };
  return { words: parts.join(', '), tone: blocking > 0 ? 'blocked' : 'check' };
}
