import { z } from 'zod';
import { letterNotFound, readPdf } from '@/server/letters/pdf/read-pdf';
import { guardRequest } from '@/server/platform/guard-request';
import { answer, fileResponse, requireFileActor } from '../../respond';

export const dynamic = 'force-dynamic';

const paramsSchema = z.object({ decisionId: z.uuid() });

export const GET = (request: Request, context: { params: Promise<unknown> }) =>
  guardRequest(request, () =>
    answer(async () => {
      const actor = await requireFileActor(request);
      const params = paramsSchema.safeParse(await context.params);
      if (!params.success) throw letterNotFound();
      const { file, filename } = await readPdf({ actor, ...params.data });
      return fileResponse({ file, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(filename)}` });
    }),
  );
