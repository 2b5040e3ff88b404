'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useAccount } from '@/app/client/account';
import { keptKey } from '@/app/client/kept-keys';
import { forgetEverywhere } from '@/app/client/kept-value';
import { text } from '@/app/client/shape';
import { useKept } from '@/app/client/use-kept';
import { Button } from '@/app/ui/button';
import { TextArea } from '@/app/ui/field';
import { measureText } from '@/app/ui/measure-text';
import { Notice } from '@/app/ui/notice';
import { useMessageOf } from '@/app/ui/use-message-of';
import type { CaseView } from '@/server/case-view/view';
import { MESSAGE_LENGTH } from '@/server/cases/limits';
import { Section } from '../section';
import { useSubmission } from '../status/use-submission';
import { isUnderWay } from '../upload/upload-queue';
import { useUploads } from '../upload/use-uploads';
import { listUnfound } from './list-unfound';
import { MissingPapers } from './missing-papers';

const isEmpty = (reasons: string) => reasons === '';

type Props = { view: CaseView; onSent: () => void };

/** Asks once about what is missing, and submits the case all the same. */
export function SendForm({ view, onSent }: Props) {
  const { reference } = view;
  const t = useTranslations('checklist');
  const messageOf = useMessageOf();
  const router = useRouter();
  const account = useAccount();
  const { uploads } = useUploads({ reference });
  // By the case: nobody else who uses this browser can open it.
  const key = keptKey('missing', view.id);
  const [reasons, changeReasons] = useKept({ key, schema: text, empty: '', isEmpty, stage: 'open' });
  const unfound = listUnfound({ view });
  const isMissing = unfound.needed.length > 0;
  const isTooLong = measureText({ text: reasons, limit: MESSAGE_LENGTH }).isOver;
  const { submit, pending, error, isSuccess } = useSubmission({
    onSubmitted: () => {
      onSent();
      // Whatever other pages have kept for this case is late now.
      forgetEverywhere(key);
      // Replaced, so that Back leads to the case and never to a form that was sent.
      router.replace(`/cases/${reference}/submitted`);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isTooLong || isUnderWay(uploads) || isSuccess) return;
    const missingNote = isMissing ? reasons.trim() : '';
    // The mutation keeps its error, which is shown below.
    submit({ reference, ...(missingNote ? { missingNote } : {}) }).catch(() => undefined);
  };

  return (
    <Section title={t('check.submitTitle')}>
      <form method="post" action="/api/forms/submit" noValidate onSubmit={send} className="grid gap-5">
        <input type="hidden" name="reference" value={reference} />
        {account && <input type="hidden" name="owner" value={account.userId} />}
        <MissingPapers unfound={unfound} />
        {isMissing && (
          <TextArea
            label={t('check.why')}
            hint={t('check.whyHint')}
            name="missingNote"
            size="lg"
            value={reasons}
            limit={MESSAGE_LENGTH}
            onChange={({ target }) => changeReasons(() => target.value)}
          />
        )}
        {error && <Notice tone="error">{messageOf(error)}</Notice>}
        {isUnderWay(uploads) && <p className="text-base text-ink-muted">{t('submit.onTheirWay')}</p>}
        <Button
          worksWithoutScript
          type="submit"
          variant="primary"
          size="lg"
          className="justify-self-start"
          disabled={isUnderWay(uploads) || isTooLong || view.documents.length === 0}
          pending={pending || isSuccess}
        >
          {t(isMissing ? 'check.submitAsIs' : 'check.submit')}
        </Button>
        {view.documents.length === 0 && <p className="text-base text-ink-muted">{t('submit.addFirst')}</p>}
      </form>
    </Section>
  );
}
