'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ACCEPTED_FILES } from '@/app/(claimant)/cases/[reference]/upload/check-file';
import { Button } from '@/app/ui/button';

const FIELD =
  'min-h-14 w-full rounded-lg border border-line-strong bg-surface p-3 text-base file:mr-3 file:min-h-9 file:rounded-md file:border-0 file:bg-accent-soft file:px-3 file:font-semibold';

/** The camera and the files of a phone. What is chosen is sent at once; without script, by the button. */
export function PhoneFiles({ filesLeft }: { filesLeft: number }) {
  const t = useTranslations('phone');
  const form = useRef<HTMLFormElement>(null);
  const [isSending, setSending] = useState(false);
  const send = () => {
    setSending(true);
    form.current?.requestSubmit();
  };
  return (
    <form ref={form} method="post" action="/api/phone/upload" encType="multipart/form-data" className="grid gap-4">
      <label className="grid gap-1.5 font-semibold">
        {t('camera')}
        <input type="file" name="file" accept="image/*" capture="environment" className={FIELD} onChange={send} />
      </label>
      <label className="grid gap-1.5 font-semibold">
        {t('files')}
        <input type="file" name="file" multiple accept={ACCEPTED_FILES} className={FIELD} onChange={send} />
      </label>
      <p className="text-base text-ink-muted">{t('left', { count: filesLeft })}</p>
      <p role="status" className="font-semibold">
        {isSending ? t('sending') : ''}
      </p>
      <Button
        type="submit"
        variant="primary"
        size="lg"
        worksWithoutScript
        pending={isSending}
        className="max-sm:w-full"
      >
        {t('send')}
      </Button>
    </form>
  );
}
