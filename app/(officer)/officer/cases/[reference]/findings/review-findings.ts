import type { DraftView } from '@/server/drafts/view';
import type { FindingJudgements } from '@/server/findings/view';

type DraftedFinding = DraftView['findings'][number];
type Judgement = FindingJudgements['judgements'][number];
export type ReviewCitation = DraftedFinding['citations'][number] & { byOfficer: boolean };

/** A finding as it stands in the review: the draft's with what officers said about it, or an officer's own. */
export type ReviewFinding = {
  id: string;
  /** As it is counted on screen, from 1. */
  position: number;
  origin: 'draft' | 'officer';
  statement: string;
  /** What the draft says, where an officer has put it otherwise. */
  draftedStatement: string | null;
  /** Every citation of the draft was found on its page; an officer's own always are. */
  supported: boolean;
  citations: ReviewCitation[];
  /** The verdict has not reached the server. */
  isUnsaved?: boolean;
} & Pick<
  Judgement,
  'verdict' | 'reason' | 'officerName' | 'mine' | 'revision' | 'isCarried' | 'isNew' | 'block' | 'judgedAt'
>;

const UNJUDGED = {
  verdict: null,
  statement: null,
  citations: [],
  reason: null,
  officerName: null,
  mine: false,
  revision: 0,
  isCarried: false,
  isNew: false,
  judgedAt: null,
} satisfies Omit<Judgement, 'findingId' | 'block'>;

/** The draft's findings in their order, then the officers'. Judgements of another draft than this one are left out. */
export function combineFindings({
  findings,
  judgements,
}: {
  findings: readonly DraftedFinding[];
  judgements: FindingJudgements;
}): ReviewFinding[] {
  const byFinding = new Map(judgements.judgements.map((judgement) => [judgement.findingId, judgement]));
  const drafted = findings.map(({ id, statement, supported, citations }, index): ReviewFinding => {
    const known: Omit<Judgement, 'findingId'> = byFinding.get(id) ?? {
      ...UNJUDGED,
      block: supported ? null : 'unsupported',
    };
    const { citations: cited, statement: edited, ...judgement } = known;
    return {
      ...judgement,
      id,
      position: index + 1,
      origin: 'draft',
      statement: edited ?? statement,
      draftedStatement: edited !== null && edited !== statement ? statement : null,
      supported,
      citations: [
        ...citations.map((citation) => ({ ...citation, byOfficer: false })),
        ...cited.map((citation) => citedByOfficer(citation)),
      ],
    };
  });
  const added = judgements.added.map(
    ({ id, statement, revision, officerName, mine, createdAt, citations }, index): ReviewFinding => ({
      ...UNJUDGED,
      id,
      position: drafted.length + index + 1,
      origin: 'officer',
      statement,
      draftedStatement: null,
      supported: citations.length > 0,
      block: citations.length > 0 ? null : 'evidence_lost',
      officerName,
      mine,
      revision,
      judgedAt: createdAt,
      citations: citations.map((citation) => citedByOfficer(citation)),
    }),
  );
  return [...drafted, ...added];
}

const citedByOfficer = (citation: Judgement['citations'][number]): ReviewCitation => ({
  ...citation,
  verified: true,
  match: 'exact',
  byOfficer: true,
  // Whoever cited it had the page before their eyes.
  doubts: [],
});

/** A finding as the draft words it, whatever an officer has made of it. */
export const draftedWords = ({ draftedStatement, statement }: ReviewFinding) => draftedStatement ?? statement;

/** It rests on words that were read two ways: what they say is for a person to see. */
export const isDoubtful = ({ citations }: Pick<ReviewFinding, 'citations'>) =>
  citations.some(({ doubts }) => doubts.length > 0);

const foldSpace = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The finding that a note of the draft is about: the one that says the same, as drafters repeat what needs a look. */
export const findingOfNote = ({ note, findings }: { note: string; findings: readonly ReviewFinding[] }) =>
  findings.find((finding) => finding.origin === 'draft' && foldSpace(draftedWords(finding)) === foldSpace(note)) ??
  null;

type Noted = { notes: readonly string[]; findings: readonly ReviewFinding[] };

/**
 * What the draft asks an officer to look at, contradictions before all, then what rests on words read two ways, and nobody has judged
 * yet; what stops an approval is said as such. `others` are the notes that are about no finding, so that nothing tells whether they were dealt with.
 */
export function listOpenPoints({ notes, findings }: Noted): { open: ReviewFinding[]; others: string[] } {
  const noted = [...new Set(notes)].map((note) => ({ note, finding: findingOfNote({ note, findings }) }));
  const pointedOut = [...noted.flatMap(({ finding }) => finding ?? []), ...findings.filter(isDoubtful)];
  return {
    open: [...new Set(pointedOut)].filter(({ verdict, block }) => verdict === null && block === null),
    others: noted.flatMap(({ note, finding }) => (finding ? [] : [note])),
  };
}
