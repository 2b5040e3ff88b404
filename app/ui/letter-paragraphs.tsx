import { readPoints } from '@/server/letters/compose/read-points';

/** Paragraphs of a letter, each plain text; one whose lines all begin with "- " is a list. */
export function LetterParagraphs({ paragraphs }: { paragraphs: readonly string[] }) {
  return paragraphs.map((paragraph, position) => {
    const points = readPoints(paragraph);
    if (points)
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs stand where they are, and hold no state.
        <ul key={position} className="grid list-disc gap-2 pl-6">
          {points.map((point, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same.
            <li key={at} className="wrap-anywhere">
              {keepReferencesWhole(point)}
            </li>
          ))}
        </ul>
      );
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same.
      <p key={position} className="wrap-anywhere whitespace-pre-line">
        {keepReferencesWhole(paragraph)}
      </p>
    );
  });
}

const REFERENCE = /(CASE-\d{4}-\d{6,})/;

/** A reference breaks at none of its hyphens. `split` puts what the pattern caught at the odd places. */
const keepReferencesWhole = (paragraph: string) =>
  paragraph.split(REFERENCE).map((part, position) =>
    position % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: words of a paragraph stand where they are.
      <span key={position} translate="no" className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
