import { z } from 'zod';
import type { ProviderErrorCode } from '@/server/providers/failures';
import { ProviderError, parseRetryAfter } from '@/server/providers/provider-error';

export const NOT_SET_UP = 'The file service is not set up. An operator has to set CLOUDINARY_URL.';
export const NOT_UNDERSTOOD = 'The file service’s answer did not have the agreed form.';

export const explainSilence = () =>
  new ProviderError({ code: 'timed_out', message: 'The file service did not answer in time.' });

/** The uploading half of the SDK rejects with the failure, the administrative half with an object that holds it. */
const failureSchema = z.object({
  http_code: z.number().optional(),
  /** The service's words, or an Error where the connection broke in mid-answer. */
  message: z.unknown(),
  code: z.string().optional(),
});
const rejectionSchema = z.union([z.object({ error: failureSchema }).transform(({ error }) => error), failureSchema]);

/** The SDK's own, for an answer that is no JSON; it comes with the answer's status, 200 included. */
const NOT_JSON = /invalid JSON response/i;
const NO_SUBSCRIPTION = /subscri|not (?:active|enabled|registered) for/i;
/** An add-on's limit is by the month; the administrative API's own, by the hour, is worded alike. */
const ADD_ON_USED_UP = /limit of \d+ (?!api )[^.]{0,200}operations reached/i;
const TRY_AGAIN_AT = /try again on (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) UTC/i;
const NOT_READABLE = /invalid image file|not allowed|unsupported/i;
/** The only addresses we have it load from are its own, of pictures it makes of the file: 400 says that it cannot. */
const NOT_DRAWABLE = /^Error in loading \S+ - 400\b/;

/**
 * The one place that knows what Cloudinary's errors mean; only for what a call of its SDK rejected with. The rejection holds
 * the request with its key, and the service's words repeat what was signed: neither is kept. `retryAfter`: that header of
 * the answer, which the SDK hides.
 */
export function explainCloudinaryError(error: unknown, retryAfter: string | null = null): unknown {
  const parsed = rejectionSchema.safeParse(error);
  if (!parsed.success) return error;
  const { http_code: status, message, code } = parsed.data;
  const said = typeof message === 'string' ? message : '';
  const cause = new Error(`status ${status ?? 'none'}, code ${code ?? 'none'}`);
  const problem = (input: Pick<ProviderError, 'code' | 'message'> & { retryAfterMs?: number | null }) =>
    new ProviderError({ ...input, cause });
  if (NOT_JSON.test(said)) return problem({ code: 'invalid_answer', message: NOT_UNDERSTOOD });
  if (ADD_ON_USED_UP.test(said))
    return problem({
      code: 'quota_used_up',
      message: 'The text recognition service’s quota is used up. An operator has to raise it.',
    });
  if (NO_SUBSCRIPTION.test(said))
    return problem({
      code: 'not_subscribed',
      message: 'Text recognition is not switched on at the file service. An operator has to subscribe to it.',
    });
  if (status === 401 || status === 403)
    return problem({
      code: 'bad_key',
      message: 'The file service does not accept our key. An operator has to check it.',
    });
  if (status === 404) return problem({ code: 'not_found', message: 'The file is not at the file service.' });
  if (status === 420 || status === 429)
    return problem({
      code: 'rate_limited',
      message: 'The file service is busy.',
      retryAfterMs: parseRetryAfter({ header: retryAfter ?? readTime(said), now: Date.now() }),
    });
  if (status === 408 || status === 499) return explainSilence();
  if (status === 400 && (NOT_READABLE.test(said) || NOT_DRAWABLE.test(said)))
    return problem({
      code: 'unreadable_file',
      message: 'The file service cannot open this file. Check it on your device and upload it in another format.',
    });
  // Any other refusal is an answer: it says nothing against the service.
  if (isRefusal(status))
    return problem({ code: 'invalid_answer', message: 'The file service could not do what we asked of this file.' });
  // No status: the connection failed, or broke in mid-answer.
  return problem({
    code: 'unavailable',
    message: status === undefined ? 'The file service could not be reached.' : 'The file service failed.',
  });
}

const isRefusal = (status: number | undefined) => status !== undefined && status >= 400 && status < 500;

const DOWNLOAD_CODES = new Map<number, ProviderErrorCode>([
  [401, 'bad_key'],
  [403, 'bad_key'],
  [404, 'not_found'],
  [408, 'timed_out'],
  [420, 'rate_limited'],
  [429, 'rate_limited'],
]);

/** What a status means that a signed address of a file answered with instead of the file. */
export function explainDownload({ status, retryAfter }: { status: number; retryAfter: string | null }): ProviderError {
  const code = DOWNLOAD_CODES.get(status) ?? (isRefusal(status) ? 'invalid_answer' : 'unavailable');
  return new ProviderError({
    code,
    message: 'The file could not be fetched from the file service.',
    retryAfterMs: code === 'rate_limited' ? parseRetryAfter({ header: retryAfter, now: Date.now() }) : null,
    cause: new Error(`status ${status}`),
  });
}

/** When to try again, as a date for `parseRetryAfter`; the hourly limit says it in words alone. */
function readTime(said: string): string | null {
  const time = TRY_AGAIN_AT.exec(said)?.[1];
  return time ? `${time.replace(' ', 'T')}Z` : null;
}
