'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type TRPCClient, TRPCClientError } from '@trpc/client';
import { useSyncExternalStore } from 'react';
import { useAccount } from '@/app/client/account';
import { isLeaving } from '@/app/client/kept-store';
import { onSignedInAgain } from '@/app/client/session-end';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import type { AppRouter } from '@/server/router';
import { wantedFor } from '../status/requested-files';
import { explainRefusal } from './explain-refusal';
import { openKeptUploads } from './kept-uploads';
import { sendFile } from './send-file';
import { turnPicture } from './turn-picture';
import { openUnsentNotes } from './unsent-files';
import type { Upload, UploadSteps } from './upload';
import { createUploadQueue, type UploadQueue } from './upload-queue';

/** Kept outside the page, so that uploads go on while the person looks at another one. */
const queues = new Map<string, UploadQueue>();

const NO_UPLOADS: readonly Upload[] = [];

function openQueue(options: {
  reference: string;
  owner: string | null;
  client: TRPCClient<AppRouter>;
  refresh: () => Promise<void>;
}): UploadQueue {
  const { reference, owner, client, refresh } = options;
  const existing = queues.get(reference);
  if (existing) return existing;
  const steps: UploadSteps = {
    request: (file) =>
      client.documents.requestUpload
        .mutate({ reference, filename: file.name, contentType: file.type, bytes: file.size, ...wantedFor(file) })
        .catch((error: unknown) => Promise.reject(explainRefusal(error))),
    resume: async (documentId) => {
      try {
        return await client.documents.resumeUpload.mutate({ documentId });
      } catch (error) {
        // Taken back, or swept: it is announced anew.
        if (error instanceof TRPCClientError && error.data?.code === 'NOT_FOUND') return null;
        throw explainRefusal(error);
      }
    },
    send: sendFile,
    register: async (documentId) => {
      await client.documents.register
        .mutate({ documentId })
        .catch((error: unknown) => Promise.reject(explainRefusal(error)));
      await refresh();
    },
    takeBack: async (documentId) => {
      try {
        await client.documents.remove.mutate({ documentId });
      } catch (error) {
        // Refused before, or removed in another tab: then there is nothing to take back. Otherwise the list shows it.
        if (!(error instanceof TRPCClientError)) throw error;
      }
      await refresh();
    },
  };
  const queue: UploadQueue = createUploadQueue({
    steps,
    onSettled: (files) => notes.settle(files),
    ...(owner === null ? {} : { keep: openKeptUploads({ owner, reference, onFound: (found) => queue.takeUp(found) }) }),
  });
  const notes = openUnsentNotes({ reference, onLost: queue.showLost });
  queues.set(reference, queue);
  queue.subscribe(() => void notes.note(queue.readUnsent()));
  watchWindow(queue);
  return queue;
}

/** Warns before a reload would lose a file that the browser could not keep, but holds up nobody who has signed out, and goes on by itself when the network or the session is back. */
function watchWindow(queue: UploadQueue) {
  window.addEventListener('beforeunload', (event) => {
    if (queue.readUnsent().length > 0 && !isLeaving()) event.preventDefault();
  });
  window.addEventListener('online', queue.retryInterrupted);
  onSignedInAgain(queue.retryInterrupted);
}

const refreshCase = (queryClient: QueryClient, queryKey: readonly unknown[]) => () =>
  queryClient.invalidateQueries({ queryKey });

/** The files on their way into a case, and what can be done with them. */
export function useUploads({ reference }: { reference: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const owner = useAccount()?.userId ?? null;
  const queryKey = trpc.cases.byReference.queryKey({ reference });
  const open = () => openQueue({ reference, owner, client, refresh: refreshCase(queryClient, queryKey) });
  const uploads = useSyncExternalStore(
    (listener) => {
      const stop = open().subscribe(listener);
      return () => {
        stop();
      };
    },
    () => queues.get(reference)?.read() ?? NO_UPLOADS,
    () => NO_UPLOADS,
  );
  return {
    uploads,
    add: (files: readonly File[]) => open().add(files),
    retry: (key: number) => open().retry(key),
    dismiss: (key: number) => open().dismiss(key),
    pause: (key: number) => open().pause(key),
    goOn: (key: number) => open().goOn(key),
    turn: (key: number) => void open().replace(key, turnPicture),
  };
}
