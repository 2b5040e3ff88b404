'use client';

import { useTranslations } from 'use-intl';
import { FlawNote, type Source } from '@/app/client/legibility/flaw-note';
import { PageCrop } from '@/app/client/legibility/page-crop';
import type { CaseView } from '@/server/case-view/view';

type Pages = CaseView['documents'][number]['flawedPages'];

/** More pages than these are folded away. */
const PAGES_SHOWN = 3;

type Props = { documentId: string; pages: Pages; pageCount: number; source: Source };

/** Page by page what is hard to read in a document, where, and how to do better; then that the rest is well. */
export function FlawedPages({ documentId, pages, pageCount, source }: Props) {
  const t = useTranslations('documents');
  const [shown, folded] = [pages.slice(0, PAGES_SHOWN), pages.slice(PAGES_SHOWN)];
  const list = (some: Pages) => (
    <ul className="grid gap-4">
      {some.map((page) => (
        <FlawedPage key={page.page} {...{ documentId, page, source }} isOnly={pageCount === 1} />
      ))}
    </ul>
  );
  return (
    <div className="grid gap-4">
      {list(shown)}
      {folded.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer content-center text-base underline underline-offset-4">
            {t('morePages', { count: folded.length })}
          </summary>
          {list(folded)}
        </details>
      )}
      {pages.length < pageCount && (
        <p className="text-base text-ink-muted">{t('reading.rest', { count: pageCount - pages.length })}</p>
      )}
    </div>
  );
}

type PageProps = { documentId: string; page: Pages[number]; isOnly: boolean; source: Source };

function FlawedPage({ documentId, page: { page, width, height, flaws }, isOnly, source }: PageProps) {
  const t = useTranslations('documents');
  return (
    <li className="grid gap-2">
      {!isOnly && <p className="font-medium text-base">{t('page', { page: String(page) })}</p>}
      {flaws.map((flaw) => (
        <FlawNote
          key={flaw.kind}
          flaw={flaw}
          source={source}
          picture={
            <PageCrop
              src={`/api/files/pages/${documentId}/${page}`}
              width={width}
              height={height}
              area={flaw.area}
              label={t('cropOf', { page: String(page) })}
            />
          }
        />
      ))}
    </li>
  );
}
