import { createServer } from 'node:net';

function listen({ port, host }) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

function close(server) {
  return new Promise((resolve) => server.close(resolve));
}

/**
 * A port nobody listens on, chosen by the system.
 * @param {{ host?: string }} [options]
 * @returns {Promise<number>}
 */
export async function findFreePort({ host = '127.0.0.1' } = {}) {
  const server = await listen({ port: 0, host });
  const { port } = server.address();
  await close(server);
  return port;
}

/**
 * Takes the first free port from `from` upward and holds it, so that a second clone starting at the same time takes
 * the next one. `release` gives it up just before the real server listens there.
 * @param {{ from: number, host?: string }} options
 * @returns {Promise<{ port: number, release: () => Promise<void> }>}
 */
export async function reservePort({ from, host = '127.0.0.1' }) {
  // 200 ports on: more clones than that on one machine means something else is wrong.
  for (let port = from; port < from + 200; port += 1) {
    try {
      const server = await listen({ port, host });
      return { port, release: () => close(server) };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    }
  }
  throw new Error(`No free port between ${from} and ${from + 199}. Set PORT to one that is free.`);
}
