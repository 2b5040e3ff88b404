import { checkHealth } from '@/server/platform/health';

export const dynamic = 'force-dynamic';

/** 200 when the database and the queue answer, else 503 with which does not. */
export async function GET() {
  const health = await checkHealth();
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
