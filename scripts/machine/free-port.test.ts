import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { findFreePort, reservePort } from './free-port.mjs';

test('a port that somebody asks at while it is held is given up all the same', async () => {
  const { port, release } = await reservePort({ from: await findFreePort() });
  const asking = connect({ port, host: '127.0.0.1' });
  // Turned away with a FIN or a reset, by what it had sent.
  const turnedAway = new Promise((resolve) => asking.once('close', resolve));
  asking.on('error', () => undefined);
  await once(asking, 'connect');
  asking.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  await Promise.all([turnedAway, release()]);
  const next = await reservePort({ from: port });
  expect(next.port).toBe(port);
  await next.release();
});

test('a port that is held is not given to the next who asks', async () => {
  const first = await reservePort({ from: await findFreePort() });
  const second = await reservePort({ from: first.port });
  expect(second.port).toBeGreaterThan(first.port);
  await Promise.all([first.release(), second.release()]);
});
