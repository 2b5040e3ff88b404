import { expect, it } from 'vitest';
import { noteSession, onSignedInAgain } from './session-end';

it('goes on once for each time that somebody signs in again', () => {
  const went: string[] = [];
  const stop = onSignedInAgain(() => went.push('letter'));
  noteSession({ isSignedOut: false });
  expect(went).toEqual([]);
  noteSession({ isSignedOut: true });
  noteSession({ isSignedOut: true });
  expect(went).toEqual([]);
  noteSession({ isSignedOut: false });
  noteSession({ isSignedOut: false });
  expect(went).toEqual(['letter']);
  stop();
  noteSession({ isSignedOut: true });
  noteSession({ isSignedOut: false });
  expect(went).toEqual(['letter']);
});
