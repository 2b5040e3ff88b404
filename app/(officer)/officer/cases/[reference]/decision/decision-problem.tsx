import { Notice } from '@/app/ui/notice';
import type { DecideProblem } from './use-decide';

/** Why the decision was not made, and what to do. */
export function DecisionProblem({ problem }: { problem: DecideProblem | null }) {
  if (!problem) return null;
  if (!problem.isSignedOut) return <Notice tone="error">{problem.text}</Notice>;
  return (
    <Notice tone="error" title="You have been signed out, so nothing was decided">
      {/* In a tab of its own: this one stays as it is. */}
      <a href="/sign-in?next=%2Fofficer" target="_blank" rel="noreferrer" className="link">
        Sign in in a new tab
      </a>
      , then come back here and try again. Everything you typed is still here.
    </Notice>
  );
}
