import { countCode, stepAt } from '@/server/accounts/second-step/find-step';
import { prepareSecondStep } from '@/server/accounts/second-step/prepare-second-step';
import { settleSecondStep } from '@/server/accounts/second-step/settle-second-step';
import { decrypt } from '@/server/accounts/second-step/store-encrypted';
import { database } from '@/server/platform/database';
import { PASSWORD, type SignedIn } from './signed-in';

/** Reads the key that waits for the app's first code, as the app does from the picture. */
export async function readWaitingKey({ actor: { userId } }: SignedIn): Promise<string> {
  const { value } = await database().verification.findFirstOrThrow({ where: { identifier: `second-step:${userId}` } });
  return decrypt(value);
}

/** What an app with this key shows now. */
export const showCode = (secret: string): string => countCode({ secret, step: stepAt(Date.now()) });

/** What it shows next: good already, not used yet, and for a minute to come, where the code of the step before may be over at any moment. */
export const showNextCode = (secret: string): string => countCode({ secret, step: stepAt(Date.now()) + 1 });

/** Sets up the second step, as on its page; gives the app's key and the recovery codes. */
export async function addSecondStep(person: SignedIn) {
  const { actor, sessionId } = person;
  await prepareSecondStep({ actor, password: PASSWORD });
  const secret = await readWaitingKey(person);
  const settled = await settleSecondStep({ actor, sessionId, code: showCode(secret) });
  if (settled.is !== 'done') throw new Error(`The second step is not on: ${settled.is}`);
  return { secret, codes: settled.codes };
}
