'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { LateDialog } from '@/app/ui/late-dialog';
import { Notice } from '@/app/ui/notice';
import type { SavedViewItem } from '@/server/saved-views/view';
import { ManagedView } from './managed-view';

type Props = { open: boolean; views: readonly SavedViewItem[]; onClose: () => void };

/** Renames, orders and deletes an officer's views. Each change is kept at once. */
export function ManageViews({ open, views, onClose }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { run, pending } = useOneAtATime(async ({ act, words }: { act: () => Promise<unknown>; words: string }) => {
    setProblem(null);
    try {
      await act();
      setSaid(words);
    } catch (error) {
      setProblem(messageOf(error));
    }
    await queryClient.invalidateQueries(trpc.savedViews.list.queryFilter());
  });
  const pressed = useRef<HTMLButtonElement>(null);
  // The page takes a line that has changed places out and in again, and its button loses the focus with that.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each order.
  useEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [views]);
  function move(from: number, to: number) {
    const ids = views.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    void run({
      act: () => client.savedViews.arrange.mutate({ ids }),
      words: `${views[from]?.name ?? ''} is now ${to + 1} of ${views.length}.`,
    });
  }
  return (
    <LateDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Your views"
      description="They stand above the queue in this order."
      actions={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {problem && <Notice tone="error">{problem}</Notice>}
      <p role="status" className="sr-only">
        {said}
      </p>
      {views.length === 0 && <p className="text-ink-muted text-sm">You have no views any more.</p>}
      <ul className="grid gap-3" aria-busy={pending}>
        {views.map((view, index) => (
          <ManagedView
            key={view.id}
            view={view}
            isFirst={index === 0}
            isLast={index === views.length - 1}
            onRename={(name) =>
              void run({
                act: () => client.savedViews.rename.mutate({ id: view.id, name }),
                words: `Renamed to ${name}.`,
              })
            }
            onMove={(step, button) => {
              pressed.current = button;
              move(index, index + step);
            }}
            onRemove={() =>
              void run({
                act: () => client.savedViews.remove.mutate({ id: view.id }),
                words: `${view.name} is deleted.`,
              })
            }
          />
        ))}
      </ul>
    </LateDialog>
  );
}
