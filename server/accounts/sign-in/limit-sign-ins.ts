import { APIError, isAPIError } from 'better-auth/api';
import { type Jar, readDevice } from './keep-device';
import { createAttemptLimit } from './limit-attempts';
import { emailOf, noteRefusal } from './note-refusal';

/** Room for people's typing mistakes; 960 guesses a day get nowhere against passwords that nobody guesses. */
const MAXIMUM_ATTEMPTS = 10;
const WINDOW_MS = 15 * 60_000;

/** Known to the sign-in page, which has its own words for each code. */
const TOO_MANY_TRIES_CODE = 'TOO_MANY_TRIES_FOR_ACCOUNT';
const TOO_MANY_TRIES = 'Too many tries for this account. Wait a quarter of an hour, or ask for help.';

/** What the sign-in library tells its hooks about a request. */
type AuthRequest = Jar & { path: string; body: unknown };
type AuthAnswer = AuthRequest & { context: { returned?: unknown } };

/**
 * Hooks that refuse sign-ins to an account with too many wrong passwords, known or unknown, with 429. A device that the account knows
 * has tries of its own: strangers who use up the account's shut out strangers alone.
 */
export function limitSignIns() {
  const limit = createAttemptLimit({ name: 'sign-in', maximum: MAXIMUM_ATTEMPTS, windowMs: WINDOW_MS });
  const keyOf = (request: AuthRequest): string | undefined => {
    if (request.path !== '/sign-in/email') return undefined;
    const email = emailOf(request);
    if (email === undefined) return undefined;
    const device = readDevice({ jar: request, email });
    return device === null ? email : `device ${device}`;
  };

  return {
    /** A new password was chosen by a link: wrong tries at the old one no longer count. */
    clear: limit.clear,
    async before(request: AuthRequest): Promise<void> {
      const key = keyOf(request);
      if (key === undefined || (await limit.begin(key))) return;
      noteRefusal({ path: request.path, status: 429, code: TOO_MANY_TRIES_CODE, account: emailOf(request) });
      throw new APIError('TOO_MANY_REQUESTS', { code: TOO_MANY_TRIES_CODE, message: TOO_MANY_TRIES });
    },
    async after(answer: AuthAnswer): Promise<void> {
      const key = keyOf(answer);
      if (key === undefined) return;
      const { returned } = answer.context;
      if (!isAPIError(returned)) await limit.clear(key);
      else if (returned.statusCode !== 401) await limit.forget(key);
    },
  };
}
