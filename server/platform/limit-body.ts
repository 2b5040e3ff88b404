/** The largest body of a call: the longest text is 100,000 characters, at most 600 kB where JSON escapes each. */
export const MAXIMUM_BODY_BYTES = 1024 * 1024;

/**
 * Hands a request on with its body read into memory, or answers 413 with a sentence as soon as the body says or proves
 * to be larger than the limit; nothing more of it is read then. A request without a body is handed on as it is.
 */
export async function limitBody(
  request: Request,
  handle: (request: Request) => Response | Promise<Response>,
): Promise<Response> {
  if (!request.body) return handle(request);
  if (Number(request.headers.get('content-length')) > MAXIMUM_BODY_BYTES) return refuse();
  const body = await readLimited(request.body);
  if (!body) return refuse();
  const { url, method, headers, signal } = request;
  return handle(new Request(url, { method, headers, signal, body }));
}

/** The whole body, or null when it is too large. A body in chunks announces no length, so the bytes are counted. */
async function readLimited(body: ReadableStream<Uint8Array>): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    total += value.length;
    if (total > MAXIMUM_BODY_BYTES) return null;
    chunks.push(value);
  }
}

const refuse = () =>
  Response.json(
    { message: 'This is too much at once. Shorten the text and try again.' },
    // The rest of the body would stand before the next request on this connection.
    { status: 413, headers: { connection: 'close' } },
  );
