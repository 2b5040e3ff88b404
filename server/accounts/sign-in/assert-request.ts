import { assertNameStays } from './assert-name-stays';
import { assertPassword, assertSignUpPassword } from './assert-password';
import { assertSecondStep } from './assert-second-step';
import { assertSignUpFields } from './assert-sign-up-fields';
import { type Jar, keepDevice } from './keep-device';
import { readSignUpName } from './read-name';
import { readReset } from './read-reset';

type Request = Parameters<typeof assertSecondStep>[0] & Jar;

/** What is looked at before the sign-in library does what it is asked; gives what it should be asked with instead. */
export async function assertRequest(request: Request) {
  assertSignUpFields(request);
  assertNameStays(request);
  const signUp = readSignUpName(request);
  assertSignUpPassword(request);
  await assertSecondStep(request);
  const reset = await readReset(request);
  if (!reset) return signUp;
  assertPassword(reset);
  // Whoever has the mailed link is the owner: strangers' guesses after it shut out strangers alone.
  keepDevice({ jar: request, email: reset.person.email });
  return undefined;
}
