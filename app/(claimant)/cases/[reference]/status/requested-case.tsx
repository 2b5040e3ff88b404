'use client';

import { useTranslations } from 'use-intl';
import { CalendarDate } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import { DocumentsPanel } from '../documents/documents-panel';
import { Section } from '../section';
import { useWithoutRemoved } from '../upload/use-removals';
import { AnswerPanel } from './answer-panel';
import { EarlierLetters } from './earlier-letters';
import { isAnswered, type Request } from './item-state';
import { Letter } from './letter';
import { RequestedItem } from './requested-item';
import { Timeline } from './timeline';
import { UnplacedDocuments } from './unplaced-documents';
import { useItemAnswers } from './use-item-answers';
import { WithdrawCase } from './withdraw-case';

/** The officer has asked for more: what, until when, a place to answer each point, and the letter that says why. */
export function RequestedCase({ view }: { view: CaseView }) {
  const { decision } = view;
  return (
    <>
      {decision && <OpenRequest key={decision.id} view={view} request={decision} />}
      <Timeline view={view} />
      <EarlierLetters decisions={view.earlierDecisions} />
      <WithdrawCase reference={view.reference} />
    </>
  );
}

function OpenRequest({ view, request }: { view: CaseView; request: Request }) {
  const t = useTranslations('status');
  const answers = useItemAnswers({ reference: view.reference, request });
  const { items, letter } = request;
  const kept = useWithoutRemoved(view);
  const answered = items.filter((item) => isAnswered({ documents: kept.documents, request, item })).length;
  return (
    <>
      <Section title={t('titles.more_information')}>
        <div className="grid gap-3 rounded-lg border-warning border-l-4 bg-surface p-5 shadow-card">
          <p>{t(items.length > 0 ? 'request.cannotDecide' : 'request.seeLetter')}</p>
          <DueDay view={view} request={request} />
          {items.length > 0 && (
            <p role="status" className="font-semibold">
              {t('request.progress', { answered, total: items.length })}
            </p>
          )}
        </div>
        {items.length > 0 && (
          <ol className="grid gap-4">
            {items.map((item) => (
              <RequestedItem key={item.item} view={kept} request={request} item={item} answers={answers} />
            ))}
          </ol>
        )}
        {letter && (
          <details open={items.length === 0}>
            <summary className="w-fit rounded-sm py-2.5 text-accent hover:underline print:hidden">
              {t('letter.read')}
            </summary>
            <div className="pt-4">
              <Letter body={letter} frame={request.letterFrame} pdfUrl={request.letterPdfUrl} />
            </div>
          </details>
        )}
      </Section>
      <DocumentsPanel view={view} canAdd />
      <UnplacedDocuments view={kept} request={request} />
      <AnswerPanel view={kept} request={request} answers={answers} />
    </>
  );
}

/** By when, and what happens then. Nothing in Casedraft ends a request: docs/reviewing.md. */
function DueDay({ view, request: { respondBy } }: { view: CaseView; request: Request }) {
  const t = useTranslations('status');
  if (!respondBy) return null;
  const isLate = respondBy.toISOString().slice(0, 10) < view.office.today;
  return (
    <>
      <p>
        {t.rich('request.by', {
          day: () => (
            <strong>
              <CalendarDate value={respondBy} />
            </strong>
          ),
        })}
      </p>
      <p className="text-base text-ink-soft">{t(isLate ? 'request.late' : 'request.afterwards')}</p>
    </>
  );
}
