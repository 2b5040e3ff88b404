import { ANYONE_SIGNED_IN, procedureFor, router } from '@/server/platform/trpc';
import { describeClosing } from './closing/describe-closing';
import { removePerson } from './closing/remove-person';
import { prepareDownload } from './held/prepare-download';
import {
  changeAddressInput,
  changeNameInput,
  changePasswordInput,
  closeAccountInput,
  confirmAddressInput,
  endSessionInput,
  listOfficersInput,
  prepareDownloadInput,
  setCaseTypesInput,
} from './schema';
import { listOfficers, setCaseTypes } from './service';
import { listSessions } from './sessions/list-sessions';
import { removeOtherSessions, removeSession } from './sessions/remove-sessions';
import { prepareAddress } from './settings/prepare-address';
import { setName } from './settings/set-name';
import { setPassword } from './settings/set-password';
import { settleAddress } from './settings/settle-address';
import { readOwnAccount } from './view';

export const accountsRouter = router({
  officers: procedureFor('supervisor')
    .input(listOfficersInput)
    .query(({ input }) => listOfficers(input)),
  setCaseTypes: procedureFor('supervisor')
    .input(setCaseTypesInput)
    .mutation(({ ctx, input }) => setCaseTypes({ actor: ctx.actor, input })),
});

const anyone = () => procedureFor(...ANYONE_SIGNED_IN);
/** Undefined for a program, which has no session of its own. */
const ownSession = ({ sessionId = null }: { sessionId?: string | null }) => sessionId;

/** What a person sees and changes of their own account. None takes an id of a person: it is always the one who asks. */
export const ownAccountRouter = router({
  read: anyone().query(({ ctx }) => readOwnAccount({ actor: ctx.actor })),
  // Staff keep theirs: by their name they are kept from cases of their own.
  changeName: procedureFor('claimant')
    .input(changeNameInput)
    .mutation(({ ctx, input }) => setName({ actor: ctx.actor, input })),
  changeAddress: anyone()
    .input(changeAddressInput)
    .mutation(({ ctx, input }) => prepareAddress({ actor: ctx.actor, input })),
  confirmAddress: anyone()
    .input(confirmAddressInput)
    .mutation(({ ctx, input }) => settleAddress({ actor: ctx.actor, input })),
  changePassword: anyone()
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => setPassword({ actor: ctx.actor, sessionId: ownSession(ctx), input })),
  sessions: anyone().query(({ ctx }) => listSessions({ actor: ctx.actor, sessionId: ownSession(ctx) })),
  endSession: anyone()
    .input(endSessionInput)
    .mutation(({ ctx, input }) => removeSession({ actor: ctx.actor, sessionId: ownSession(ctx), id: input.id })),
  endOtherSessions: anyone().mutation(({ ctx }) =>
    removeOtherSessions({ actor: ctx.actor, sessionId: ownSession(ctx) }),
  ),
  prepareDownload: anyone()
    .input(prepareDownloadInput)
    .mutation(({ ctx, input }) => prepareDownload({ actor: ctx.actor, input })),
  closing: procedureFor('claimant').query(({ ctx }) => describeClosing({ actor: ctx.actor })),
  close: procedureFor('claimant')
    .input(closeAccountInput)
    .mutation(({ ctx, input }) => removePerson({ actor: ctx.actor, input })),
});
