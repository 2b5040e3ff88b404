import { TRPCError } from '@trpc/server';
import { callerOf, OWNER_FIELD } from '@/app/form-caller';
import { AppError } from '@/server/platform/errors';
import { guardRequest } from '@/server/platform/guard-request';
import { limitBody } from '@/server/platform/limit-body';
import { logger } from '@/server/platform/logger';
import { personMessage } from '@/server/platform/trpc';
import { type FormAnswer, writeFormAnswer } from './form-answer';

export type Call = Awaited<ReturnType<typeof callerOf>>;

/** Where the page of a case says what came of a form. */
export const ANSWER_ANCHOR = 'form-answer';

/** Gives where to go on below the case's page, or nothing for that page itself. */
type Act = (posted: { call: Call; fields: URLSearchParams; reference: string }) => Promise<string>;

/** Answers a form about a case that a page without script has posted: does it as the page's script would, and leads back to the case. */
export const answerCaseForm = (request: Request, act: Act): Promise<Response> =>
  guardRequest(request, (own) =>
    limitBody(own, async (limited) => {
      const fields = new URLSearchParams(await limited.text());
      const reference = fields.get('reference') ?? '';
      return leadBack({ reference }, async () => {
        const call = await callerOf({ headers: limited.headers, owner: fields.get(OWNER_FIELD) });
        return act({ call, fields, reference });
      });
    }),
  );

const REFERENCE = /^CASE-\d{4}-\d{6,12}$/;

type Place = {
  reference: string;
  /** The case whose decision this one asks to look at again: the page that asks for it has the form. */
  asksAgainOf?: string | null;
};

const pageOf = ({ reference, asksAgainOf = null }: Place): string => {
  if (!REFERENCE.test(reference)) return '/cases';
  return asksAgainOf !== null && REFERENCE.test(asksAgainOf)
    ? `/cases/${asksAgainOf}/reconsideration`
    : `/cases/${reference}`;
};

/** Leads to the case's page with what came of it; whoever is not signed in any more, by way of the sign-in page. */
export async function leadBack(place: Place, act: () => Promise<Partial<FormAnswer> | string>): Promise<Response> {
  const { reference } = place;
  const page = pageOf(place);
  try {
    const answer = await act();
    return typeof answer === 'string' ? seeOther(`${page}${answer}`) : tell({ page, reference, answer });
  } catch (error) {
    if (isSignedOut(error)) return seeOther(`/sign-in?next=${encodeURIComponent(page)}`);
    return tell({ page, reference, answer: { problem: sayRefusalOf(error), why: whyOf(error) } });
  }
}

/** What to tell of something that was not done. What is our own fault is in the log. */
export function sayRefusalOf(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR') return personMessage(error);
  logger().error({ err: error }, 'a form could not be answered');
  return 'Something went wrong on our side. Try again in a moment.';
}

const causeOf = (error: unknown): unknown => (error instanceof TRPCError ? error.cause : error);

/** Why something was refused, for pages that word it in another language. */
export function whyOf(error: unknown): string | null {
  const cause = causeOf(error);
  return cause instanceof AppError ? (cause.refusal?.reason ?? null) : null;
}

const isSignedOut = (error: unknown): boolean => {
  const cause = causeOf(error);
  return cause instanceof AppError && cause.code === 'unauthorised';
};

type Telling = { page: string; reference: string; answer: Partial<FormAnswer> };

function tell({ page, reference, answer }: Telling): Response {
  if (page === '/cases') return seeOther(page);
  const response = seeOther(`${page}#${ANSWER_ANCHOR}`);
  response.headers.append('set-cookie', writeFormAnswer({ reference, answer }));
  return response;
}

/** By its path alone: only the browser knows under which name it has opened us. */
export const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location } });
