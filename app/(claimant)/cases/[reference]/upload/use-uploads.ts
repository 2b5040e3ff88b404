'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type TRPCClient, TRPCClientError } from '@trpc/client';
import { useSyncExternalStore } from 'react';
import { isLeaving } from '@/app/client/kept-store';
import { onSignedInAgain } from '@/app/client/session-end';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import type { AppRouter } from '@/server/router';
import { wantedFor } from '../status/requested-files';
import { explainRefusal } from './explain-refusal';
import { sendFile } from './send-file';
import { openUnsentNotes } from './unsent-files';
import { createUploadQueue, isUnderWay, type Upload, type UploadQueue, type UploadSteps } from './upload-queue';

/** Kept outside the page, so that uploads go on while the person looks at another one. */
const queues = new Map<string, UploadQueue>();

const NO_UPLOADS: readonly Upload[] = [];

function openQueue(options: {
  reference: string;
  client: TRPCClient<AppRouter>;
  refresh: () => Promise<void>;
}): UploadQueue {
  const { reference, client, refresh } = options;
  const existing = queues.get(reference);
  if (existing) return existing;
  const steps: UploadSteps = {
    request: (file) =>
      client.documents.requestUpload
        .mutate({ reference, filename: file.name, contentType: file.type, bytes: file.size, ...wantedFor(file) })
        .catch((error: unknown) => Promise.reject(explainRefusal(error))),
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
  const queue: UploadQueue = createUploadQueue({ steps, onSettled: (files) => notes.settle(files) });
  const notes = openUnsentNotes({ reference, onLost: queue.showLost });
  queues.set(reference, queue);
  queue.subscribe(() => void notes.note(queue.readUnsent()));
  watchWindow(queue);
  return queue;
}

/** Warns before a reload would lose a file, but holds up nobody who has signed out, and goes on by itself when the network or the session is back. */
function watchWindow(queue: UploadQueue) {
  window.addEventListener('beforeunload', (event) => {
    if (isUnderWay(queue.read()) && !isLeaving()) event.preventDefault();
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
  const queryKey = trpc.cases.byReference.queryKey({ reference });
  const open = () => openQueue({ reference, client, refresh: refreshCase(queryClient, queryKey) });
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
  };
}
