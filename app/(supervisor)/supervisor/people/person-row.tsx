import { Badge } from '@/app/ui/badge';
import { Button } from '@/app/ui/button';
import { formatCount } from '@/app/ui/format';
import { LocalTime } from '@/app/ui/time';
import type { ListedPerson } from '@/server/people/view';

const ROLES: Record<ListedPerson['role'], string> = {
  officer: 'Officer',
  supervisor: 'Supervisor',
  former: 'Access ended',
};

type Props = { person: ListedPerson; onChange: () => void };

/** One of the staff: what they may do, and what they have in hand. */
export function PersonRow({ person, onChange }: Props) {
  const { name, email, role, isMe, assigned, reviewing } = person;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2">
      <div className="w-64 min-w-0 max-sm:w-full">
        <p translate="no" className="wrap-anywhere font-semibold">
          {name}
        </p>
        <p translate="no" className="wrap-anywhere text-[13px] text-ink-muted">
          {email}
        </p>
      </div>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={role === 'former' ? 'neutral' : 'accent'}>{ROLES[role]}</Badge>
        <SignInState person={person} />
        {assigned + reviewing > 0 && (
          <span className="text-[13px] text-ink-muted tabular-nums">
            {formatCount(assigned, 'case')} assigned, {reviewing} under review
          </span>
        )}
      </div>
      {isMe ? (
        <span className="text-[13px] text-ink-muted">You</span>
      ) : (
        <Button size="sm" className="max-sm:h-11" aria-label={`Change ${name}`} onClick={onChange}>
          Change
        </Button>
      )}
    </li>
  );
}

/** How far somebody has come with signing in. */
function SignInState({ person: { role, hasPassword, hasSecondStep, invitedUntil } }: { person: ListedPerson }) {
  if (role === 'former') return null;
  if (hasPassword)
    return hasSecondStep ? null : <span className="text-[13px] text-ink-muted">Without a second step</span>;
  return invitedUntil ? (
    <span className="text-[13px] text-ink-muted">
      Invited, until <LocalTime value={invitedUntil} format="short" />
    </span>
  ) : (
    <Badge tone="warning">Invitation over</Badge>
  );
}
