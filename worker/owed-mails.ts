import { mailJobId } from '@/server/jobs/contracts';
import { enqueueMail, findOwedMails, isMailStillOwed, type OwedMail, rescueMail } from '@/server/mail/sending/owed';
import type { OwedSource } from './owed-source';

/** Mails that are neither sent nor given up. */
export const owedMails: OwedSource<OwedMail> = {
  find: findOwedMails,
  jobIdOf: mailJobId,
  describe: ({ mailId, run }) => ({ mailId, run }),
  enqueue: async (mail) => {
    await enqueueMail(mail);
    return true;
  },
  isStillOwed: isMailStillOwed,
  rescue: rescueMail,
};
