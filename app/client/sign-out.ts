import { authClient } from './auth-client';
import type { OtherAccount } from './session-end';

/** `unanswered`: by all that is known they are still signed in. */
export type SigningOut = { is: 'done' } | { is: 'unanswered' } | { is: 'refused'; other: OtherAccount };

/** Ends the session if it is this person's: somebody else, who has signed in in another tab, is not signed out by a page that is not theirs. */
export async function signOutPerson(userId: string): Promise<SigningOut> {
  try {
    const session = await authClient.getSession();
    if (session.error) return { is: 'unanswered' };
    if (session.data && session.data.user.id !== userId) return { is: 'refused', other: session.data.user };
    const { error } = await authClient.signOut();
    return { is: error ? 'unanswered' : 'done' };
  } catch (error) {
    console.warn('Signing out got no answer.', error);
    return { is: 'unanswered' };
  }
}
