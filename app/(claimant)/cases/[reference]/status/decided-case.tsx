'use client';

import { useLocale, useTranslations } from 'use-intl';
import { OfficeDay } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import { decidedAs } from '@/server/rules/recommendation';
import { DocumentsPanel } from '../documents/documents-panel';
import { AskAgain } from '../reconsideration/ask-again';
import { Section } from '../section';
import { DecisionGrounds } from './decision-grounds';
import { EarlierLetters } from './earlier-letters';
import { formatAmount } from './format-amount';
import { Letter } from './letter';
import { Timeline } from './timeline';

/** The end of a case: what was decided, how much is paid, why, and the letter. */
export function DecidedCase({ view }: { view: CaseView }) {
  const t = useTranslations('status');
  const { decision } = view;
  return (
    <>
      {/* By the decision, not the status: what no screen has words for must not pass for something else. */}
      <Section title={t(decision ? `titles.${decidedAs(decision)}` : 'titles.unknown')}>
        {decision && (
          <p className="text-ink-soft print:hidden">
            {t.rich('decided.on', { day: () => <OfficeDay day={decision.decidedOn} /> })}
          </p>
        )}
        {decision?.award && (
          <p className="font-semibold text-xl print:hidden">
            <Payment award={decision.award} />
          </p>
        )}
        {decision?.letter && (
          <Letter body={decision.letter} frame={decision.letterFrame} pdfUrl={decision.letterPdfUrl} />
        )}
      </Section>
      {decision && <DecisionGrounds reference={view.reference} />}
      <AskAgain reference={view.reference} />
      <Timeline view={view} />
      <DocumentsPanel view={view} canAdd={false} />
      <EarlierLetters decisions={view.earlierDecisions} />
    </>
  );
}

type Award = NonNullable<NonNullable<CaseView['decision']>['award']>;

function Payment({ award: { totalMinor: minor, currency, per } }: { award: Award }) {
  const t = useTranslations('status');
  const amount = formatAmount({ minor, currency, locale: useLocale() });
  return <>{t(per === 'week' ? 'decided.paysWeekly' : 'decided.pays', { amount })}</>;
}
