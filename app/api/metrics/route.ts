import { writeAllMetrics } from '@/server/collect-metrics';
import { answerMetrics } from '@/server/platform/answer-metrics';
import { env } from '@/server/platform/env';
import { guardRequest } from '@/server/platform/guard-request';

export const dynamic = 'force-dynamic';

/** For Prometheus, which has METRICS_TOKEN; 404 where that is not set. */
export const GET = (request: Request) => guardRequest(request, answerScrape);

async function answerScrape(request: Request) {
  const { status, headers, body } = await answerMetrics({
    token: env().METRICS_TOKEN,
    authorization: request.headers.get('authorization'),
    write: writeAllMetrics,
  });
  return new Response(body, { status, headers });
}
