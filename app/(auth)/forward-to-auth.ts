import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { env } from '@/server/platform/env';

/** They tell of the form's body, which is not the one that is asked with. */
const OF_THE_BODY = ['content-type', 'content-length', 'content-encoding', 'transfer-encoding'];

type Forwarding = { path: string; body: Record<string, string>; headers: Headers };

/**
 * Asks the sign-in library in this process. It knows the sender by the form's own headers: who is limited is the person's address, and
 * where the form comes from is checked once more.
 */
export async function forwardToAuth({ path, body, headers }: Forwarding): Promise<Response> {
  const own = new Headers(headers);
  for (const name of OF_THE_BODY) own.delete(name);
  own.set('content-type', 'application/json');
  const address = new URL(`/api/auth${path}`, env().APP_URL);
  return auth().handler(new Request(address, { method: 'POST', headers: own, body: JSON.stringify(body) }));
}
