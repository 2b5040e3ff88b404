import Link from 'next/link';
import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/app/ui/notice';
import type { CaseView } from '@/server/case-view/view';
import { type ChecklistItem, listChecklist } from '../checklist/list-checklist';
import { listProblems } from '../checklist/list-problems';
import { ListedDocuments } from '../checklist/listed-documents';
import { Section } from '../section';

/** What the case is, and its documents under the evidence that they serve. */
export function Answers({ view }: { view: CaseView }) {
  const t = useTranslations('checklist.check');
  const { items, others, reading } = listChecklist({ view });
  const { documents: poor } = listProblems({ view });
  return (
    <>
      <Section title={t('yourCase')}>
        <dl className="divide-y divide-line border-line border-y">
          <Answer term={t('caseType')}>{view.caseType.name}</Answer>
          <Answer term={t('caseTitle')}>
            <bdi translate="no" className="wrap-anywhere">
              {view.title}
            </bdi>
          </Answer>
          <Answer term={t('reference')}>
            <span translate="no">{view.reference}</span>
          </Answer>
        </dl>
      </Section>
      <Section title={t('papers')}>
        <dl className="divide-y divide-line border-line border-y">
          {items.filter(isShown).map(({ evidence: { key, label }, documents }) => (
            <Answer key={key} term={label}>
              {documents.length > 0 ? (
                <ListedDocuments documents={documents} />
              ) : (
                <span className="text-ink-muted">{t('none')}</span>
              )}
            </Answer>
          ))}
          {others.length > 0 && (
            <Answer term={t('others')}>
              <ListedDocuments documents={others} />
            </Answer>
          )}
        </dl>
        <p>
          <Link href={`/cases/${view.reference}#documents`} className="link inline-flex min-h-6 items-center">
            {t('change')}
          </Link>
        </p>
        {reading > 0 && <Notice tone="info">{t('stillReading', { count: reading })}</Notice>}
        {poor.length > 0 && (
          <Notice tone="warning" title={t('problems')}>
            <ListedDocuments documents={poor} />
            <p className="pt-2 text-base">{t('problemsAdvice')}</p>
          </Notice>
        )}
      </Section>
    </>
  );
}

const isShown = ({ evidence, documents }: ChecklistItem) => evidence.required || documents.length > 0;

function Answer({ term, children }: { term: string; children: ReactNode }) {
  const id = useId();
  return (
    <div className="grid gap-x-6 gap-y-1 py-3 text-base sm:grid-cols-[14rem_minmax(0,1fr)]">
      <dt id={id} className="font-semibold">
        {term}
      </dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
