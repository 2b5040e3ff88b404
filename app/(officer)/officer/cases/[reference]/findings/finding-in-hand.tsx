import type { ReviewFinding } from './review-findings';

type Props = {
  finding: Pick<ReviewFinding, 'position' | 'statement' | 'verdict' | 'isUnsaved'> | null;
  /** The list it stands in is behind the pages: neither seen nor able to take the focus. */
  isListHidden: boolean;
};

const VERDICTS = { accepted: 'Accepted. ', edited: 'Edited. ', rejected: 'Rejected. ' } as const;

/** The finding that the keys move to and judge, where its list is not in sight. Always there: what is to be announced has to change in it. */
export function FindingInHand({ finding, isListHidden }: Props) {
  const isShown = finding !== null && isListHidden;
  return (
    <p
      role="status"
      className={
        isShown
          ? 'max-h-[30dvh] overflow-y-auto wrap-anywhere border-line border-b bg-surface px-4 py-2 text-sm leading-5'
          : 'sr-only'
      }
    >
      {isShown &&
        `Finding ${finding.position}: ${finding.verdict ? VERDICTS[finding.verdict] : ''}${finding.isUnsaved ? 'Not saved yet. ' : ''}${finding.statement}`}
    </p>
  );
}
