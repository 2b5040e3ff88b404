'use client';

import { useTranslations } from 'use-intl';
import { OfficeDay } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';

/** What happens with a case that is ours to work on, what comes next, and by when. Nothing where its claimant has it, or it is over. */
export function PresentStep({ view }: { view: CaseView }) {
  const t = useTranslations('status');
  const { status, documents, expectedOn, office } = view;
  if (status !== 'processing' && status !== 'awaiting_officer_review') return null;
  const isReading = status === 'processing';
  const read = documents.filter(({ ocrStatus }) => ocrStatus === 'completed' || ocrStatus === 'failed').length;
  return (
    <div className="grid gap-3 rounded-lg border border-line border-l-4 border-l-accent bg-surface p-5 shadow-card">
      <p className="font-semibold text-xl">{t(isReading ? 'steps.reading' : 'steps.officer')}</p>
      <p>{isReading ? t('now.reading', { read, total: documents.length }) : t('now.officer')}</p>
      <p>{t(isReading ? 'now.readingNext' : office.hasMail ? 'now.officerNext' : 'now.officerNextHere')}</p>
      {expectedOn && (
        <p className="font-semibold">
          {t.rich(expectedOn < office.today ? 'now.late' : 'now.expected', {
            day: () => <OfficeDay day={expectedOn} />,
          })}
        </p>
      )}
    </div>
  );
}
