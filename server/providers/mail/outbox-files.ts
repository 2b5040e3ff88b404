import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { env } from '@/server/platform/env';

export const outboxFolder = () => path.join(env().DATA_DIR, 'mail');

/** What stands beside each .eml file, for the page that lists them. */
export const outboxNoteSchema = z.object({
  messageId: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
});
export type OutboxNote = z.infer<typeof outboxNoteSchema>;

/** Both files of a mail; removing what is not there is fine. They are named by the mail's id, as createOutbox writes them. */
export async function removeOutboxFiles({ mailId }: { mailId: string }): Promise<void> {
  for (const ending of ['eml', 'json']) await rm(path.join(outboxFolder(), `${mailId}.${ending}`), { force: true });
}

/** The newest first: file names begin with the time. */
export async function readOutboxFiles({ limit }: { limit: number }): Promise<OutboxNote[]> {
  const names = (await listFolder()).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names
      .slice(-limit)
      .reverse()
      .map(async (name) => outboxNoteSchema.parse(JSON.parse(await readFile(path.join(outboxFolder(), name), 'utf8')))),
  );
}

async function listFolder(): Promise<string[]> {
  try {
    return await readdir(outboxFolder());
  } catch (error) {
    // No mail was ever written.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
