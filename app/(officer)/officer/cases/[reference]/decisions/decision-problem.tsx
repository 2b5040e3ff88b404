'use client';

import { useOtherAccount, useSessionOver } from '@/app/client/session-end';
import { Notice } from '@/app/ui/notice';
import { askToSignInAgain } from '@/app/ui/session-end';
import type { DecideProblem } from './use-decide';

/** Why the decision was not made, and what to do. */
export function DecisionProblem({ problem }: { problem: DecideProblem | null }) {
  const isSessionOver = useSessionOver();
  const other = useOtherAccount();
  if (!problem) return null;
  if (!problem.isSignedOut) return <Notice tone="error">{problem.text}</Notice>;
  if (!isSessionOver) return <Notice tone="info">You are signed in again. Nothing was decided yet.</Notice>;
  return (
    <Notice
      tone="error"
      title={
        other === null
          ? 'You have been signed out, so nothing was decided'
          : 'Another account is signed in now, so nothing was decided'
      }
    >
      <button type="button" className="link" onClick={askToSignInAgain}>
        Sign in again
      </button>
      , then decide once more. Everything you typed is still here.
    </Notice>
  );
}
