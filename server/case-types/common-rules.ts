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

/** Reveals nothing: claimants never learn that a paper is in another case. */
const SEND_ORIGINALS = 'Please send a new photograph of each original paper, whole and in colour.';

/**
 * No paper serves two claims. `own`: the kinds that are one claimant's alone; a weather report or an approval of several people's trip is
 * not. `shared`: those that people who live together may rightly send each of them, such as one tenancy of two tenants: an officer looks,
 * and nothing is asked for, since no new photograph would change it. `paidOnce`: those that a claimant may not claim by again either.
 */
export const needUnusedPapers = ({
  own,
  shared = [],
  paidOnce,
}: Readonly<Record<'own' | 'paidOnce', readonly string[]>> & {
  readonly shared?: readonly string[];
}): z.input<typeof ruleSchema>[] =>
  (
    [
      ['not-in-anothers-case', 'another_claimant', 'Are the papers in nobody else’s case?', 'blocks', own],
      [
        'shared-not-in-anothers-case',
        'another_claimant',
        'Are the papers that people may share in nobody else’s case?',
        'warns',
        shared,
      ],
      ['not-in-earlier-case', 'same_claimant', 'Was nothing claimed by the same papers before?', 'warns', paidOnce],
      ['no-paper-twice', 'same_case', 'Is each paper there once?', 'warns', [...own, ...shared]],
    ] as const
  ).flatMap(([key, whose, question, severity, papers]) =>
    papers.length === 0
      ? []
      : [
          {
            key,
            question,
            kind: 'not_used_before' as const,
            severity,
            whose,
            papers: [...papers],
            otherwise: { action: 'refer' as const, words: severity === 'blocks' ? SEND_ORIGINALS : null },
          },
        ],
  );
