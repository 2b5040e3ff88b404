import { z } from 'zod';
import { jsonText } from '@/app/json-text';
import { env } from '@/server/platform/env';

/** The reason of a refusal, by which the page says it in the reader's language; null where the server's sentence is all there is. */
const why = z.string().nullable().default(null);

/** What came of a form that was posted without script, told on the page that it leads back to. */
const answerSchema = z.object({
  added: z.number().int().min(0).default(0),
  /** Files that were not taken, each with the reason. */
  refused: z.array(z.object({ name: z.string(), reason: z.string(), why })).default([]),
  hasMore: z.boolean().default(false),
  problem: z.string().nullable().default(null),
  why,
});

export type FormAnswer = z.infer<typeof answerSchema>;

const answerText = jsonText().pipe(answerSchema);

/** Long enough for the page to load on a bad network, and soon forgotten. */
const KEPT_SECONDS = 60;
/** A browser keeps 4096 bytes of a cookie, and takes none of a larger one. */
const MOST_BYTES = 3_500;

const isSecure = () => env().APP_URL.startsWith('https:');

/** Under https no other host of the site's domain can set a cookie of this name. It names its case, as its path cannot. */
export const formAnswerCookie = (reference: string) =>
  `${isSecure() ? '__Host-' : ''}casedraft-answer-${reference.toLowerCase()}`;

/** The `Set-Cookie` line by which an answer travels. Of many refused files as many are named as have room. */
export function writeFormAnswer({ reference, answer }: { reference: string; answer: Partial<FormAnswer> }): string {
  const { refused = [], ...rest } = answer;
  const encode = (count: number) =>
    encodeURIComponent(JSON.stringify({ ...rest, refused: refused.slice(0, count).map(shorten) }));
  let count = refused.length;
  while (count > 0 && encode(count).length > MOST_BYTES) count -= 1;
  const secure = isSecure() ? '; Secure' : '';
  return `${formAnswerCookie(reference)}=${encode(count)}; Path=/; Max-Age=${KEPT_SECONDS}; SameSite=Lax; HttpOnly${secure}`;
}

const shorten = ({ name, reason, why }: FormAnswer['refused'][number]) => ({
  name: [...name].slice(0, 60).join(''),
  reason,
  why,
});

/** The answer of a cookie's value; null where there is none, or none of ours. */
export function readFormAnswer(value: string | undefined): FormAnswer | null {
  return answerText.safeParse(value).data ?? null;
}
