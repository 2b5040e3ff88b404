import { expect, test } from 'vitest';
import { limitBody, MAXIMUM_BODY_BYTES } from './limit-body';

const URL_OF_CALL = 'http://127.0.0.1:3000/api/trpc/letters.save';
const TOO_LARGE = { message: 'This is too much at once. Shorten the text and try again.' };
const echo = async (request: Request) => new Response(await request.text(), { headers: request.headers });
const neverHandled = () => {
  throw new Error('a refused request was handled');
};

/** A body that announces no length, and how many bytes of it were taken so far. */
function makeChunked(chunkBytes: number, chunks: number) {
  const taken = { bytes: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken.bytes === chunkBytes * chunks) return controller.close();
        taken.bytes += chunkBytes;
        controller.enqueue(new Uint8Array(chunkBytes).fill(97));
      },
    },
    { highWaterMark: 0 },
  );
  return { taken, request: new Request(URL_OF_CALL, { method: 'POST', body, duplex: 'half' } as RequestInit) };
}

test('a request without a body is handed on untouched', async () => {
  const request = new Request(URL_OF_CALL);
  let handed: Request | undefined;
  await limitBody(request, (given) => {
    handed = given;
    return new Response();
  });
  expect(handed).toBe(request);
});

test('a body within the limit arrives whole, with its headers', async () => {
  const body = JSON.stringify({ letter: 'Zoë '.repeat(1_000) });
  const headers = { 'content-type': 'application/json', cookie: 'a=b' };
  const response = await limitBody(new Request(URL_OF_CALL, { method: 'POST', headers, body }), echo);
  expect(await response.text()).toBe(body);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('cookie')).toBe('a=b');
});

test('a body of just the limit passes, in chunks too', async () => {
  const response = await limitBody(makeChunked(MAXIMUM_BODY_BYTES / 4, 4).request, echo);
  expect((await response.arrayBuffer()).byteLength).toBe(MAXIMUM_BODY_BYTES);
});

test('a body that announces too much is refused unread', async () => {
  const { taken, request } = makeChunked(1_024, 10);
  request.headers.set('content-length', String(MAXIMUM_BODY_BYTES + 1));
  const response = await limitBody(request, neverHandled);
  expect(response.status).toBe(413);
  expect(await response.json()).toEqual(TOO_LARGE);
  expect(taken.bytes).toBe(0);
});

test.each([null, '10'])(
  'a body that proves too large is refused and read no further, announced as %s',
  async (length) => {
    const { taken, request } = makeChunked(64 * 1024, 1_000);
    if (length) request.headers.set('content-length', length);
    const response = await limitBody(request, neverHandled);
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual(TOO_LARGE);
    expect(taken.bytes).toBe(MAXIMUM_BODY_BYTES + 64 * 1024);
  },
);

test('a request that is called off calls its handler off', async () => {
  const calledOff = new AbortController();
  const request = new Request(URL_OF_CALL, { method: 'POST', body: '{}', signal: calledOff.signal });
  await limitBody(request, (handed) => {
    calledOff.abort();
    expect(handed.signal.aborted).toBe(true);
    return new Response();
  });
});
