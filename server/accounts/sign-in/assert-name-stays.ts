import { APIError } from 'better-auth/api';

/**
 * Refuses a change of one's own name. By its name an account is kept from cases that may be its own, and a claimant's name keeps
 * officers from a case. Claimants change theirs by settings/set-name.ts, which looks at their cases first; this is about the sign-in library.
 */
export function assertNameStays({ path, body }: { path: string; body: unknown }): void {
  if (path !== '/update-user' || typeof body !== 'object' || body === null || !('name' in body)) return;
  throw new APIError('FORBIDDEN', {
    code: 'NAME_STAYS',
    message: 'The name of an account stays as it is. If it is misspelt, tell the office.',
  });
}
