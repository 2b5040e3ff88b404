import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ANSWER_ANCHOR } from '@/app/api/forms/answer-form';
import { formAnswerCookie, readFormAnswer } from '@/app/api/forms/form-answer';
import { readTranslations } from '@/app/i18n/translations';
import { Notice } from '@/app/ui/notice';
import { MAXIMUM_FILES_PER_FORM } from '@/server/documents/files/receive-form';

/** What came of the form that was posted last. The address leads here. */
export async function FormAnswerNotice({ reference }: { reference: string }) {
  const answer = readFormAnswer((await cookies()).get(formAnswerCookie(reference))?.value);
  if (!answer) return null;
  const { added, refused, hasMore, problem } = answer;
  const t = await readTranslations('start');
  const link = (text: ReactNode) => (
    <a href={`/cases/${reference}`} className="link">
      {text}
    </a>
  );
  return (
    <div id={ANSWER_ANCHOR} className="grid gap-4">
      {added > 0 && <Notice tone="success">{t.rich('form.added', { count: added, link })}</Notice>}
      {refused.length > 0 && (
        <Notice tone="error" title={t('form.refused', { count: refused.length })}>
          <ul className="grid list-disc gap-1 pl-5">
            {refused.map(({ name, reason }) => (
              <li key={name}>
                <bdi translate="no" className="wrap-anywhere font-semibold">
                  {name}
                </bdi>
                : {reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {hasMore && <Notice tone="warning">{t('form.hasMore', { files: MAXIMUM_FILES_PER_FORM })}</Notice>}
      {problem && (
        <Notice tone="error" title={t('form.notDone')}>
          {problem}
        </Notice>
      )}
    </div>
  );
}
