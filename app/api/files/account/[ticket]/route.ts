import { z } from 'zod';
import { takeTicket } from '@/server/accounts/held/take-ticket';
import { writeArchive } from '@/server/accounts/held/write-archive';
import { AppError } from '@/server/platform/errors';
import { guardRequest } from '@/server/platform/guard-request';
import { answer, openOnRead, requireFileActor } from '../../respond';

export const dynamic = 'force-dynamic';

const paramsSchema = z.object({ ticket: z.uuid() });

/** All that is held about the person who asks, by a ticket that they got for their password. */
export const GET = (request: Request, context: { params: Promise<unknown> }) =>
  guardRequest(request, () =>
    answer(async () => {
      const actor = await requireFileActor(request);
      const params = paramsSchema.safeParse(await context.params);
      if (!params.success) throw new AppError('not_found', 'There is no such download.');
      await takeTicket({ actor, ticket: params.data.ticket });
      return new Response(
        openOnRead(() => writeArchive({ userId: actor.userId })),
        {
          headers: {
            'content-type': 'application/zip',
            'content-disposition': `attachment; filename="casedraft-${new Date().toISOString().slice(0, 10)}.zip"`,
            'x-content-type-options': 'nosniff',
            'cross-origin-resource-policy': 'same-origin',
          },
        },
      );
    }),
  );

/** Without it Next.js would answer by `GET`, and whoever only asks for the headers would use the ticket up. */
export const HEAD = (request: Request) =>
  guardRequest(request, async () => new Response(null, { status: 405, headers: { allow: 'GET' } }));
