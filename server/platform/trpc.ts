import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import { ZodError, z } from 'zod';
import type { Language, Role } from '@/generated/prisma/client';
import { isDatabaseAway } from './database-away';
import { AppError, type AppErrorCode, databaseAway, otherAccount } from './errors';
import { logger } from './logger';
import { metrics } from './metrics';
import { inSpan } from './tracing';

/** Who is asking, as the session in the database says. */
export type Actor = {
  userId: string;
  role: Role;
  name: string;
  email: string;
  /** In which they read: a claimant in the one they chose, staff in English. */
  language: Language;
};

export type Context = {
  actor: Actor | null;
  /** Which of their sessions it is; left out by programs that have none. */
  sessionId?: string;
  /** The account whose page sends the call, as the page says; null from programs, and while a page is made. */
  pageOwnerId: string | null;
  /** Scheme, host and port as the browser sees them; upload addresses are made from it. */
  origin: string;
  /** Whether the session still holds, in the same role; asked by what outlives its request, such as a live stream. */
  isStillSignedIn: () => Promise<boolean>;
};

/** Who may call a procedure; a test walks all of them. */
export type Meta = { roles: readonly Role[] };

const CODES = {
  unauthorised: 'UNAUTHORIZED',
  other_account: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  invalid: 'BAD_REQUEST',
  conflict: 'CONFLICT',
  too_large: 'PAYLOAD_TOO_LARGE',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<AppErrorCode, TRPCError['code']>;

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    // A dead connection is noticed by its missing pings and opened again by the browser.
    sse: { ping: { enabled: true, intervalMs: 5_000 }, client: { reconnectAfterInactivityMs: 15_000 } },
    errorFormatter: ({ shape, error, ctx }) => ({
      ...shape,
      message: personMessage(error),
      data: {
        ...shape.data,
        stack: undefined,
        refusal: error.cause instanceof AppError ? (error.cause.refusal ?? undefined) : undefined,
        /** Who is signed in instead of the one whose page it is. */
        otherAccount:
          isOtherAccount(error) && ctx?.actor ? { name: ctx.actor.name, email: ctx.actor.email } : undefined,
      },
    }),
  });

const isOtherAccount = ({ cause }: TRPCError) => cause instanceof AppError && cause.code === 'other_account';

/** What a person may read of an error: our own words, or the first thing wrong with the input; never internals. */
export function personMessage(error: TRPCError): string {
  if (error.cause instanceof AppError) return error.cause.message;
  // Only the input's check is the person's to mend; our own data may fail a schema too.
  if (error.code === 'BAD_REQUEST' && error.cause instanceof ZodError)
    return z.prettifyError(error.cause).replace(/^✖ /, '').split('\n')[0] ?? 'The input is not valid.';
  if (error.code === 'INTERNAL_SERVER_ERROR')
    return 'Something went wrong on our side. Try again; if it happens again, tell your administrator.';
  return error.message;
}

const observe = t.middleware(async ({ ctx, path, next }) => {
  const started = performance.now();
  const result = await next();
  const outcome = result.ok ? 'ok' : result.error.code.toLowerCase();
  metrics().procedureSeconds.observe({ procedure: path, outcome }, (performance.now() - started) / 1_000);
  if (outcome === 'forbidden')
    logger().warn({ procedure: path, userId: ctx.actor?.userId, role: ctx.actor?.role }, 'call refused');
  return result;
});

/** What changes something begins a trace, which the queue takes on to the worker. Its name alone: no input is in it. */
const traceChange = t.middleware(({ path, type, next }) =>
  type === 'mutation' ? inSpan(path, () => next(), { isRoot: true }) : next(),
);

/** Also where a library has wrapped it in an error of its own. */
const isOfDatabaseAway = (error: unknown): boolean =>
  isDatabaseAway(error) || (error instanceof Error && error.cause !== undefined && isOfDatabaseAway(error.cause));

function findAppError(cause: unknown): AppError | null {
  if (cause instanceof AppError) return cause;
  return isOfDatabaseAway(cause) ? databaseAway(cause) : null;
}

/** An error that a person is meant to read as the transport's, any other as it is. */
export function mapError(error: unknown): unknown {
  const cause = findAppError(error);
  return cause ? new TRPCError({ code: CODES[cause.code], message: cause.message, cause }) : error;
}

const mapErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const mapped = mapError(result.error.cause);
  if (mapped instanceof TRPCError) throw mapped;
  return result;
});

export const router = t.router;
/** Several nouns' procedures under one name. */
export const mergeRouters = t.mergeRouters;
export const createCallerFactory = t.createCallerFactory;

/** A procedure for the named roles. There is no other way to make one, so that every procedure states who may call it. */
export function procedureFor<const Roles extends readonly Role[]>(...roles: Roles) {
  return t.procedure
    .meta({ roles })
    .use(observe)
    .use(traceChange)
    .use(mapErrors)
    .use(async ({ ctx, next }) => {
      const { actor, pageOwnerId } = ctx;
      if (!actor) throw new AppError('unauthorised', 'Sign in to continue.');
      // Before anything else: nothing is shown on, or done by, a page in the name of somebody it does not belong to.
      if (pageOwnerId !== null && pageOwnerId !== actor.userId) throw otherAccount();
      if (!roles.includes(actor.role)) throw new AppError('forbidden', 'Your account may not do this.');
      return next({ ctx: { ...ctx, actor } });
    });
}

export const ANYONE_SIGNED_IN = ['claimant', 'officer', 'supervisor'] as const satisfies readonly Role[];
export const STAFF = ['officer', 'supervisor'] as const satisfies readonly Role[];
