'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/ui/button';
import { frameAround } from '@/app/ui/frame-around';
import { MarkedPage } from '@/app/ui/marked-page';
import type { CitedPage } from '@/server/case-view/grounds/read-pages';

/** The claimant's own pages that something rests on, folded away until they are asked for. */
export function CitedPages({ pages }: { pages: readonly CitedPage[] }) {
  const t = useTranslations('status');
  if (pages.length === 0) return null;
  return (
    <details className="print:hidden">
      <summary className="w-fit rounded-sm py-2.5 text-accent text-base hover:underline">
        {t('why.show', { count: pages.length })}
      </summary>
      <div className="grid gap-6 pt-3">
        {pages.map((page) => (
          <OnePage key={`${page.documentId} ${page.page}`} page={page} />
        ))}
      </div>
    </details>
  );
}

function OnePage({ page: { filename, page, quotes, boxes, image } }: { page: CitedPage }) {
  const t = useTranslations('status');
  const [isWhole, setWhole] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const frame = frameAround(boxes);
  const isPart = frame.w < 1 || frame.h < 1;
  return (
    <figure className="grid gap-3">
      <figcaption className="wrap-anywhere font-semibold text-base">
        {t.rich('why.page', { page, name: () => <bdi translate="no">{filename}</bdi> })}
      </figcaption>
      {image && boxes.length > 0 && !isBroken && (
        <>
          <MarkedPage
            image={image}
            boxes={boxes}
            alt={t('why.picture', { name: filename, page })}
            {...(isWhole ? {} : { frame })}
            onBroken={() => setBroken(true)}
          />
          {isPart && (
            <Button
              className="h-11 justify-self-start text-base"
              aria-pressed={isWhole}
              onClick={() => setWhole(!isWhole)}
            >
              {t('why.whole')}
            </Button>
          )}
        </>
      )}
      {isBroken && (
        <p role="alert" className="text-base text-danger">
          {t('why.broken')}
        </p>
      )}
      {quotes.length > 0 && (
        <div className="grid gap-1 text-base">
          <p className="text-ink-muted">{t('why.quoted')}</p>
          <ul translate="no" className="grid gap-1">
            {quotes.map((quote, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: quotes of a page never change their order.
              <li key={position} className="wrap-anywhere">
                <q>
                  <mark className="bg-highlight/60 text-ink">{quote}</mark>
                </q>
              </li>
            ))}
          </ul>
        </div>
      )}
    </figure>
  );
}
