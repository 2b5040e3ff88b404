'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { TextField } from '@/app/ui/field';
import { LateDialog } from '@/app/ui/late-dialog';
import { NAME_LENGTH } from '@/server/saved-views/limits';

type Props = { open: boolean; kept: string; hasSearch: boolean; onClose: () => void };

/** Asks for the name under which the filters on screen are kept. */
export function SaveView({ open, kept, hasSearch, onClose }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  function close() {
    setProblem(null);
    onClose();
  }
  const { run, pending } = useOneAtATime(async () => {
    setProblem(null);
    try {
      await client.savedViews.save.mutate({ name, filters: kept });
      await queryClient.invalidateQueries(trpc.savedViews.list.queryFilter());
      setName('');
      close();
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  return (
    <LateDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title="Save this view"
      description={
        hasSearch
          ? 'The filters and the order are kept under this name. The search is not, as it may name a person.'
          : 'The filters and the order are kept under this name, for you alone.'
      }
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <TextField
          label="Name of the view"
          name="name"
          required
          maxLength={NAME_LENGTH}
          autoComplete="off"
          value={name}
          error={problem}
          onChange={({ target }) => setName(target.value)}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" variant="primary" pending={pending}>
            Save view
          </Button>
        </div>
      </form>
    </LateDialog>
  );
}
