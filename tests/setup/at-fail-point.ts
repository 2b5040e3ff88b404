import { onTestFinished } from 'vitest';
import type { FailPoint, FailPointHook } from '@/server/platform/fail-point';

type Meeting = { point: FailPoint; subject: string; run: () => Promise<unknown> };

/** Lets something happen, once, the moment this process comes to a fail-point for this document or case. */
export function atFailPoint({ point, subject, run }: Meeting): void {
  const scope = globalThis as { casedraftFailPoint?: FailPointHook };
  const forget = () => {
    scope.casedraftFailPoint = undefined;
  };
  scope.casedraftFailPoint = async (reached, about) => {
    if (reached !== point || about !== subject) return;
    forget();
    await run();
  };
  onTestFinished(forget);
}
