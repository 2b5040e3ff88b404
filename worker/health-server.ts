import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSystemHealth } from '@/server/collect-health';
import { writeProcessMetrics } from '@/server/collect-metrics';
import { answerMetrics } from '@/server/platform/answer-metrics';
import { env } from '@/server/platform/env';
import { logger } from '@/server/platform/logger';

export type WorkerState = 'ok' | 'starting' | 'stalling' | 'stopping';

async function sendMetrics({
  request,
  response,
}: {
  request: IncomingMessage;
  response: ServerResponse;
}): Promise<void> {
  const { status, headers, body } = await answerMetrics({
    token: env().METRICS_TOKEN,
    authorization: request.headers.authorization,
    write: async () => writeProcessMetrics(),
  });
  response.writeHead(status, headers).end(body);
}

/**
 * Answers `GET /health` as the web does, with the worker's own state beside the stores': 200 when this worker takes jobs,
 * else 503 with what is wrong. And `GET /metrics`, which is about this process alone.
 */
export async function startHealthServer({
  port,
  host,
  readState,
}: {
  port: number;
  host: string;
  readState: () => WorkerState;
}) {
  const server = createServer(async (request, response) => {
    if (request.url === '/metrics') return sendMetrics({ request, response });
    if (request.url !== '/health') return void response.writeHead(404).end();
    const { ok, checks, services } = await readSystemHealth();
    const worker = readState();
    response.writeHead(ok && worker === 'ok' ? 200 : 503, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify({ ok: ok && worker === 'ok', checks: { ...checks, worker }, services }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  logger().info({ port: (server.address() as AddressInfo).port }, 'health is answered');
  return { stop: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
