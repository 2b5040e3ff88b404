import { get } from 'node:http';

/** How many bytes of a body come over the wire to a browser of today. `fetch` would unpack them. */
export function readBytes(url: URL): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
      if (response.statusCode !== 200) {
        response.resume();
        return reject(new Error(`${url.pathname} was answered ${response.statusCode}.`));
      }
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
