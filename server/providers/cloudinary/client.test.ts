import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';

let answer: (response: ServerResponse) => void = (response) => response.end('{}');
const server = createServer((_request, response) => answer(response)).listen(0, '127.0.0.1');
await once(server, 'listening');
// The SDK reads its address when it is loaded.
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
vi.stubEnv('CASEDRAFT_MODE', 'test');
vi.stubEnv('DATABASE_URL', 'postgresql://db/casedraft');
vi.stubEnv('AUTH_SECRET', 'x'.repeat(32));
vi.stubEnv('CLOUDINARY_URL', `cloudinary://1:2@cloud?upload_prefix=${address}`);
// Out of reach for a real answer, also on a busy machine.
vi.stubEnv('CLOUDINARY_TIMEOUT_MS', '5000');
const { requestCloudinary } = await import('./client');
afterAll(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const schema = z.object({ text: z.string() });
const HALVES = {
  resource: (signal: AbortSignal) =>
    requestCloudinary({ signal, schema, call: (sdk, options) => sdk.api.resource('x', options) }),
  explicit: (signal: AbortSignal) =>
    requestCloudinary({
      signal,
      schema,
      call: (sdk, options) => sdk.uploader.explicit('x', { type: 'upload', ...options }),
    }),
};
const never = new AbortController().signal;

describe.each(Object.entries(HALVES))('%s', (_name, ask) => {
  test('puts a character together again that came in two pieces', async () => {
    answer = (response) => {
      const bytes = Buffer.from(JSON.stringify({ text: 'Total £1,204.50' }));
      const cut = bytes.indexOf(Buffer.from('£')) + 1;
      response.write(bytes.subarray(0, cut), () => setImmediate(() => response.end(bytes.subarray(cut))));
    };
    expect(await ask(never)).toEqual({ text: 'Total £1,204.50' });
  });

  test.each(['null', '[]', '7', '"text"', '<html>', '{"text":'])('an answer of %s is none', async (body) => {
    answer = (response) => response.end(body);
    await expect(ask(never)).rejects.toMatchObject({ code: 'invalid_answer' });
  });

  test('a service that never answers is left in time', async () => {
    answer = () => undefined;
    await expect(ask(never)).rejects.toMatchObject({ code: 'timed_out' });
  });

  test('a caller who has gone is not kept, before and while it is asked', async () => {
    answer = () => undefined;
    await expect(ask(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    const leaving = new AbortController();
    const asked = ask(leaving.signal);
    leaving.abort(new Error('left'));
    await expect(asked).rejects.toThrow('left');
  });
});
