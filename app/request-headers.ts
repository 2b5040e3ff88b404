import type { IncomingMessage } from 'node:http';

/** As routes and services read them, of a request that Node hands over. */
export function requestHeaders({ headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  return headers;
}
