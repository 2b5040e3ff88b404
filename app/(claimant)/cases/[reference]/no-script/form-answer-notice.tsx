import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ANSWER_ANCHOR } from '@/app/api/forms/answer-form';
import { formAnswerCookie, readFormAnswer } from '@/app/api/forms/form-answer';
import { readTranslations } from '@/app/i18n/translations';
import { isClaimantRefusal } from '@/app/ui/error-message';
import { Notice } from '@/app/ui/notice';
import { MAXIMUM_FILES_PER_FORM } from '@/server/documents/files/receive-form';
import { isFileRefusal } from '../upload/read-refusal';

type Props = {
  reference: string;
  /** Where it stands: the case's page where left out. */
  page?: string;
};

/** What came of the form that was posted last. The address leads here. */
export async function FormAnswerNotice({ reference, page = `/cases/${reference}` }: Props) {
  const answer = readFormAnswer((await cookies()).get(formAnswerCookie(reference))?.value);
  if (!answer) return null;
  const { added, refused, hasMore, problem, why } = answer;
  const t = await readTranslations('start');
  const sayWhy = await readRefusals();
  const link = (text: ReactNode) => (
    <a href={page} className="link">
      {text}
    </a>
  );
  return (
    <div id={ANSWER_ANCHOR} className="grid gap-4">
      {added > 0 && <Notice tone="success">{t.rich('form.added', { count: added, link })}</Notice>}
      {refused.length > 0 && (
        <Notice tone="error" title={t('form.refused', { count: refused.length })}>
          <ul className="grid list-disc gap-1 pl-5">
            {refused.map(({ name, reason, why }) => (
              <li key={name}>
                <bdi translate="no" className="wrap-anywhere font-semibold">
                  {name}
                </bdi>
                : {sayWhy(why) ?? reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {hasMore && <Notice tone="warning">{t('form.hasMore', { files: MAXIMUM_FILES_PER_FORM })}</Notice>}
      {problem && (
        <Notice tone="error" title={t('form.notDone')}>
          {sayWhy(why) ?? problem}
        </Notice>
      )}
    </div>
  );
}

/** Gives the sentence for a reason in the reader's language; null where there is none. */
async function readRefusals() {
  const shared = await readTranslations('shared');
  const upload = await readTranslations('upload');
  return (why: string | null): string | null => {
    if (isClaimantRefusal(why)) return shared(`refusals.${why}`);
    // It names the other file, which a sentence alone cannot.
    if (why === null || why === 'already_there' || !isFileRefusal(why)) return null;
    return upload(`problems.${why}`);
  };
}
