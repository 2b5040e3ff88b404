import { readPhoneSecret } from '@/app/phone-cookie';
import { type FormFile, type ReceivedForm, receiveForm } from '@/server/documents/files/receive-form';
import { registerDocument } from '@/server/documents/files/register-document';
import { sendToStore } from '@/server/documents/files/send-to-store';
import { sendWhileAllowed } from '@/server/documents/files/send-while-allowed';
import { removeDocument, requestUpload } from '@/server/documents/service';
import { findOpenLink, type OpenLink } from '@/server/phone-links/access';
import { noteDocument, takePlace } from '@/server/phone-links/service';
import { env } from '@/server/platform/env';
import { AppError, type AppErrorCode } from '@/server/platform/errors';
import { guardRequest } from '@/server/platform/guard-request';
import { logger } from '@/server/platform/logger';
import { seeOther } from '../../forms/answer-form';

export const dynamic = 'force-dynamic';

/** Takes files from a phone that has opened a link, and from nobody else. */
export const POST = (request: Request) =>
  guardRequest(request, async (own) => {
    // Before anything of the body is kept.
    const link = await findOpenLink({ secret: readPhoneSecret(own.headers) });
    if (!link) return seeOther('/phone');
    try {
      return await sendWhileAllowed(link, () => receiveForm(own, async (form) => tell(await addAll({ link, form }))));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return tell({ added: 0, refused: [error.refusal?.reason ?? 'not_arrived'] });
    }
  });

type Added = { added: number; refused: string[] };

/** One after the other: what is refused keeps none of the others out. */
async function addAll({ link, form: { files, hasMore } }: { link: OpenLink; form: ReceivedForm }): Promise<Added> {
  if (files.length === 0) return { added: 0, refused: ['no_file'] };
  const refused: string[] = [];
  for (const file of files) {
    await add({ link, file }).catch((error: unknown) => {
      refused.push(findReason(error));
    });
  }
  return { added: files.length - refused.length, refused: hasMore ? [...refused, 'too_many_at_once'] : refused };
}

async function add({ link, file }: { link: OpenLink; file: FormFile }): Promise<void> {
  const { actor, reference, linkId } = link;
  const { filename, contentType, bytes, path } = file;
  await takePlace({ linkId });
  const input = { reference, filename: filename || 'photo.jpg', contentType, bytes };
  const { documentId, upload } = await requestUpload({ actor, origin: new URL(env().APP_URL).origin, input });
  try {
    await noteDocument({ linkId, documentId });
    await sendToStore({ upload, path, contentType });
  } catch (error) {
    // Nobody can go on with it: the file was here alone, and is gone with the form.
    await removeDocument({ actor, documentId }).catch((left: unknown) => {
      logger().warn({ err: left, documentId }, 'an upload that was not kept stays announced');
    });
    throw error;
  }
  await registerDocument({ actor, documentId });
}

const REASONS: Partial<Record<AppErrorCode, string>> = { not_found: 'link_over', unavailable: 'unavailable' };

/** What is our own fault is in the log. */
function findReason(error: unknown): string {
  if (error instanceof AppError) return error.refusal?.reason ?? REASONS[error.code] ?? 'not_stored';
  logger().error({ err: error }, 'a file of a phone could not be taken');
  return 'not_stored';
}

/** Reasons and numbers alone: no name of a file stands in an address. */
const tell = ({ added, refused }: Added): Response =>
  seeOther(`/phone?${new URLSearchParams({ added: String(added), refused: [...new Set(refused)].join(',') })}`);
