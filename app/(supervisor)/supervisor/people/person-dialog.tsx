'use client';

import { useState } from 'react';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import { formatCount } from '@/app/ui/format';
import { Sentence } from '@/app/ui/sentence';
import type { ListedPerson } from '@/server/people/view';
import { RoleSelect } from './role-select';
import { usePersonActs } from './use-person-acts';

type Props = { person: ListedPerson; onClose: () => void };

/** What a supervisor can do to a colleague's account. */
export function PersonDialog({ person, onClose }: Props) {
  const { id: personId, name, role, hasPassword } = person;
  const [wanted, setWanted] = useState(role === 'supervisor' ? ('supervisor' as const) : ('officer' as const));
  const acts = usePersonActs({ personId, onDone: onClose });
  const isFormer = role === 'former';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Sentence text={`Change ${name}`} kept={[name]} />}
      description={
        isFormer
          ? 'Their access has ended. With a role they are invited anew, and choose a new password.'
          : 'A role counts from the next page on.'
      }
      dismissible={!acts.pending}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            pending={acts.pending}
            blocked={wanted === role}
            onClick={() => wanted !== role && void acts.setRole(wanted)}
          >
            {isFormer ? 'Give access again' : 'Save the role'}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 text-sm">
        <RoleSelect label="Role" value={wanted} onChange={setWanted} />
        {!isFormer && !hasPassword && (
          <div className="grid justify-items-start gap-2 border-line border-t pt-3">
            <p>They have not chosen a password yet. Another link makes the one before it useless.</p>
            <Button size="sm" pending={acts.pending} onClick={() => void acts.inviteAgain()}>
              Send the invitation again
            </Button>
          </div>
        )}
        {!isFormer && <EndAccess person={person} pending={acts.pending} onEnd={() => void acts.endAccess()} />}
        {acts.problem && (
          <p role="alert" className="text-danger">
            {acts.problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}

type EndProps = { person: ListedPerson; pending: boolean; onEnd: () => void };

function EndAccess({ person: { assigned, reviewing }, pending, onEnd }: EndProps) {
  return (
    <div className="grid justify-items-start gap-2 border-line border-t pt-3">
      <p>
        When access ends, they are signed out everywhere at once.{' '}
        {assigned + reviewing > 0
          ? `${formatCount(assigned + reviewing, 'case')} they have in hand go back into the line. `
          : ''}
        What they did stays on record under their name.
      </p>
      <Button size="sm" variant="danger" pending={pending} onClick={onEnd}>
        End their access
      </Button>
    </div>
  );
}
