import { pino } from 'pino';
import { env } from './env';

type Logger = ReturnType<typeof pino>;
let cached: Logger | undefined;

/**
 * One structured line an event, to standard output. Ids and durations only: never document text, names or secrets.
 * No pino transport: it starts a thread by file name, which bundling breaks.
 */
export function logger(): Logger {
  cached ??= pino({
    level: env().LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    // A failed query's message quotes its values, which may be a person's; the code and the stack's frames are enough.
    serializers: { err: describeError },
  });
  return cached;
}

const MESSAGE_LIMIT = 300;

/** What a log may say of an error: its kind, code, place, and its message unless the database wrote it. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const fromDatabase = error.name.startsWith('PrismaClient') || error.name === 'DriverAdapterError';
  return {
    kind: error.name,
    code,
    message: fromDatabase ? undefined : error.message.slice(0, MESSAGE_LIMIT),
    frames: error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 8)
      .map((line) => line.trim()),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}
