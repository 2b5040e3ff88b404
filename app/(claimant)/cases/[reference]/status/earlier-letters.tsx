'use client';

import { useTranslations } from 'use-intl';
import { OfficeDay } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import { AnsweredItems } from './answered-items';
import { Letter } from './letter';

type Props = { decisions: CaseView['earlierDecisions'] };

/** Letters that were answered or followed by another, the newest first, with what the claimant answered. */
export function EarlierLetters({ decisions }: Props) {
  const t = useTranslations('status');
  const sent = decisions.filter(({ letter }) => letter !== null);
  if (sent.length === 0) return null;
  return (
    <div className="grid gap-4">
      {sent.map(({ id, letter, letterFrame, letterPdfUrl, decidedOn, answer, answeredOn, items }) => (
        <details key={id} className="grid gap-4">
          <summary className="w-fit rounded-sm text-accent hover:underline">
            {t.rich('letter.earlier', { day: () => <OfficeDay day={decidedOn} /> })}
          </summary>
          <div className="grid gap-4 pt-4">
            {letter && <Letter body={letter} frame={letterFrame} pdfUrl={letterPdfUrl} />}
            {answer && answeredOn && (
              <figure className="grid gap-2 print:hidden">
                <figcaption className="font-semibold text-base">
                  {t.rich('letter.youWrote', { day: () => <OfficeDay day={answeredOn} /> })}
                </figcaption>
                <blockquote translate="no" className="wrap-anywhere whitespace-pre-wrap border-line border-l-4 pl-4">
                  {answer}
                </blockquote>
              </figure>
            )}
            {answeredOn && <AnsweredItems items={items} />}
          </div>
        </details>
      ))}
    </div>
  );
}
