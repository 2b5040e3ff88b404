import { setTimeout as wait } from 'node:timers/promises';
import { approvalOver } from '@/tests/setup/approve';
import { makeFile } from '../plan/make-file';
import type { Operation } from '../plan/plan';
import type { Person } from '../system/people';
import { mayRefuse } from './may-refuse';
import type { OwedCase, OwedDocument } from './model';
import { persist, Refusal } from './persist';
import { sendUpload } from './send-upload';

export type Acting = {
  claimant: Person;
  officer: Person;
  owed: OwedCase;
  /** How long something is waited for; what is not there by then is for the invariants to say. */
  withinMs: number;
  /** How many processes have died so far. */
  countDeaths: () => number;
  /** Called with the id of a document before anybody can have begun to read it. */
  onDeadly: (documentId: string) => void;
  /** Lets the day of a case's reminder come; false while it has none. */
  remind: (reference: string) => Promise<boolean>;
};

export type Outcome = 'done' | 'left out' | Refused;

/** `isRight`: the product had a reason, by what was done to the case before. */
export type Refused = { refusal: Refusal; isRight: boolean };

const LOOK_EVERY_MS = 700;
const NOTE = 'As the papers show.';

/** Does one thing to a case, and notes what was confirmed. */
export async function act(acting: Acting, operation: Operation): Promise<Outcome> {
  const { owed } = acting;
  try {
    switch (operation.kind) {
      case 'upload':
        return await upload(acting, operation);
      case 'remove':
        return await remove(acting, owed.documents.filter(({ isRemoved }) => !isRemoved)[operation.nth]);
      case 'submit':
        return await submit(acting);
      case 'withdraw':
        return await withdraw(acting);
      case 'retry':
        return await retryFailed(acting);
      case 'retry-hastily':
        return await retryHastily(acting);
      case 'type-text':
        return await typeText(acting);
      case 'await-review':
        return owed.status === 'submitted' && (await becomes(acting, 'awaiting_officer_review')) ? 'done' : 'left out';
      case 'await-death':
        return (await comes(acting, async () => acting.countDeaths() > 0)) ? 'done' : 'left out';
      case 'decide':
        return await decide(acting, operation.outcome);
      case 'undo':
        return await undo(acting);
      case 'remind':
        return await remindClaimant(acting);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: error, isRight: mayRefuse({ owed, operation, refusal: error }) };
  }
}

const look = ({ officer, claimant, owed }: Acting, as: 'claimant' | 'officer' = 'claimant') =>
  persist(() => (as === 'officer' ? officer : claimant).call.cases.byReference.query({ reference: owed.reference }));

async function comes({ withinMs }: Acting, isThere: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (await isThere()) return true;
    await wait(LOOK_EVERY_MS);
  }
  return false;
}

const becomes = (acting: Acting, status: string): Promise<boolean> =>
  comes(acting, async () => (await look(acting)).status === status);

/** Runs what may have been done already by a try that broke off; `isDone` finds out. */
async function settle(ask: () => Promise<unknown>, isDone: (refusal: Refusal) => boolean | Promise<boolean>) {
  try {
    await persist(ask);
  } catch (error) {
    if (!(error instanceof Refusal) || !error.isAfterBreak || !(await isDone(error))) throw error;
  }
}

type Upload = Extract<Operation, { kind: 'upload' }>;

async function upload(acting: Acting, { file: kind, marker }: Upload): Promise<Outcome> {
  const { claimant, owed } = acting;
  const { reference } = owed;
  const file = await makeFile({ kind, marker });
  const { filename, contentType, bytes, sha256, pages } = file;
  const announced = await persist(() =>
    claimant.call.documents.requestUpload.mutate({ reference, filename, contentType, bytes: bytes.length }),
  );
  const id = announced.documentId;
  if (kind === 'deadly') acting.onDeadly(id);
  await persist(() => sendUpload({ upload: announced.upload, file }));
  await persist(() => claimant.call.documents.register.mutate({ documentId: id }));
  const isLate = owed.status === 'submitted';
  owed.documents.push({ id, reference, file: kind, marker, sha256, pages, isRemoved: false, isLate, typed: null });
  return 'done';
}

async function remove({ claimant, owed }: Acting, document: OwedDocument | undefined): Promise<Outcome> {
  if (!document || owed.status !== 'open') return 'left out';
  await settle(
    () => claimant.call.documents.remove.mutate({ documentId: document.id }),
    ({ code }) => code === 'NOT_FOUND',
  );
  document.isRemoved = true;
  return 'done';
}

async function submit(acting: Acting): Promise<Outcome> {
  const { claimant, owed } = acting;
  const { reference, status } = owed;
  if (status !== 'open' && status !== 'awaiting_claimant') return 'left out';
  const message = status === 'awaiting_claimant' ? { message: 'Here it is.' } : {};
  await settle(
    () => claimant.call.cases.submit.mutate({ reference, ...message }),
    async () => {
      const now = (await look(acting)).status;
      return now === 'processing' || now === 'awaiting_officer_review';
    },
  );
  owed.status = 'submitted';
  owed.submissions += 1;
  return 'done';
}

async function withdraw(acting: Acting): Promise<Outcome> {
  const { claimant, owed } = acting;
  await settle(
    () => claimant.call.cases.withdraw.mutate({ reference: owed.reference }),
    async () => (await look(acting)).status === 'withdrawn',
  );
  owed.status = 'withdrawn';
  return 'done';
}

