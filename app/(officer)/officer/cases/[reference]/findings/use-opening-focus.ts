'use client';

import { useLayoutEffect, useRef } from 'react';
import { usePlace } from '@/app/client/focus';
import { useJoinedRef } from '@/app/client/use-joined-ref';

/**
 * Takes the focus into a form that opens, to the end of its text, with all of the form in sight. Not from somebody who is
 * typing elsewhere: a newer draft, or a page that is loaded again, opens forms without being asked to. `key`: the place that its text is.
 */
export function useOpeningFocus(key: string) {
  const place = usePlace();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  // Before it is drawn: what is typed from then on is meant for it.
  useLayoutEffect(() => {
    if (document.activeElement?.matches('input, textarea, select')) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return { form, field, fieldRef: useJoinedRef(field, place(key)) };
}
