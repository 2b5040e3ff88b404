import { UserRoundPlus } from 'lucide-react';
import type { CaseView } from '@/server/case-view/view';

/** Whom a waiting case is given to, in the bar over it. */
export function AssignmentLine({ assignment }: { assignment: NonNullable<CaseView['assignment']> }) {
  const { mine, toName, byName } = assignment;
  return (
    <span className="flex items-center gap-1.5">
      <UserRoundPlus aria-hidden className="size-4 shrink-0" />
      <span className="wrap-anywhere">
        {mine ? (
          <>
            Assigned to you by <bdi translate="no">{byName}</bdi>
          </>
        ) : (
          <>
            Assigned to <bdi translate="no">{toName}</bdi>
          </>
        )}
      </span>
    </span>
  );
}
