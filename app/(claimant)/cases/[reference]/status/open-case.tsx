'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/ui/button';
import type { CaseView } from '@/server/case-view/view';
import { ChecklistLine } from '../checklist/checklist-line';
import { ChecklistPanel } from '../checklist/checklist-panel';
import { listChecklist } from '../checklist/list-checklist';
import { DocumentsPanel } from '../documents/documents-panel';
import { Section } from '../section';
import { isUnderWay } from '../upload/upload-queue';
import { useWithoutRemoved } from '../upload/use-removals';
import { useUploads } from '../upload/use-uploads';
import { WithdrawCase } from './withdraw-case';

export function OpenCase({ view }: { view: CaseView }) {
  const { uploads } = useUploads({ reference: view.reference });
  const onTheirWay = uploads.filter(
    ({ phase, documentId }) => phase !== 'stopped' && !view.documents.some(({ id }) => id === documentId),
  ).length;
  const kept = useWithoutRemoved(view);
  const checklist = listChecklist({ view: kept, onTheirWay });
  return (
    // A column and no grid: in a grid the line would stick within its own row only.
    <div className="flex flex-col gap-10">
      <ChecklistLine checklist={checklist} />
      <ChecklistPanel checklist={checklist} />
      <DocumentsPanel view={view} canAdd />
      <GoToCheck
        reference={view.reference}
        isUploading={isUnderWay(uploads)}
        hasDocuments={kept.documents.length > 0}
      />
      <WithdrawCase reference={view.reference} />
    </div>
  );
}

type GoToCheckProps = { reference: string; isUploading: boolean; hasDocuments: boolean };

/** The step before submitting: a form, so that it leads on without script too. */
function GoToCheck({ reference, isUploading, hasDocuments }: GoToCheckProps) {
  const id = useId();
  const router = useRouter();
  const t = useTranslations('checklist.submit');
  const [pending, startTransition] = useTransition();
  const obstacle = findObstacle({ isUploading, hasDocuments });
  const href = `/cases/${reference}/check`;
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    startTransition(() => router.push(href));
  };
  return (
    <Section title={t('title')}>
      <p className="text-ink-soft">{t('explanation')}</p>
      <form action={href} method="get" onSubmit={goOn} className="grid gap-4">
        <Button
          worksWithoutScript
          type="submit"
          variant="primary"
          size="lg"
          className="justify-self-start"
          disabled={obstacle !== null}
          pending={pending}
          aria-describedby={obstacle ? `${id}-obstacle` : undefined}
        >
          {t('action')}
        </Button>
        {obstacle && (
          <p id={`${id}-obstacle`} className="text-base text-ink-muted">
            {t(obstacle)}
          </p>
        )}
      </form>
    </Section>
  );
}

/** What has to happen first, by its message. */
function findObstacle({ isUploading, hasDocuments }: Omit<GoToCheckProps, 'reference'>) {
  if (isUploading) return 'onTheirWay';
  return hasDocuments ? null : 'addFirst';
}
