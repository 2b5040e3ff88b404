import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { isSignedOut, otherAccountOf } from '@/app/ui/error-message';
import type { AppRouter } from '@/server/router';
import { noteSession } from './session-end';

/** Hears from every answer whether the session lasts. A stream says so by ending, which the read that follows it tells apart. */
export const watchSession: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    observable((observer) =>
      next(op).subscribe({
        next: (value) => {
          if (op.type !== 'subscription') noteSession({ isSignedOut: false });
          observer.next(value);
        },
        error: (error) => {
          if (isSignedOut(error)) noteSession({ isSignedOut: true, other: otherAccountOf(error) });
          observer.error(error);
        },
        complete: () => observer.complete(),
      }),
    );
