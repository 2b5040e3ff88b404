'use client';

import { useEffect, useState } from 'react';
import { onForgotten } from '../kept-store';
import { type Alone, createOutbox, type Outbox } from './outbox';

type Owner = { officerId: string; reference: string };

/** One a case, for all that is written on its page. */
const outboxes = new Map<string, Outbox>();

function outboxOf({ officerId, reference }: Owner): Outbox {
  // A server has the pages of many.
  if (typeof window === 'undefined') return createOutbox();
  const name = `casedraft-outbox ${officerId} ${reference}`;
  const outbox = outboxes.get(name) ?? createOutbox({ alone: aloneUnder(name) });
  outboxes.set(name, outbox);
  return outbox;
}

/** Of several tabs one sends at a time. Without locks, outside a secure context, the server tells what it has already. */
const aloneUnder =
  (name: string): Alone =>
  (act) =>
    navigator.locks === undefined ? act() : navigator.locks.request(name, act);

/** The officer's writes to a case: sent while it is on screen, as soon as there is a network. */
export function useOutbox(owner: Owner): Outbox {
  const [outbox] = useState(() => outboxOf(owner));
  useEffect(() => outbox.watch(), [outbox]);
  useEffect(() => onForgotten(outbox.stop), [outbox]);
  useEffect(() => {
    const sendNow = () => void outbox.flush();
    window.addEventListener('online', sendNow);
    return () => window.removeEventListener('online', sendNow);
  }, [outbox]);
  return outbox;
}