/** The documents of a case that could not be read, as far as they are owed. */
async function listFailed(acting: Acting): Promise<OwedDocument[]> {
  const { documents } = await look(acting);
  const failed = new Set(documents.filter(({ ocrStatus }) => ocrStatus === 'failed').map(({ id }) => id));
  return acting.owed.documents.filter(({ id }) => failed.has(id));
}

const askForReading = ({ claimant }: Acting, documentId: string): Promise<void> =>
  settle(
    () => claimant.call.documents.retry.mutate({ documentId }),
    // Whether it has been asked for shows in the record; a retry that was not needed does no harm.
    () => true,
  );

async function retryFailed(acting: Acting): Promise<Outcome> {
  const failed = await listFailed(acting);
  for (const { id } of failed) await askForReading(acting, id);
  return failed.length > 0 ? 'done' : 'left out';
}

const WINDOWS = 3;
/** So often each of them asks. */
const HASTE = 16;

/** Whether one more reading comes of it shows in the record; here it only matters that none is left waiting for one. */
async function retryHastily(acting: Acting): Promise<Outcome> {
  const unreadable = acting.owed.documents.filter(({ file, isRemoved }) => file === 'damaged' && !isRemoved);
  const granted = await Promise.all(unreadable.map(({ id }) => askFromWindows(acting, id)));
  const failed = await listFailed(acting);
  const neverGranted = unreadable.filter((document, index) => !granted[index] && failed.includes(document));
  // Nobody else asks for them now, so nothing is in the way any more.
  for (const { id } of neverGranted) await askForReading(acting, id);
  return unreadable.length > 0 ? 'done' : 'left out';
}

/** Whether it was granted at least once, as far as that is known. */
async function askFromWindows({ claimant }: Acting, documentId: string): Promise<boolean> {
  let isGranted = false;
  const askAgain = async () => {
    for (let times = 0; times < HASTE; times += 1) {
      try {
        await persist(() => claimant.call.documents.retry.mutate({ documentId }));
        isGranted = true;
      } catch (error) {
        // Just being read, or asked for by another window, or by a try of this one that broke off.
        if (!(error instanceof Refusal) || error.code !== 'CONFLICT') throw error;
        if (error.isAfterBreak) isGranted = true;
      }
    }
  };
  await Promise.all(Array.from({ length: WINDOWS }, askAgain));
  return isGranted;
}

async function typeText(acting: Acting): Promise<Outcome> {
  // An officer's word begins a review, and there is none before the case waits for one.
  if (acting.owed.status !== 'submitted' || !(await becomes(acting, 'awaiting_officer_review'))) return 'left out';
  const failed = await listFailed(acting);
  for (const document of failed) {
    const text = `Typed by an officer for ${document.marker}.`;
    await settle(
      () => acting.officer.call.documents.provideText.mutate({ documentId: document.id, text }),
      async () => !(await listFailed(acting)).includes(document),
    );
    document.typed = text;
  }
  return failed.length > 0 ? 'done' : 'left out';
}

async function decide(acting: Acting, outcome: 'approved' | 'rejected' | 'more_information'): Promise<Outcome> {
  const { officer, owed } = acting;
  const { reference } = owed;
  // Where nobody waited for it, or in vain: whether it is stuck is for the invariants to say.
  if (owed.status !== 'submitted' || (await look(acting, 'officer')).status !== 'awaiting_officer_review')
    return 'left out';
  await persist(() => officer.call.reviews.claim.mutate({ reference }));
  owed.decisionAskedAt = Date.now();
  await settle(
    () =>
      outcome === 'approved'
        ? approve({ officer, reference })
        : officer.call.reviews.decide.mutate({ reference, outcome, reasons: [], note: NOTE }),
    async () => (await look(acting, 'officer')).status !== 'awaiting_officer_review',
  );
  owed.status = outcome === 'more_information' ? 'awaiting_claimant' : outcome;
  owed.decisions += 1;
  // Until it is sent the claimant can do nothing.
  if (outcome === 'more_information') owed.isUnsent = !(await becomes(acting, 'awaiting_claimant'));
  return 'done';
}

/** Over whatever the rules say: which papers a plan brings is left to chance. With another draft meanwhile, that one is read. */
async function approve({ officer, reference }: Pick<Acting, 'officer'> & { reference: string }) {
  const draft = await officer.call.drafts.current.query({ reference });
  const blocks = await officer.call.reviews.approvalBlocks.query({ reference });
  const draftId = draft?.id ?? null;
  try {
    await officer.call.reviews.decide.mutate({
      reference,
      draftId,
      note: NOTE,
      ...approvalOver({ blocks, draft }),
    });
  } catch (error) {
    const current = await officer.call.drafts.current.query({ reference });
    // What is no refusal is asked again.
    if ((current?.id ?? null) !== draftId) throw new Error('There is another draft to read.', { cause: error });
    throw error;
  }
}

async function undo(acting: Acting): Promise<Outcome> {
  const { officer, owed } = acting;
  if (owed.status !== 'approved' && owed.status !== 'rejected') return 'left out';
  await settle(
    () => officer.call.reviews.undo.mutate({ reference: owed.reference }),
    async () => (await look(acting, 'officer')).status === 'awaiting_officer_review',
  );
  owed.status = 'submitted';
  return 'done';
}

/** A decision whose time to be undone is over is sent, and from then on its claimant may be reminded. */
async function remindClaimant(acting: Acting): Promise<Outcome> {
  const { owed } = acting;
  if (owed.decisions === 0 || owed.status === 'submitted' || owed.status === 'approved') return 'left out';
  if (!(await comes(acting, () => acting.remind(owed.reference)))) return 'left out';
  owed.reminders += 1;
  return 'done';
}
