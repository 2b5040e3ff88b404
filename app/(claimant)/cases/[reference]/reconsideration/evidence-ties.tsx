'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { CaseView } from '@/server/case-view/view';

type Props = {
  documents: CaseView['documents'];
  /** The chosen reasons, by their keys; without a text something else. */
  options: readonly { key: string; text: string | null; isEnglish: boolean }[];
  readTie: (documentId: string) => string | undefined;
  onTie: (tie: { documentId: string; key: string }) => void;
};

/** Which reason each new document is about. With one reason chosen there is nothing to say. */
export function EvidenceTies({ documents, options, readTie, onTie }: Props) {
  const id = useId();
  const t = useTranslations('reconsideration.evidence');
  const reasons = useTranslations('reconsideration.reasons');
  if (documents.length === 0 || options.length < 2) return null;
  return (
    <fieldset className="grid gap-4">
      <legend className="pb-3 font-semibold">{t('ties')}</legend>
      {documents.map(({ id: documentId, filename }) => (
        <div key={documentId} className="grid gap-1.5">
          <label htmlFor={`${id}-${documentId}`} className="wrap-anywhere text-base">
            {t.rich('tie', { name: () => <bdi translate="no">{filename}</bdi> })}
          </label>
          <select
            id={`${id}-${documentId}`}
            value={readTie(documentId)}
            onChange={({ target }) => onTie({ documentId, key: target.value })}
            className="h-12 w-full rounded-md border border-line-strong bg-surface px-3 text-lg hover:border-ink"
          >
            {options.map(({ key, text, isEnglish }) => (
              <option key={key} value={key} lang={isEnglish ? 'en' : undefined}>
                {text ?? reasons('somethingElse')}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}
