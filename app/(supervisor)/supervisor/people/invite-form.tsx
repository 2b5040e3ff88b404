'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { TextField } from '@/app/ui/field';
import { LONGEST_NAME } from '@/server/accounts/limits';
import type { StaffRole } from '@/server/people/schema';
import { RoleSelect } from './role-select';

const NOBODY: { name: string; email: string; role: StaffRole } = { name: '', email: '', role: 'officer' };

/** Invites somebody by mail. */
export function InviteForm() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [person, setPerson] = useState(NOBODY);
  const [invited, setInvited] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { run, pending } = useOneAtATime(async () => {
    setProblem(null);
    setInvited(null);
    try {
      await client.people.invite.mutate(person);
      setInvited(person.name);
      setPerson(NOBODY);
      await queryClient.invalidateQueries(trpc.people.list.infiniteQueryFilter());
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  return (
    <form
      aria-labelledby="invite-title"
      className="grid gap-3 rounded-lg border border-line bg-surface px-4 py-4 shadow-card"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <h2 id="invite-title" className="font-semibold text-lg">
        Invite somebody
      </h2>
      <div className="grid items-start gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <TextField
          name="name"
          label="Name"
          autoComplete="off"
          required
          maxLength={LONGEST_NAME}
          value={person.name}
          onChange={({ target }) => setPerson({ ...person, name: target.value })}
        />
        <TextField
          name="email"
          type="email"
          label="Email address"
          autoComplete="off"
          required
          maxLength={254}
          value={person.email}
          onChange={({ target }) => setPerson({ ...person, email: target.value })}
        />
        <RoleSelect label="Role" value={person.role} onChange={(role) => setPerson({ ...person, role })} />
      </div>
      <p className="text-[13px] text-ink-muted">
        The name stays: by it people are kept from cases of their own. The link in the mail is good once, for three
        days.
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button type="submit" variant="primary" className="max-sm:h-11" pending={pending}>
          Send the invitation
        </Button>
        <p role="status" className="text-sm">
          {invited !== null && (
            <>
              The invitation of <bdi translate="no">{invited}</bdi> is on its way.
            </>
          )}
        </p>
      </div>
      {problem && (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      )}
    </form>
  );
}
