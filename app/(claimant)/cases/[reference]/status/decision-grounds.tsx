'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import type { Grounds } from '@/server/case-view/grounds/read-grounds';
import { Section } from '../section';
import { AwardTable } from './award-table';
import { CitedPages } from './cited-pages';

/** Why it was decided so: each reason with the claimant's own pages behind it, and how the amount came about. */
export function DecisionGrounds({ reference }: { reference: string }) {
  const t = useTranslations('status');
  const trpc = useTRPC();
  const query = useQuery(trpc.cases.grounds.queryOptions({ reference }));
  if (query.isPending) return <LoadingBlock label={t('why.loading')} />;
  if (!query.data) {
    // Null: nothing is known of what an old decision rests on, and its letter stands above.
    return query.error ? <ReadError error={query.error} onRetry={() => void query.refetch()} /> : null;
  }
  const { grounds, reasons, award } = query.data;
  return (
    <>
      {reasons.length > 0 && (
        <Section title={t('why.rejectedTitle')}>
          <p className="text-ink-soft print:hidden">{t('why.intro')}</p>
          <ol className="grid gap-6">
            {reasons.map(({ key, label, points }) => (
              <li key={key} className="grid gap-3">
                {/* An officer's own reason has no key but its words, which are English. */}
                <h3 lang={key === label ? 'en' : undefined} className="wrap-anywhere font-semibold">
                  {label}
                </h3>
                <Points points={points} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      {grounds.length > 0 && (
        <Section title={t('why.approvedTitle')}>
          <p className="text-ink-soft print:hidden">{t('why.intro')}</p>
          <Points points={grounds} />
        </Section>
      )}
      {award && award.lines.length > 0 && (
        <Section title={t('award.title')}>
          <AwardTable award={award} isPaid={reasons.length === 0} />
        </Section>
      )}
    </>
  );
}

function Points({ points }: { points: Grounds['grounds'] }) {
  if (points.length === 0) return null;
  return (
    <ul className="grid gap-4">
      {points.map(({ told, isEnglish, pages }) => (
        <li key={told} className="grid gap-2 border-line border-l-4 pl-4">
          <p lang={isEnglish ? 'en' : undefined} className="wrap-anywhere">
            {told}
          </p>
          <CitedPages pages={pages} />
        </li>
      ))}
    </ul>
  );
}
