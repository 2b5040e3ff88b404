import { CONTINUE_PATH, readBegunCase } from '@/app/begun-case';
import { readNextPath } from '@/app/next-path';

/** Where to go once signed in: where the person came from, else on with the case that they have begun. Null for their home. */
export async function readDestination(given: string | string[] | undefined): Promise<string | null> {
  return readNextPath(given) ?? ((await readBegunCase()) ? CONTINUE_PATH : null);
}
