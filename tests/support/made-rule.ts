import type { DraftView } from '@/server/drafts/view';

type Rule = DraftView['rules'][number];

/** A rule as a review shows it, with nothing said of it yet: an approval waits for it. */
export const makeRule = (key: string, over: Partial<Rule> = {}): Rule => ({
  key,
  question: `${key}?`,
  severity: 'blocks',
  outcome: 'unknown',
  statement: '',
  citations: [],
  wouldChange: null,
  told: '',
  ask: null,
  lacks: null,
  ...over,
});
