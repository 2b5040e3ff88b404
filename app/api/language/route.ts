import { readNextPath } from '@/app/next-path';
import { LOCALE_COOKIE } from '@/messages/request-locale';
import { languageSchema } from '@/server/accounts/schema';
import { readActor, setLanguage } from '@/server/accounts/service';
import { env } from '@/server/platform/env';
import { guardRequest } from '@/server/platform/guard-request';
import { limitBody } from '@/server/platform/limit-body';

export const dynamic = 'force-dynamic';

const YEAR_SECONDS = 365 * 24 * 3_600;

/** The form of the language switch: keeps the choice on this device and in the account, and leads back to the page. */
export const POST = (request: Request) => guardRequest(request, (own) => limitBody(own, chooseLanguage));

async function chooseLanguage(request: Request): Promise<Response> {
  const fields = new URLSearchParams(await request.text());
  const { data: language } = languageSchema.safeParse(fields.get('language'));
  if (!language) return Response.json({ message: 'Choose one of the languages that are offered.' }, { status: 400 });
  const actor = await readActor({ headers: request.headers });
  if (actor) await setLanguage({ actor, language });
  const secure = env().APP_URL.startsWith('https:') ? '; Secure' : '';
  return new Response(null, {
    status: 303,
    headers: {
      location: readNextPath(fields.get('next') ?? undefined) ?? '/',
      'set-cookie': `${LOCALE_COOKIE}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly${secure}`,
    },
  });
}
