import { APIError } from 'better-auth/api';

/**
 * Refuses a change of one's own name. By its name an account is kept from cases that may be its own, and a claimant's name keeps
 * officers from a case. No page offers the change; it is the sign-in library that would.
 */
export function assertNameStays({ path, body }: { path: string; body: unknown }): void {
  if (path !== '/update-user' || typeof body !== 'object' || body === null || !('name' in body)) return;
  throw new APIError('FORBIDDEN', {
    code: 'NAME_STAYS',
    message: 'The name of an account stays as it is. If it is misspelt, tell the office.',
  });
}
