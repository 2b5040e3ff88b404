import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailProvider } from './contract';
import { type OutboxNote, outboxFolder } from './outbox-files';

/** Sends nothing: each mail becomes a .eml file, as it would have gone out, and a note beside it for the page /outbox. */
export function createOutbox({ from }: { from: { name: string; address: string } }): MailProvider {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    send: async ({ messageId, to, subject, text }) => {
      const { message } = await transport.sendMail({ from, to, subject, text, messageId });
      const now = new Date();
      // By the mail's own id, so that a mail that is sent again takes its own place. Ids are uuid v7: their order is that of time.
      const name = messageId.slice(1).split('@')[0] ?? '';
      const note: OutboxNote = { messageId, to, subject, text, at: now.toISOString() };
      await mkdir(outboxFolder(), { recursive: true, mode: 0o700 });
      await writeWhole(`${name}.eml`, message as Buffer);
      await writeWhole(`${name}.json`, JSON.stringify(note));
    },
  };
}

/** A file that is there is whole. */
async function writeWhole(name: string, content: Buffer | string): Promise<void> {
  const file = path.join(outboxFolder(), name);
  await writeFile(`${file}.part`, content, { mode: 0o600 });
  await rename(`${file}.part`, file);
}
