import { z } from 'zod';
import { keptKey } from '@/app/client/kept-keys';
import { keepValue, readKept } from '@/app/client/kept-value';
import type { LostFile } from './upload-queue';

const schema = z.array(z.object({ documentId: z.string().nullable(), filename: z.string(), bytes: z.number() }));

const keyOf = (reference: string) => keptKey('unsent', reference);

// This tab's own store: a file that another tab is sending is not lost.

/** Notes which files a reload would lose. Their content cannot be kept: it is read from the disk as it is sent. */
export const noteUnsent = ({ reference, unsent }: { reference: string; unsent: readonly LostFile[] }): void =>
  keepValue({ key: keyOf(reference), value: unsent.length > 0 ? unsent : null, where: 'tab' });

export const readUnsent = (reference: string): LostFile[] =>
  readKept({ key: keyOf(reference), schema, where: 'tab' }) ?? [];
