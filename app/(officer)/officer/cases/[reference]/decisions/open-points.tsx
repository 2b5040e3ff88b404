import { formatCount } from '@/app/ui/format';
import { Notice } from '@/app/ui/notice';
import { describeDoubts } from '../documents/describe-doubt';
import { listOpenPoints, type ReviewFinding } from '../findings/review-findings';

type Props = {
  notes: readonly string[];
  findings: readonly ReviewFinding[];
  onGoToFinding: (findingId: string) => void;
};

/** What the draft found that does not fit together, or needs a look otherwise: to be known before an approval, no bar to it. */
export function OpenPoints({ notes, findings, onGoToFinding }: Props) {
  const { open, others } = listOpenPoints({ notes, findings });
  if (open.length > 0)
    return (
      <Notice tone="warning" title={`${formatCount(open.length, 'point needs', 'points need')} a closer look`}>
        <p>The draft points out what nobody has judged yet. You can approve all the same.</p>
        <ul className="grid gap-1.5 pt-2">
          {open.map(({ id, statement, citations }) => (
            <li key={id}>
              <button type="button" className="link text-left" onClick={() => onGoToFinding(id)}>
                {statement}
              </button>{' '}
              {describeDoubts(citations.flatMap(({ doubts }) => doubts))}
            </li>
          ))}
        </ul>
        <OtherNotes notes={others} />
      </Notice>
    );
  if (others.length === 0) return null;
  return (
    <Notice tone="info" title="The draft asks you to look at this">
      <OtherNotes notes={others} />
    </Notice>
  );
}

function OtherNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <details className="pt-1">
      <summary>{formatCount(notes.length, 'note')} without a finding</summary>
      <ul className="grid list-disc gap-1.5 pt-2 pl-5">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
