'use client';

import { useLocale, useTranslations } from 'use-intl';
import type { Grounds } from '@/server/case-view/grounds/read-grounds';
import { CitedPages } from './cited-pages';
import { formatAmount } from './format-amount';

type Props = {
  award: NonNullable<Grounds['award']>;
  /** False where it was worked out and is too low to be paid. */
  isPaid: boolean;
};

/** How an amount comes about, a row a step: what is taken off, why, and the claimant's pages behind it. */
export function AwardTable({ award: { lines, currency, totalMinor, per }, isPaid }: Props) {
  const t = useTranslations('status');
  const locale = useLocale();
  const format = (minor: number) => formatAmount({ minor, currency, locale });
  const isWeekly = per === 'week';
  const total = isPaid
    ? isWeekly
      ? 'award.totalWeekly'
      : 'award.total'
    : isWeekly
      ? 'award.leftWeekly'
      : 'award.left';
  return (
    <table className="w-full border-collapse text-left tabular-nums">
      {!isPaid && <caption className="pb-2 text-left text-ink-soft">{t('award.notPaid')}</caption>}
      <thead>
        <tr className="border-line-strong border-b text-base text-ink-muted">
          <th scope="col" className="py-2 pr-4 font-medium">
            {t('award.what')}
          </th>
          <th scope="col" className="py-2 text-right font-medium">
            {t('award.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, because, isEnglish, amountMinor, isReduction, pages }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows stand where they are, and two can say the same.
          <tr key={position} className="border-line border-b align-top">
            <th scope="row" className="py-3 pr-4 font-normal">
              <span lang={isEnglish.label ? 'en' : undefined} className="wrap-anywhere">
                {label}
              </span>
              {isReduction && <span className="ml-2 font-semibold text-base text-warning">{t('award.reduction')}</span>}
              <span lang={isEnglish.because ? 'en' : undefined} className="wrap-anywhere block text-base text-ink-soft">
                {because}
              </span>
              <CitedPages pages={pages} />
            </th>
            <td className="whitespace-nowrap py-3 text-right">{format(amountMinor)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-line-strong border-t-2 align-top font-semibold">
          <th scope="row" className="py-3 pr-4">
            {t(total)}
          </th>
          <td className="whitespace-nowrap py-3 text-right">{format(totalMinor)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
