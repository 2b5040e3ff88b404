import { readSystemHealth } from '@/server/collect-health';
import { guardRequest } from '@/server/platform/guard-request';

export const dynamic = 'force-dynamic';

/** 200 when the database and the queue answer, else 503 with which does not; and which outside services are away. */
export const GET = (request: Request) =>
  guardRequest(request, async () => {
    const health = await readSystemHealth();
    return Response.json(health, { status: health.ok ? 200 : 503 });
  });
