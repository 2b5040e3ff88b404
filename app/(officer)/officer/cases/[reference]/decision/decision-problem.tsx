import { Notice } from '@/app/ui/notice';
import { askToSignInAgain } from '@/app/ui/session-end';
import type { DecideProblem } from './use-decide';

/** Why the decision was not made, and what to do. */
export function DecisionProblem({ problem }: { problem: DecideProblem | null }) {
  if (!problem) return null;
  if (!problem.isSignedOut) return <Notice tone="error">{problem.text}</Notice>;
  return (
    <Notice tone="error" title="You have been signed out, so nothing was decided">
      <button type="button" className="link" onClick={askToSignInAgain}>
        Sign in again
      </button>
      , then decide once more. Everything you typed is still here.
    </Notice>
  );
}
