import { callerOf, OWNER_FIELD } from '@/app/form-caller';
import { readActor } from '@/server/accounts/service';
import { type FormFile, receiveForm } from '@/server/documents/files/receive-form';
import { sendToStore } from '@/server/documents/files/send-to-store';
import { sendWhileAllowed } from '@/server/documents/files/send-while-allowed';
import { AppError } from '@/server/platform/errors';
import { guardRequest } from '@/server/platform/guard-request';
import { logger } from '@/server/platform/logger';
import { type Call, leadBack, sayRefusalOf, whyOf } from '../answer-form';
import type { FormAnswer } from '../form-answer';

export const dynamic = 'force-dynamic';

const NO_FILE = 'Choose a file first, then send it.';

/** Takes files that a page without script has posted, each by the same three steps that the page's script takes. */
export const POST = (request: Request) =>
  guardRequest(request, (own) => {
    // In the address, so that it is known even of a body that cannot be read.
    const { searchParams } = new URL(own.url);
    const reference = searchParams.get('case') ?? '';
    return leadBack({ reference, asksAgainOf: searchParams.get('asksAgainOf') }, async () => {
      // Before anything of the body is kept.
      const actor = await readActor({ headers: own.headers });
      if (!actor) throw new AppError('unauthorised', 'Sign in to continue.');
      return sendWhileAllowed({ actor, reference }, () =>
        receiveForm(own, async ({ fields, files, hasMore }) => {
          const call = await callerOf({ headers: own.headers, owner: fields.get(OWNER_FIELD) ?? null });
          if (files.length === 0) throw new AppError('invalid', NO_FILE);
          const requested = readRequested(fields);
          return { ...(await addAll({ call, reference, requested, files })), hasMore };
        }),
      );
    });
  });

/** The point of a request that the files are for; none where they are for the case as a whole. */
type Requested = { requestId: string; item: string } | undefined;

function readRequested(fields: ReadonlyMap<string, string>): Requested {
  const [requestId, item] = [fields.get('requestId'), fields.get('item')];
  return requestId && item ? { requestId, item } : undefined;
}

type Adding = { call: Call; reference: string; requested: Requested };

/** One after the other: what is refused keeps none of the others out. */
async function addAll({ files, ...to }: Adding & { files: readonly FormFile[] }): Promise<Partial<FormAnswer>> {
  const refused: FormAnswer['refused'] = [];
  for (const file of files) {
    await add({ ...to, file }).catch((error: unknown) => {
      refused.push({ name: file.filename, reason: sayRefusalOf(error), why: whyOf(error) });
    });
  }
  return { added: files.length - refused.length, refused };
}

async function add({ call, reference, requested, file }: Adding & { file: FormFile }): Promise<void> {
  const { filename, contentType, bytes, path } = file;
  const { documentId, upload } = await call.documents.requestUpload({
    reference,
    filename,
    contentType,
    bytes,
    ...(requested ? { requested } : {}),
  });
  try {
    await sendToStore({ upload, path, contentType });
  } catch (error) {
    // Nobody can go on with it: the file was here alone, and is gone with the form.
    await call.documents.remove({ documentId }).catch((left: unknown) => {
      logger().warn({ err: left, documentId }, 'an upload that was not kept stays announced');
    });
    throw error;
  }
  await call.documents.register({ documentId });
}
