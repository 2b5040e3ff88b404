import { readPhoneSecret } from '@/app/phone-cookie';
import { type FormFile, receiveForm } from '@/server/documents/files/receive-form';
import { registerDocument } from '@/server/documents/files/register-document';
import { sendToStore } from '@/server/documents/files/send-to-store';
import { requestUpload } from '@/server/documents/service';
import { findOpenLink, type OpenLink } from '@/server/phone-links/access';
import { noteDocument, takePlace } from '@/server/phone-links/service';
import { env } from '@/server/platform/env';
import { AppError } from '@/server/platform/errors';
import { guardRequest } from '@/server/platform/guard-request';
import { seeOther } from '../../forms/answer-form';

export const dynamic = 'force-dynamic';

/** Takes files from a phone that has opened a link, and from nobody else. */
export const POST = (request: Request) =>
  guardRequest(request, async (own) => {
    // Before anything of the body is kept.
    const link = await findOpenLink({ secret: readPhoneSecret(own.headers) });
    if (!link) return seeOther('/phone');
    try {
      return await receiveForm(own, async ({ files }) => tell(await addAll({ link, files })));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return tell({ added: 0, refused: ['not_arrived'] });
    }
  });

type Added = { added: number; refused: string[] };

/** One after the other: what is refused keeps none of the others out. */
async function addAll({ link, files }: { link: OpenLink; files: readonly FormFile[] }): Promise<Added> {
  const refused: string[] = [];
  for (const file of files) {
    try {
      await add({ link, file });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push(error.refusal?.reason ?? 'not_stored');
    }
  }
  return { added: files.length - refused.length, refused };
}

async function add({ link, file }: { link: OpenLink; file: FormFile }): Promise<void> {
  const { actor, reference, linkId } = link;
  const { filename, contentType, bytes, path } = file;
  await takePlace({ linkId });
  const input = { reference, filename: filename || 'photo.jpg', contentType, bytes };
  const { documentId, upload } = await requestUpload({ actor, origin: new URL(env().APP_URL).origin, input });
  await noteDocument({ linkId, documentId });
  await sendToStore({ upload, path, contentType });
  await registerDocument({ actor, documentId });
}

/** Reasons and numbers alone: no name of a file stands in an address. */
const tell = ({ added, refused }: Added): Response =>
  seeOther(`/phone?${new URLSearchParams({ added: String(added), refused: [...new Set(refused)].join(',') })}`);
