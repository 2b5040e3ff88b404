'use client';

import { useActionState, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { createBegunCase } from '../start-case';

/** Creates the case at once where the page has its script; else one press does. */
export function ContinueForm({ owner }: { owner: string }) {
  const t = useTranslations('start');
  const [{ refusal }, post, pending] = useActionState(createBegunCase, { refusal: null });
  const form = useRef<HTMLFormElement>(null);
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    form.current?.requestSubmit();
  }, []);
  return (
    <form ref={form} action={post} className="grid gap-4">
      <input type="hidden" name="owner" value={owner} />
      {refusal && <Notice tone="error">{refusal}</Notice>}
      <Button
        worksWithoutScript
        type="submit"
        variant="primary"
        size="lg"
        className="justify-self-start"
        pending={pending}
      >
        {t('create')}
      </Button>
    </form>
  );
}
