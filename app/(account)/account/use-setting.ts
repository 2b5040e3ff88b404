'use client';

import { type FormEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { useMessageOf } from '@/app/ui/use-message-of';

/**
 * What came of sending a form: it is done, or something is wrong, with a field of it or with the whole, or the page says by itself why there
 * is no such form any more.
 */
export type Outcome = { done: ReactNode } | { field?: string; problem: string } | { isGone: true };

export type SettingState = {
  summary: RefObject<HTMLElement | null>;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  done: ReactNode;
  /** Of the form as a whole. */
  problem: string | null;
};

/** A form that is folded away again once it has done its work. What its fields hold is asked of them: a password manager may have filled them. */
export function useSetting(send: (read: (name: string) => string) => Promise<Outcome>) {
  const messageOf = useMessageOf();
  const summary = useRef<HTMLElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const sending = useOneAtATime(async () => {
    const entered = form.current ? new FormData(form.current) : new FormData();
    const read = (name: string) => {
      const value = entered.get(name);
      return typeof value === 'string' ? value : '';
    };
    const came = await send(read).catch((error: unknown): Outcome => ({ problem: messageOf(error) }));
    setOutcome(came);
    if ('done' in came) {
      form.current?.reset();
      setOpen(false);
      summary.current?.focus();
    } else if ('field' in came) {
      form.current?.querySelector<HTMLInputElement>(`[name="${came.field}"]`)?.focus();
    }
  });

  const fault = outcome && 'problem' in outcome ? outcome : null;
  return {
    state: {
      summary,
      isOpen,
      setOpen,
      done: outcome && 'done' in outcome ? outcome.done : null,
      problem: fault && !fault.field ? fault.problem : null,
    } satisfies SettingState,
    form: {
      ref: form,
      method: 'post',
      noValidate: true,
      className: 'grid gap-5',
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        void sending.run();
      },
    } as const,
    pending: sending.pending,
    /** Of a field: its name, and what is wrong with it. */
    field: (name: string) => ({ name, size: 'lg' as const, error: fault?.field === name ? fault.problem : null }),
  };
}
