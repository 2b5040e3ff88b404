import { APIError } from 'better-auth/api';
import { hashPassword as hash, verifyPassword as verify } from 'better-auth/crypto';

/** Each takes 32 MB and a thread of the pool of four, which reads files and looks up addresses too. */
const MOST_AT_ONCE = 2;
/** Half a minute's work on a slow machine. Nobody who came later would still be waiting for the answer. */
const MOST_WAITING = 300;

export const TOO_BUSY = 'Too many people are signing in at this moment. Try again in a minute.';

let running = 0;
const waiting: (() => void)[] = [];

/** Passwords are hashed a few at a time, in the order in which they came. */
async function takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= MOST_AT_ONCE) {
    if (waiting.length >= MOST_WAITING)
      throw new APIError('SERVICE_UNAVAILABLE', {
        code: 'TOO_BUSY',
        message: TOO_BUSY,
      });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The next in line takes this place over.
    if (next) next();
    else running -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> => takeTurn(() => hash(password));

export const verifyPassword = (given: { hash: string; password: string }): Promise<boolean> =>
  takeTurn(() => verify(given));
