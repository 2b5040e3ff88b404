import type { DraftView } from '@/server/drafts/view';
import { pairFindings } from './pair-findings';

type AnyFinding = DraftView['findings'][number];
export type Passage = Pick<AnyFinding['citations'][number], 'id' | 'documentId' | 'page' | 'quote'>;
type Finding = Pick<AnyFinding, 'id' | 'key' | 'isField' | 'statement' | 'supported'> & {
  citations: readonly Passage[];
};
type Compared = Pick<DraftView, 'recommendation' | 'summary' | 'scores' | 'evidence' | 'letter'> & {
  findings: Finding[];
};

/** `id`: of the finding as it is now, or of the one that is gone. */
export type FindingChange = { id: string } & (
  | { kind: 'added' | 'removed'; statement: string; supported: boolean }
  /** The same question answered otherwise. */
  | { kind: 'changed'; before: string; statement: string; supported: boolean }
  /** The same statement, and now a page bears it out, or none does any more. */
  | { kind: 'supported' | 'unsupported'; statement: string }
  /** The same statement, resting on other passages. */
  | { kind: 'moved'; statement: string; gone: Passage[]; found: Passage[] }
);

export type EvidenceChange = { key: string; label: string; found: boolean };
export type ScoreChange = { name: 'confidence' | 'completeness' | 'legibility'; before: number; after: number };

/** What a newer draft says otherwise than an older one, but for the letter, which is compared word by word. */
export function compareDrafts({ before, after }: { before: Compared; after: Compared }) {
  return {
    recommendation:
      before.recommendation === after.recommendation
        ? null
        : { before: before.recommendation, after: after.recommendation },
    summary: before.summary !== after.summary,
    scores: compareScores({ before, after }),
    evidence: compareEvidence({ before, after }),
    findings: compareFindings({ before: before.findings, after: after.findings }),
    letter: before.letter !== after.letter,
  };
}

export type DraftComparison = ReturnType<typeof compareDrafts>;

export const isSame = ({ recommendation, summary, scores, evidence, findings, letter }: DraftComparison): boolean =>
  !recommendation && !summary && !letter && scores.length + evidence.length + findings.length === 0;

const SCORES = ['confidence', 'completeness', 'legibility'] as const;

/** As they are shown: in whole per cent. */
function compareScores({ before, after }: { before: Compared; after: Compared }): ScoreChange[] {
  const round = (value: number) => Math.round(value * 100) / 100;
  return SCORES.flatMap((name) => {
    const [old, now] = [round(before.scores[name].value), round(after.scores[name].value)];
    return old === now ? [] : [{ name, before: old, after: now }];
  });
}

function compareEvidence({ before, after }: { before: Compared; after: Compared }): EvidenceChange[] {
  const wasFound = new Map(before.evidence.map(({ key, found }) => [key, found]));
  return after.evidence
    .filter(({ key, found }) => found !== (wasFound.get(key) ?? false))
    .map(({ key, label, found }) => ({ key, label, found }));
}

function compareFindings({ before, after }: { before: Finding[]; after: Finding[] }): FindingChange[] {
  const { pairs, left } = pairFindings({ before, after });
  const changes = pairs.flatMap(({ now, old }): FindingChange[] => {
    const { id, statement, supported } = now;
    if (!old) return [{ kind: 'added', id, statement, supported }];
    if (old.statement !== statement) return [{ kind: 'changed', id, before: old.statement, statement, supported }];
    if (old.supported !== supported) return [{ kind: supported ? 'supported' : 'unsupported', id, statement }];
    return compareCitations({ before: old, after: now });
  });
  return [
    ...changes,
    ...left.map(({ id, statement, supported }): FindingChange => ({ kind: 'removed', id, statement, supported })),
  ];
}

function compareCitations({ before, after }: { before: Finding; after: Finding }): FindingChange[] {
  const gone = without(before.citations, after.citations);
  const found = without(after.citations, before.citations);
  const { id, statement } = after;
  return gone.length + found.length === 0 ? [] : [{ kind: 'moved', id, statement, gone, found }];
}

const without = (passages: readonly Passage[], others: readonly Passage[]): Passage[] =>
  passages
    .filter(
      (one) =>
        !others.some(
          ({ documentId, page, quote }) => documentId === one.documentId && page === one.page && quote === one.quote,
        ),
    )
    .map(({ id, documentId, page, quote }) => ({ id, documentId, page, quote }));
