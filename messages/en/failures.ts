/** What is said of a call that got no answer of the server's own. Staff read them too, in English. */
export const failures = {
  otherAccount:
    'Somebody else has signed in in another tab, so this was not done. Choose at the top of the page how to go on: what you typed is still here.',
  signedOut: 'You have been signed out. Sign in again, then try once more: what you typed is still here.',
  ours: 'Something went wrong on our side. Try again in a moment.',
  unknown: 'This could not be done. Reload the page and try again.',
  unreached: 'The server could not be reached. Check your connection and try again.',
} as const;
