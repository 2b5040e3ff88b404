import { readSystemHealth } from '@/server/collect-health';

export const dynamic = 'force-dynamic';

/** 200 when the database and the queue answer, else 503 with which does not; and which outside services are away. */
export async function GET() {
  const health = await readSystemHealth();
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
