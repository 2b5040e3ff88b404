import { TRPCError } from '@trpc/server';
import { headers } from 'next/headers';
import { readLocale } from '@/app/i18n/read-locale';
import { readTranslations } from '@/app/i18n/translations';
import { isClaimantRefusal } from '@/app/ui/error-message';
import { createRequestContext } from '@/server/context';
import { env } from '@/server/platform/env';
import { AppError } from '@/server/platform/errors';
import { PAGE_OWNER_HEADER } from '@/server/platform/page-owner';
import { personMessage } from '@/server/platform/trpc';
import { createCaller } from '@/server/router';

/** The name of the field in which a form says whose page it is on. */
export const OWNER_FIELD = 'owner';

/** The procedures, called by whoever has posted a form: as the page's script would, with the page's owner. */
export async function formCaller(form: FormData) {
  const owner = form.get(OWNER_FIELD);
  return callerOf({ headers: await headers(), owner: typeof owner === 'string' ? owner : null });
}

/** The same for a route that has read the form itself. */
export async function callerOf({ headers: given, owner }: { headers: Headers; owner: string | null }) {
  const own = new Headers(given);
  if (owner) own.set(PAGE_OWNER_HEADER, owner);
  return createCaller(await createRequestContext({ headers: own, url: env().APP_URL }));
}

/** What the person may read of a refusal, in their language, as `useMessageOf` says it by script. What is no refusal is thrown on. */
export async function sayRefusal(error: unknown): Promise<string> {
  if (!(error instanceof TRPCError) || error.code === 'INTERNAL_SERVER_ERROR') throw error;
  const t = await readTranslations('shared');
  const reason = error.cause instanceof AppError ? error.cause.refusal?.reason : null;
  if (isClaimantRefusal(reason)) return t(`refusals.${reason}`);
  return (await readLocale()) === 'en' ? personMessage(error) : t('failures.unknown');
}
