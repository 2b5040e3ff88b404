import { saveLetter } from '@/server/letters/service';
import { AppError } from '@/server/platform/errors';
import { logger } from '@/server/platform/logger';
import type { Actor } from '@/server/platform/trpc';
import { leaveReview, unloadReview } from '@/server/reviews/service';
import type { LeaveInput } from '../schema';

/**
 * The last thing a page says when it is left: saves what was still unsaved of the letter, then gives the review back, as far
 * as it is this page's; after a grace where the page may only be loading again. One call, because two sent at that moment may arrive in any order, and without the review nothing can be
 * saved.
 */
export async function leaveCase({ actor, input }: { actor: Actor; input: LeaveInput }) {
  const { reference, token, letter, mayReturn } = input;
  if (letter) {
    try {
      await saveLetter({ actor, input: { reference, ...letter } });
    } catch (error) {
      // Lost review or another window's save: the browser has kept the text and offers it when the case is opened again. To
      // somebody whose own case it may be it is no longer open; the review is given back all the same.
      if (!(error instanceof AppError) || !['conflict', 'forbidden'].includes(error.code)) throw error;
      logger().info({ reference }, 'a letter was not saved on leaving its case');
    }
  }
  return (mayReturn ? unloadReview : leaveReview)({ actor, reference, token });
}
