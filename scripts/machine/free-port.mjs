import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what any system gives to outgoing connections: one of those could take the port before its server listens there. */
const LOWEST = 20_000;
const HIGHEST = 32_000;
const MOST_TRIES = 200;

function listen({ port, host }) {
  return new Promise((resolve, reject) => {
    // An open tab or a probe may ask at this port before there is anybody to answer: closing waits for connections that stay.
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

function close(server) {
  return new Promise((resolve) => server.close(resolve));
}

async function listenIfFree(place) {
  try {
    return await listen(place);
  } catch (error) {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return null;
    throw error;
  }
}

/**
 * A port nobody listens on, chosen by chance, so that two who look at the same moment hardly ever get the same.
 * @param {{ host?: string }} [options]
 * @returns {Promise<number>}
 */
export async function findFreePort({ host = '127.0.0.1' } = {}) {
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    const server = await listenIfFree({ port, host });
    if (!server) continue;
    await close(server);
    return port;
  }
  throw new Error(`No free port was found between ${LOWEST} and ${HIGHEST}.`);
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
    const server = await listenIfFree({ port, host });
    if (server) return { port, release: () => close(server) };
  }
  throw new Error(`No free port between ${from} and ${from + 199}. Set PORT to one that is free.`);
}
