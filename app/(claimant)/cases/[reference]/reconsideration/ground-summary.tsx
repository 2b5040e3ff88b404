'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

type Props = {
  /** The reason in the decision's words; null for something else. */
  text: string | null;
  isEnglish: boolean;
  words: string;
  documents: readonly { id: string; filename: string }[];
};

/** What was said about one reason, and the new evidence for it. */
export function GroundSummary({ text, isEnglish, words, documents }: Props) {
  const t = useTranslations('reconsideration.check');
  const reasons = useTranslations('reconsideration.reasons');
  return (
    <dl className="grid gap-4 rounded-lg border border-line bg-surface p-5 shadow-card">
      <Part name={t('reason')}>
        {text === null ? reasons('somethingElse') : <span lang={isEnglish ? 'en' : undefined}>{text}</span>}
      </Part>
      <Part name={t('words')}>
        <span translate="no" className="whitespace-pre-wrap">
          {words}
        </span>
      </Part>
      <Part name={t('documents')}>
        {documents.length === 0 ? (
          t('noDocuments')
        ) : (
          <ul>
            {documents.map(({ id, filename }) => (
              <li key={id}>
                <bdi translate="no">{filename}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </dl>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold text-base text-ink-muted">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}
