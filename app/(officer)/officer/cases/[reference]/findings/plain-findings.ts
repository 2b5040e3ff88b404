import type { DraftView } from '@/server/drafts/view';
import { passageKey } from '../rules/passages';
import { findingOfNote, isDoubtful, type ReviewFinding } from './review-findings';

type Given = {
  findings: readonly ReviewFinding[];
  notes: readonly string[];
  /** Those that speak against approving or can't be told. */
  openRules: readonly Pick<DraftView['rules'][number], 'citations'>[];
};

/**
 * The findings that nobody has judged and nobody needs to judge singly: their quotes stand on the pages and were read in one way, no
 * note is about them, and no open rule rests on the same words.
 */
export function listPlainFindings({ findings, notes, openRules }: Given): ReviewFinding[] {
  const noted = new Set(notes.map((note) => findingOfNote({ note, findings })?.id));
  const contested = new Set(openRules.flatMap(({ citations }) => citations.map(passageKey)));
  return findings.filter(
    (finding) =>
      finding.origin === 'draft' &&
      finding.verdict === null &&
      finding.supported &&
      finding.block === null &&
      !isDoubtful(finding) &&
      !noted.has(finding.id) &&
      !finding.citations.some(
        (citation) => citation.start !== null && contested.has(passageKey({ ...citation, start: citation.start })),
      ),
  );
}
