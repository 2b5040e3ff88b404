import type { z } from 'zod';
import type { ruleSchema } from '@/server/case-types/rules-schema';

/** Papers that every claim of a type needs: each kind of evidence, and what it is called where it is asked for. */
export const needPapers = (papers: Readonly<Record<string, string>>): z.input<typeof ruleSchema>[] =>
  Object.entries(papers).map(([evidence, words]) => ({
    key: `has-${evidence}`,
    question: `Is there ${words}?`,
    kind: 'required_evidence',
    severity: 'blocks',
    evidence,
    otherwise: { action: 'ask', evidence, words: `Please send ${words}.` },
  }));
