import type { RenewedPage } from '@/server/reviews/service';
import { type ReviewedPage, readReviewKeys } from './topic';

/** The lease lasts five minutes: four renewals may fail before it is lost. */
const RENEW_EVERY_MS = 60_000;

export type RenewPages = (pages: ReviewedPage[]) => Promise<RenewedPage[]>;

type Options = {
  listWatched: () => Promise<string[]>;
  renewPages: RenewPages;
  onRenewed: (pages: RenewedPage[]) => void;
};

/** Renews the reviews of all tabs in one request a minute, beginning at once, until the returned function is called. */
export function renewInTurn({ listWatched, renewPages, onRenewed }: Options): () => void {
  let isStopped = false;
  const renew = async () => {
    try {
      const pages = readReviewKeys(await listWatched());
      if (isStopped || pages.length === 0) return;
      onRenewed(await renewPages(pages));
    } catch (error) {
      // Without an answer nothing is known: the next renewal may still be in time.
      console.warn('The reviews of this browser’s pages could not be renewed.', error);
    }
  };
  void renew();
  const timer = setInterval(() => void renew(), RENEW_EVERY_MS);
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}
