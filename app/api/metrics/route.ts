import { writeAllMetrics } from '@/server/collect-metrics';
import { answerMetrics } from '@/server/platform/answer-metrics';
import { env } from '@/server/platform/env';

export const dynamic = 'force-dynamic';

/** For Prometheus, which has METRICS_TOKEN; 404 where that is not set. */
export async function GET(request: Request) {
  const { status, headers, body } = await answerMetrics({
    token: env().METRICS_TOKEN,
    authorization: request.headers.get('authorization'),
    write: writeAllMetrics,
  });
  return new Response(body, { status, headers });
}
