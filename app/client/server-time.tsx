'use client';

import { type ReactNode, useState } from 'react';
import { learnFromPage } from './server-clock';

/** Tells the page what time it is at the server, before anything inside is drawn. */
export function ServerTime({ at, children }: { at: number; children: ReactNode }) {
  useState(() => learnFromPage(at));
  return <>{children}</>;
}
