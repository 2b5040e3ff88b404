import { useTranslations } from 'use-intl';
import { OfficeDay } from '@/app/ui/time';
import { Section } from '../section';

/** What happens after submitting, in order, and by when. */
export function NextSteps({ decideBy }: { decideBy: string | null }) {
  const t = useTranslations('checklist.confirmation');
  return (
    <Section title={t('nextTitle')}>
      <ol className="grid list-decimal gap-2 pl-6">
        <li>{t('read')}</li>
        <li>{t('officer')}</li>
        <li>{t('letter')}</li>
      </ol>
      {decideBy && <p className="font-semibold">{t.rich('by', { day: () => <OfficeDay day={decideBy} /> })}</p>}
      <p className="text-base text-ink-muted">{t('more')}</p>
    </Section>
  );
}
