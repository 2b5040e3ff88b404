import pg from 'pg';
import { vi } from 'vitest';
import { database, Prisma } from '@/server/platform/database';
import { env } from '@/server/platform/env';

/** What Postgres does for the statements that a call sends as they are: each plan, and the pages of memory it touches. */
export async function explainQueries(call: () => Promise<unknown>): Promise<{ text: string; buffers: number }[]> {
  const spy = vi.spyOn(database(), '$queryRaw');
  let statements: Prisma.Sql[];
  try {
    await call();
    statements = spy.mock.calls.map(([query, ...values]) =>
      'sql' in query ? query : Prisma.sql([...(query as TemplateStringsArray)], ...values),
    );
  } finally {
    spy.mockRestore();
  }
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    const plans: { text: string; buffers: number }[] = [];
    for (const { text, values } of statements) {
      const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, values);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      plans.push({ text: plan, buffers: Number(/Buffers: shared hit=(\d+)/.exec(plan)?.[1] ?? 0) });
    }
    return plans;
  } finally {
    await client.end();
  }
}
