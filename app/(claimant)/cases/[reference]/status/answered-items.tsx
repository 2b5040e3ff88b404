'use client';

import { useTranslations } from 'use-intl';
import { type Item, languageOf } from './item-state';

/** What a claimant answered to each point of a request, once the answer is sent. */
export function AnsweredItems({ items }: { items: readonly Item[] }) {
  const t = useTranslations('status');
  const said = items.filter(({ answer }) => answer !== null);
  if (said.length === 0) return null;
  return (
    <div className="grid gap-2 print:hidden">
      <p className="font-semibold text-base">{t('letter.youAnswered')}</p>
      <dl className="grid gap-3">
        {said.map(({ item, kind, label, answer }) => (
          <div key={item}>
            <dt lang={languageOf({ kind })} className="wrap-anywhere">
              {label}
            </dt>
            <dd className="wrap-anywhere border-line border-l-4 pl-4">
              {t(answer?.cannotSend ? 'request.youCannot' : 'request.youSaid')}:{' '}
              <span translate="no" className="whitespace-pre-wrap">
                {answer?.words}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
