import { useTranslations } from 'use-intl';
import { Notice } from '@/app/ui/notice';
import type { Unfound } from './list-unfound';

/** What was not added, and what that means. Nothing where everything is here. */
export function MissingPapers({ unfound: { needed, conditional, isReading } }: { unfound: Unfound }) {
  const t = useTranslations('checklist.check');
  if (needed.length + conditional.length === 0) return null;
  return (
    <Notice
      tone={needed.length > 0 ? 'warning' : 'info'}
      title={t(isReading ? 'notFoundYet' : needed.length > 0 ? 'missingTitle' : 'conditionalTitle')}
    >
      <ul className="grid list-disc gap-1 pl-5">
        {needed.map(({ evidence: { key, label, wanted }, count }) => (
          <li key={key}>{count > 0 ? t('missingItem', { label, missing: wanted - count }) : label}</li>
        ))}
        {conditional.map(({ evidence: { key, label, requiredIf } }) => (
          <li key={key}>{t('conditionalItem', { label, condition: requiredIf ?? '' })}</li>
        ))}
      </ul>
      <p className="pt-2 text-base">{t('missingAdvice')}</p>
    </Notice>
  );
}
