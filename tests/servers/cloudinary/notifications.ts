import { EventEmitter, once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { signNotification } from './signatures';

/** How one notification goes out instead of once and at once. */
export type NotifyWay =
  | { kind: 'none' | 'twice' | 'wrong_signature' }
  | { kind: 'late'; ms: number }
  /** Rightly signed, so many seconds ago. */
  | { kind: 'stale'; seconds: number };

export type Notification = { url: string; body: string; timestamp: number; signature: string };
/** `status`: what the receiver answered, or null where it could not be reached. */
export type Notified = Notification & { status: number | null };

export type Notifier = ReturnType<typeof createNotifier>;

/** Tells the receivers of notifications what has happened, without holding up those who made it happen. */
export function createNotifier({ secret }: { secret: string }) {
  const ways: NotifyWay[] = [];
  const sent: Notified[] = [];
  const events = new EventEmitter();
  const stop = new AbortController();

  async function post({ url, body, timestamp, signature }: Notification): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      'x-cld-timestamp': String(timestamp),
      'x-cld-signature': signature,
    };
    return fetch(url, { method: 'POST', body, headers, signal: stop.signal });
  }

  async function send(notification: Notification): Promise<void> {
    const response = await post(notification).catch(() => null);
    await response?.body?.cancel();
    const notified = { ...notification, status: response?.status ?? null };
    sent.push(notified);
    events.emit('sent', notified);
  }

  function sign({ body, timestamp, by = secret }: { body: string; timestamp?: number; by?: string }) {
    const at = timestamp ?? Math.floor(Date.now() / 1_000);
    return { body, timestamp: at, signature: signNotification({ body, timestamp: at, secret: by }) };
  }

  return {
    sent,
    post,
    sign,
    notifyAs: (...next: NotifyWay[]) => void ways.push(...next),
    nextSent: () => once(events, 'sent'),

    async announce({ url, event }: { url: string; event: object }): Promise<void> {
      const way = ways.shift();
      if (way?.kind === 'none') return;
      // Broken off by the end of the server, which nobody waits here for.
      if (way?.kind === 'late') await wait(way.ms, undefined, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) return;
      const now = Math.floor(Date.now() / 1_000);
      const timestamp = way?.kind === 'stale' ? now - way.seconds : now;
      const by = way?.kind === 'wrong_signature' ? 'another secret' : secret;
      const notification = { url, ...sign({ body: JSON.stringify(event), timestamp, by }) };
      await send(notification);
      if (way?.kind === 'twice') await send(notification);
    },

    clear(): void {
      ways.length = 0;
      sent.length = 0;
    },
    close: () => stop.abort(),
  };
}
