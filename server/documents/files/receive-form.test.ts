import { expect, test } from 'vitest';
import { readBody } from './read-body';
import { receiveForm } from './receive-form';

async function beginForm(): Promise<{ begun: Uint8Array; contentType: string }> {
  const form = new FormData();
  form.append('reference', 'CASE-2026-000001');
  form.append('file', new Blob([new Uint8Array(50_000)]), 'letter.pdf');
  const whole = new Request('http://127.0.0.1/api/forms/upload', { method: 'POST', body: form });
  return {
    begun: new Uint8Array(await whole.arrayBuffer()).slice(0, 20_000),
    contentType: whole.headers.get('content-type') ?? '',
  };
}

test('a form of which a file breaks off is answered, and not waited for', async () => {
  const { begun, contentType } = await beginForm();
  const chunks = [begun];
  const body = new ReadableStream({
    pull: (controller) => {
      const chunk = chunks.shift();
      if (chunk) controller.enqueue(chunk);
      else controller.error(new Error('the line is gone'));
    },
  });
  const init = { method: 'POST', body, headers: { 'content-type': contentType }, duplex: 'half' };
  const request = new Request('http://127.0.0.1/api/forms/upload', init as RequestInit);
  await expect(receiveForm(request, () => Promise.resolve('used'))).rejects.toMatchObject({
    message: 'The upload was cut off. Check your connection and try again.',
  });
});

test('a body of which nothing more comes fails, after what has come', async () => {
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(10)),
    cancel: () => {
      isCancelled = true;
    },
  });
  let bytes = 0;
  const readAll = async () => {
    for await (const chunk of readBody(body, { silentMs: 20 })) bytes += chunk.length;
  };
  await expect(readAll()).rejects.toMatchObject({ refusal: { reason: 'cut_off' } });
  expect({ bytes, isCancelled }).toEqual({ bytes: 10, isCancelled: true });
});

/** Brings a few bytes at a time for ever, each piece after some turns of the event loop. */
function trickle(bytes: number) {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        controller.enqueue(new Uint8Array(bytes));
      },
      cancel: () => {
        cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, wasCancelled: () => cancelled };
}

test('a body that only trickles is cut off, however long it would go on', async () => {
  const { body, wasCancelled } = trickle(1);
  const readAll = async () => {
    for await (const _ of readBody(body, { windowMs: 5, leastBytes: 1_000_000 }));
  };
  await expect(readAll()).rejects.toMatchObject({ refusal: { reason: 'cut_off' } });
  expect(wasCancelled()).toBe(true);
});

test('a slow body that brings enough in each window is read on', async () => {
  const { body } = trickle(2_000);
  let bytes = 0;
  for await (const chunk of readBody(body, { windowMs: 5, leastBytes: 1 })) {
    bytes += chunk.length;
    if (bytes > 60_000) break;
  }
  expect(bytes).toBeGreaterThan(60_000);
});
