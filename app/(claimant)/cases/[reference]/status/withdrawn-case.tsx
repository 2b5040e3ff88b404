'use client';

import { useTranslations } from 'use-intl';
import { LinkButton } from '@/app/ui/link-button';
import type { CaseView } from '@/server/case-view/view';
import { DocumentsPanel } from '../documents/documents-panel';
import { Section } from '../section';
import { EarlierLetters } from './earlier-letters';

export function WithdrawnCase({ view }: { view: CaseView }) {
  const t = useTranslations('status');
  return (
    <>
      <Section title={t('withdraw.doneTitle')}>
        <p className="text-ink-soft">{t('withdraw.doneText')}</p>
        <LinkButton href="/cases/new" size="lg" className="justify-self-start">
          {t('withdraw.newCase')}
        </LinkButton>
      </Section>
      {view.documents.length > 0 && <DocumentsPanel view={view} canAdd={false} />}
      <EarlierLetters decisions={view.decision ? [view.decision, ...view.earlierDecisions] : []} />
    </>
  );
}
