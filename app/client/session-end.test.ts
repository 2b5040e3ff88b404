import { expect, it } from 'vitest';
import { noteSession, onSignedInAgain, setPersonCheck } from './session-end';

/** Until all that was promised so far has come true. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

it('goes on once for each time that the person signs in again', async () => {
  const went: string[] = [];
  const stop = onSignedInAgain(() => went.push('hold'));
  const answer = async (isSignedOut: boolean) => {
    noteSession({ isSignedOut });
    await settle();
  };
  await answer(false);
  await answer(true);
  await answer(true);
  expect(went).toEqual([]);
  await answer(false);
  await answer(false);
  expect(went).toEqual(['hold']);
  stop();
  await answer(true);
  await answer(false);
  expect(went).toEqual(['hold']);
});

it('does not go on for somebody else, nor before it is known who it is', async () => {
  const went: string[] = [];
  onSignedInAgain(() => went.push('hold'));
  let tell = (_isSame: boolean) => {};
  let asked = 0;
  setPersonCheck(() => {
    asked += 1;
    return new Promise((resolve) => {
      tell = resolve;
    });
  });
  noteSession({ isSignedOut: true });
  noteSession({ isSignedOut: false });
  noteSession({ isSignedOut: false });
  expect([asked, went]).toEqual([1, []]);
  tell(false);
  await settle();
  expect(went).toEqual([]);
  noteSession({ isSignedOut: false });
  tell(true);
  await settle();
  expect([asked, went]).toEqual([2, ['hold']]);
});

it('goes on for its person after another was signed in meanwhile', async () => {
  const went: string[] = [];
  setPersonCheck(async () => true);
  onSignedInAgain(() => went.push('hold'));
  noteSession({ isSignedOut: true, other: { name: 'Bo', email: 'bo@example.com' } });
  noteSession({ isSignedOut: true, other: { name: 'Cy', email: 'cy@example.com' } });
  expect(went).toEqual([]);
  noteSession({ isSignedOut: false });
  await settle();
  expect(went).toEqual(['hold']);
});
