import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { readOutbox } from './view';

export const mailRouter = router({
  /** Links to passwords are among them, so this exists where mails are files alone, and for staff alone. */
  outbox: procedureFor(...STAFF).query(() => readOutbox()),
});
