import { AppError } from '@/server/platform/errors';
import { guardRequest } from '@/server/platform/guard-request';
import { periodSchema } from '@/server/workload/schema';
import { readWorkload } from '@/server/workload/view';
import { answer, requireFileActor } from '../../files/respond';
import { TABLES } from '../list-rows';
import { writeCsv } from '../write-csv';

export const dynamic = 'force-dynamic';

const isTable = (name: string): name is keyof typeof TABLES => Object.hasOwn(TABLES, name);

/** The figures of one chart or table, for a spreadsheet. */
export const GET = (request: Request, context: { params: Promise<{ table: string }> }) =>
  guardRequest(request, () =>
    answer(async () => {
      const { role } = await requireFileActor(request);
      if (role !== 'supervisor') throw new AppError('forbidden', 'Your account may not do this.');
      const { table } = await context.params;
      if (!isTable(table)) throw new AppError('not_found', 'There is no such table.');
      const asked = periodSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
      if (!asked.success) throw new AppError('invalid', 'Give a period, or the first and the last day as 2026-11-30.');
      const workload = await readWorkload({ input: asked.data });
      const { from, to } = workload.period;
      return new Response(writeCsv(TABLES[table](workload)), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="casedraft-${table}-${from}-${to}.csv"`,
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
          'cache-control': 'no-store',
        },
      });
    }),
  );
