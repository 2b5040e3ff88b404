'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import { messageOf } from '@/app/ui/error-message';
import { TextField } from '@/app/ui/field';
import { formatCount } from '@/app/ui/format';
import { Notice } from '@/app/ui/notice';
import type { Overview } from './use-overview';

/** Stops workers from starting anything new, and lets them go on. */
export function PauseControl({ pause, active }: { pause: Overview['pause']; active: number }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.operations.pathKey() });
  const pausing = useMutation(trpc.operations.pause.mutationOptions({ onSettled, onSuccess: () => setOpen(false) }));
  const resuming = useMutation(trpc.operations.resume.mutationOptions({ onSettled }));
  return (
    <div className="grid justify-items-end gap-2">
      {pause ? (
        <Button variant="primary" pending={resuming.isPending} onClick={() => resuming.mutate()}>
          <Play aria-hidden className="size-4" />
          Resume reading
        </Button>
      ) : (
        <Button
          onClick={() => {
            pausing.reset();
            setNote('');
            setOpen(true);
          }}
        >
          <Pause aria-hidden className="size-4" />
          Pause reading
        </Button>
      )}
      {resuming.isError && <Notice tone="error">{messageOf(resuming.error)}</Notice>}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        dismissible={!pausing.isPending}
        title="Pause reading?"
        description={
          <>
            No worker starts another document or draft until somebody resumes.
            {active > 0 &&
              ` ${formatCount(active, 'document that is', 'documents that are')} being read now will be finished.`}{' '}
            Claimants can still upload and submit, and everybody who waits is told.
          </>
        }
        actions={
          <>
            <Button disabled={pausing.isPending} onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button type="submit" form="pause" variant="primary" pending={pausing.isPending}>
              Pause reading
            </Button>
          </>
        }
      >
        <form
          id="pause"
          method="post"
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (!pausing.isPending) pausing.mutate({ note });
          }}
        >
          <TextField
            label="Why, for colleagues (optional)"
            hint="For example: the scanner service is down."
            maxLength={200}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          {pausing.isError && <Notice tone="error">{messageOf(pausing.error)}</Notice>}
        </form>
      </Dialog>
    </div>
  );
}
