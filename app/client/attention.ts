import { UNATTENDED_HEADER } from '@/server/platform/attention';

/** Somebody who reads touches the page now and then. */
const UNATTENDED_AFTER_MS = 5 * 60_000;

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

let touchedAt: number | null = null;

function noteTouch() {
  touchedAt = performance.now();
}

/** A page counts as touched when it is opened. */
export function watchAttention(): void {
  if (typeof window === 'undefined') return;
  noteTouch();
  for (const sign of SIGNS) window.addEventListener(sign, noteTouch, { capture: true, passive: true });
}

/** For every call of this page. */
export const attentionHeaders = (): Record<string, string> =>
  touchedAt !== null && performance.now() - touchedAt > UNATTENDED_AFTER_MS ? { [UNATTENDED_HEADER]: '1' } : {};
