import type { BrowserClient } from '../trpc';
import { createLiveHub, type LiveHub } from './hub';
import { createPollingHub } from './polling';
import { openStream } from './stream';
import { haveTabs, openTabs } from './tabs';

/** One a person; a page knows one person as long as it lasts, and its client. */
let known: { person: string; hub: LiveHub } | undefined;

export function findHub({ person, client }: { person: string; client: BrowserClient }): LiveHub {
  if (known?.person !== person) known = { person, hub: createHub({ person, client }) };
  return known.hub;
}

function createHub({ person, client }: { person: string; client: BrowserClient }): LiveHub {
  if (!haveTabs()) return createPollingHub({ client });
  const hub = createLiveHub({
    openTabs: ({ onMessage }) => openTabs({ person, onMessage }),
    renewPages: (pages) => client.reviews.renewPages.mutate({ pages }),
    openStream: (options) => openStream({ client, ...options }),
    isVisible: () => document.visibilityState === 'visible',
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') hub.wake();
  });
  // A page that the browser keeps for the back button holds nothing meanwhile.
  window.addEventListener('pagehide', hub.suspend);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) hub.resume();
  });
  return hub;
}
