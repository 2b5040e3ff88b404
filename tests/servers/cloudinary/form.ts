import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { Params } from './signatures';

export type Form = {
  params: Params;
  /** Values of `name[]`, by `name`. */
  lists: Record<string, string[]>;
  file: { bytes: Buffer; filename: string } | null;
  /** Where the file's bytes stand in the whole, when it comes in parts. */
  part: Part | null;
};

export type Part = { uploadId: string; start: number; end: number; total: number };

/** Reads what was asked, from the query and from a body in either of the forms that clients send. */
export async function readForm(request: IncomingMessage): Promise<Form> {
  const form: Form = { params: {}, lists: {}, file: null, part: readPart(request.headers) };
  const add = (name: string, value: string) => {
    if (!name.endsWith('[]')) form.params[name] = value;
    else form.lists[name.slice(0, -2)] = [...(form.lists[name.slice(0, -2)] ?? []), value];
  };
  const url = new URL(request.url ?? '/', 'http://cloud');
  for (const [name, value] of url.searchParams) add(name, value);
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/form-data')) {
    await readMultipart({ request, form, add });
    return form;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString('utf8'))) add(name, value);
  return form;
}

function readPart(headers: IncomingMessage['headers']): Part | null {
  const [, start, last, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
  if (start === undefined) return null;
  const uploadId = String(headers['x-unique-upload-id'] ?? '');
  return { uploadId, start: Number(start), end: Number(last) + 1, total: Number(total) };
}

async function readMultipart({
  request,
  form,
  add,
}: {
  request: IncomingMessage;
  form: Form;
  add: (name: string, value: string) => void;
}): Promise<void> {
  const parser = new Busboy({ headers: request.headers as BusboyHeaders, limits: { fieldSize: 50 * 1024 * 1024 } });
  parser.on('field', add);
  parser.on('file', (name, content, filename) => {
    const chunks: Buffer[] = [];
    content.on('data', (chunk: Buffer) => chunks.push(chunk));
    content.on('end', () => {
      if (name === 'file') form.file = { bytes: Buffer.concat(chunks), filename };
    });
  });
  await pipeline(request, parser);
}
