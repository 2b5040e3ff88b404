import { Flag } from 'lucide-react';
import { useId } from 'react';
import { useCase, useCommands } from '../desk/desk-context';
import { describeDoubts } from '../documents/describe-doubt';
import { REMOVED_DOCUMENT } from '../documents/removed-document';
import { findingOfNote, isDoubtful, type ReviewFinding } from '../findings/review-findings';
import { cutNote, type NotePart, placesOf } from './place-of-note';

type Props = {
  notes: string[];
  findings: readonly ReviewFinding[];
  onShowFinding: (findingId: string) => void;
  as?: 'h2' | 'h3';
};

/** More places of one note are the same evidence again. */
const PLACES_SHOWN = 4;

/**
 * What the drafter thinks an officer should look at, and what its evidence makes doubtful: each said once, with the document and page
 * it is about, the way there, and the way to its finding.
 */
export function DraftNotes({ notes, findings, onShowFinding, as: Heading = 'h2' }: Props) {
  const { filenames } = useCase();
  const { pages } = useCommands();
  const titleId = useId();
  const listed = listNotes({ notes, findings });
  if (listed.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className="grid gap-2">
      <Heading id={titleId} className="font-semibold text-sm">
        Look at this
      </Heading>
      <ul className="grid gap-1.5">
        {listed.map(({ note, finding }) => (
          <li key={note} className="flex items-start gap-2 text-sm leading-6">
            <Flag aria-hidden className="mt-1 size-4 shrink-0 text-warning" />
            <span className="min-w-0 wrap-anywhere">
              {withPlaces({ note, finding, filenames }).map(({ text, place }, at) =>
                place ? (
                  <button
                    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a note keep their order.
                    key={at}
                    type="button"
                    title={`Show page ${place.page}`}
                    onClick={() => pages.showPage(place)}
                    className="link text-left"
                  >
                    {text}
                  </button>
                ) : (
                  text
                ),
              )}{' '}
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

type Listed = { note: string; finding: ReviewFinding | null };

/** What is doubtful comes first, since one look at the page settles it. A finding that has a note too is one point. */
function listNotes({ notes, findings }: Pick<Props, 'notes' | 'findings'>): Listed[] {
  const noted = [...new Set(notes)].map((note) => ({ note, finding: findingOfNote({ note, findings }) }));
  const doubtful = findings.filter(isDoubtful);
  return [
    ...doubtful.map((finding) => ({ note: describeDoubtful(finding), finding })),
    ...noted.filter(({ finding }) => finding === null || !doubtful.includes(finding)),
  ];
}

const describeDoubtful = ({ statement, citations }: ReviewFinding) =>
  `“${statement}” rests on words that are not certain. ${describeDoubts(citations.flatMap(({ doubts }) => doubts))}.`;

type Placed = Listed & { filenames: ReadonlyMap<string, string> };

/** Where the words of a note name no document, those of its finding's evidence follow. */
function withPlaces({ note, finding, filenames }: Placed): NotePart[] {
  const parts = cutNote({ note, filenames });
  if (!finding || parts.some(({ place }) => place)) return parts;
  const doubted = finding.citations.filter(({ doubts }) => doubts.length > 0);
  const places = placesOf({ citations: doubted.length > 0 ? doubted : finding.citations });
  const more = places.length - PLACES_SHOWN;
  return [
    ...parts,
    ...places.slice(0, PLACES_SHOWN).flatMap((place, at): NotePart[] => {
      const filename = filenames.get(place.documentId);
      return [
        { text: at === 0 ? ' ' : ', ', place: null },
        filename === undefined
          ? { text: REMOVED_DOCUMENT, place: null }
          : { text: `“${filename}”, page ${place.page}`, place },
      ];
    }),
    ...(more > 0 ? [{ text: ` and ${more} more`, place: null }] : []),
    ...(places.length > 0 ? [{ text: '.', place: null }] : []),
  ];
}
