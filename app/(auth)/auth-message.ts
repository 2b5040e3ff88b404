const SENTENCES: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'The email or the password is not right. Check both and try again.',
  UNFIT_NAME: 'This name cannot be used. Enter it with letters, in 100 characters at most.',
  INVALID_EMAIL: 'This is not an email address. Check it for typing mistakes.',
  USER_ALREADY_EXISTS: 'There is already an account with this email. Sign in instead, or use another email.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL:
    'There is already an account with this email. Sign in instead, or use another email.',
  TOO_MANY_TRIES_FOR_ACCOUNT: 'Too many tries for this account. Wait a quarter of an hour, or ask for help.',
  PASSWORD_TOO_SHORT: 'This password is too short. Choose a longer one.',
  EMAIL_NOT_VERIFIED:
    'Your email address is not confirmed yet. We have sent you a link: open it, and you are signed in.',
  INVALID_TOKEN: 'This link has expired or was used already. Ask for a new one.',
  PASSWORD_TOO_LONG: 'This password is too long. Choose a shorter one.',
};

type AuthError = { code?: string; status?: number };

/** What to tell a person when signing in or up failed. */
export function describeAuthError({ code, status }: AuthError): string {
  const sentence = code ? SENTENCES[code] : undefined;
  if (sentence) return sentence;
  if (status === 429) return 'Too many attempts in a short time. Wait a minute and try again.';
  if (status) return 'Something went wrong on our side. Try again in a moment.';
  return 'The server could not be reached. Check your connection and try again.';
}

export const UNREACHED: AuthError = {};
