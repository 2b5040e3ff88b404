import { Flag } from 'lucide-react';
import { useId } from 'react';
import { describeDoubts } from '../describe-doubt';
import { findingOfNote, isDoubtful, type ReviewFinding } from './review-findings';

type Props = {
  notes: string[];
  findings: readonly ReviewFinding[];
  onShowFinding: (findingId: string) => void;
  as?: 'h2' | 'h3';
};

/** What the drafter thinks an officer should look at, and what its evidence makes doubtful, each with the way to its finding. */
export function DraftNotes({ notes, findings, onShowFinding, as: Heading = 'h2' }: Props) {
  const titleId = useId();
  const doubtful = findings.filter(isDoubtful).map((finding) => ({ note: describeDoubtful(finding), finding }));
  const noted = [...notes.map((note) => ({ note, finding: findingOfNote({ note, findings }) })), ...doubtful];
  if (noted.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className="grid gap-2">
      <Heading id={titleId} className="font-semibold text-base">
        Look at this
      </Heading>
      <ul className="grid gap-1.5">
        {noted.map(({ note, finding }) => (
          <li key={note} className="flex items-start gap-2 text-sm leading-6">
            <Flag aria-hidden className="mt-1 size-4 shrink-0 text-warning" />
            <span className="min-w-0 wrap-anywhere">
              {note}{' '}
              {finding && (
                <button type="button" onClick={() => onShowFinding(finding.id)} className="link whitespace-nowrap">
                  Finding {finding.position}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const describeDoubtful = ({ statement, citations }: ReviewFinding) =>
  `“${statement}” rests on words that are not certain. ${describeDoubts(citations.flatMap(({ doubts }) => doubts))}.`;
