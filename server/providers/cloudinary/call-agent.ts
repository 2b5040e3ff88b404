import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';

/** What an answer's head said that the SDK does not pass on. */
export type Heard = { retryAfter: string | null };

/**
 * A connection for one call, which mends the SDK's reading of answers: it puts bytes together as text chunk by chunk, which
 * spoils characters on the border of two, and it falls over an answer of `null`, outside of any promise.
 */
export function createCallAgent({ isPlain }: { isPlain: boolean }): { agent: http.Agent; heard: Heard } {
  const heard: Heard = { retryAfter: null };
  const agent = isPlain ? new http.Agent() : new https.Agent();
  // Every request passes here before it is sent; Node's types do not know of it.
  const hooks = agent as unknown as { addRequest: (request: ClientRequest, ...rest: unknown[]) => void };
  const addRequest = hooks.addRequest.bind(agent);
  hooks.addRequest = (request, ...rest) => {
    request.once('response', (response) => mendAnswer({ response, heard }));
    addRequest(request, ...rest);
  };
  return { agent, heard };
}

function mendAnswer({ response, heard }: { response: IncomingMessage; heard: Heard }): void {
  heard.retryAfter = response.headers['retry-after'] ?? null;
  response.setEncoding('utf8');
  response.once('data', (start: string) => {
    if (start.trimStart().startsWith('null')) response.destroy(new Error('Server return invalid JSON response'));
  });
}
