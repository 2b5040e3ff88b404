import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

type Connection = { near: Socket; far: Socket; isLost: boolean };

/**
 * A line to a Postgres that loses connections without a word, as a firewall does that forgot them: nothing is closed, and
 * nothing arrives any more. `url` is the database's, over this line.
 */
export async function startPostgresLine(databaseUrl: string) {
  const url = new URL(databaseUrl);
  const place = { host: url.hostname, port: Number(url.port) };
  const connections = new Set<Connection>();
  let isDead = false;
  const server = createServer((near) => {
    const connection = { near, far: connect(place), isLost: isDead };
    connections.add(connection);
    const carry = (from: Socket, to: Socket) => {
      from.on('data', (bytes) => !connection.isLost && to.write(bytes));
      from.on('error', () => from.destroy());
      // What is lost says no goodbye either.
      from.on('close', () => !connection.isLost && to.destroy());
    };
    carry(connection.near, connection.far);
    carry(connection.far, connection.near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    /** All connections there are, and until it is mended all that are made. */
    lose: () => {
      isDead = true;
      for (const connection of connections) connection.isLost = true;
    },
    /** For new connections: what is lost stays lost. */
    mend: () => {
      isDead = false;
    },
    end: async () => {
      for (const { near, far } of connections) for (const socket of [near, far]) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
