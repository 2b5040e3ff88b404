import { OfficeDay } from '@/app/ui/time';
import type { DecisionView } from '@/server/decisions/view';
import { Letter } from './letter';

/** Letters that were answered or followed by another, the newest first, with what the claimant wrote back. */
export function EarlierLetters({ decisions }: { decisions: DecisionView[] }) {
  const sent = decisions.filter(({ letter }) => letter !== null);
  if (sent.length === 0) return null;
  return (
    <div className="grid gap-4">
      {sent.map(({ id, letter, letterFrame, letterPdfUrl, decidedOn, answer, answeredOn }) => (
        <details key={id} className="grid gap-4">
          <summary className="w-fit rounded-sm text-accent hover:underline">
            Our letter of <OfficeDay day={decidedOn} />
          </summary>
          <div className="grid gap-4 pt-4">
            {letter && <Letter body={letter} frame={letterFrame} pdfUrl={letterPdfUrl} />}
            {answer && answeredOn && (
              <figure className="grid gap-2 print:hidden">
                <figcaption className="font-semibold text-base">
                  You wrote on <OfficeDay day={answeredOn} />
                </figcaption>
                <blockquote translate="no" className="wrap-anywhere whitespace-pre-wrap border-line border-l-4 pl-4">
                  {answer}
                </blockquote>
              </figure>
            )}
          </div>
        </details>
      ))}
    </div>
  );
}
