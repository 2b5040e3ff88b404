import { z } from 'zod';
import { openPageImage } from '@/server/documents/view';
import { documentNotFound } from '@/server/platform/errors';
import { guardRequest } from '@/server/platform/guard-request';
import { answer, fileResponse, requireFileActor } from '../../../respond';

export const dynamic = 'force-dynamic';

const paramsSchema = z.object({ documentId: z.uuid(), page: z.coerce.number().int().min(1) });

export const GET = (request: Request, context: { params: Promise<unknown> }) =>
  guardRequest(request, () =>
    answer(async () => {
      const actor = await requireFileActor(request);
      const params = paramsSchema.safeParse(await context.params);
      if (!params.success) throw documentNotFound();
      const file = await openPageImage({ actor, ...params.data });
      return fileResponse({ file, disposition: 'inline' });
    }),
  );
