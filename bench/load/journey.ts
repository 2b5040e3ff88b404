import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../server/router';

type Api = TRPCClient<AppRouter>;

/** What a case goes through, in this order. `drafted` is the waiting for the worker. */
export const STEPS = [
  'create',
  'announce',
  'send',
  'register',
  'submit',
  'drafted',
  'open',
  'claim',
  'decide',
] as const;
export type Step = (typeof STEPS)[number];

export type Taken = Record<Step, number>;

const POLL_MS = 100;
/** Longer, and the case counts as lost. */
const PATIENCE_MS = 120_000;

/** One case from its opening to its decision, over the real interface. Gives what each step took, in milliseconds. */
export async function goThrough({
  claimant,
  officer,
  file,
}: {
  claimant: Api;
  officer: Api;
  file: Uint8Array<ArrayBuffer>;
}): Promise<Taken> {
  const taken = Object.fromEntries(STEPS.map((step) => [step, 0])) as Taken;
  const step = async <T>(name: Step, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const done = await work();
    taken[name] = performance.now() - started;
    return done;
  };
  const { reference } = await step('create', () =>
    claimant.cases.create.mutate({ caseType: 'storm-damage-claim', title: 'Slates blown off' }),
  );
  const announced = { reference, filename: 'letter.pdf', contentType: 'application/pdf', bytes: file.length };
  const { documentId, upload } = await step('announce', () => claimant.documents.requestUpload.mutate(announced));
  await step('send', () => send({ upload, file }));
  await step('register', () => claimant.documents.register.mutate({ documentId }));
  await step('submit', () => claimant.cases.submit.mutate({ reference }));
  await step('drafted', () => untilDrafted({ claimant, reference }));
  await step('open', () => officer.drafts.current.query({ reference }));
  await step('claim', () => officer.reviews.claim.mutate({ reference }));
  await step('decide', () =>
    // Whatever the case's rules say, this outcome is open.
    officer.reviews.decide.mutate({ reference, outcome: 'more_information', note: 'Made by a load generator.' }),
  );
  return taken;
}

type Upload = { url: string; fields: Record<string, string> };

async function send({ upload, file }: { upload: Upload; file: Uint8Array<ArrayBuffer> }): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([file]), 'letter.pdf');
  const response = await fetch(upload.url, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`An upload was answered ${response.status}.`);
}

async function untilDrafted({ claimant, reference }: { claimant: Api; reference: string }): Promise<void> {
  const started = performance.now();
  for (;;) {
    const { status } = await claimant.cases.byReference.query({ reference });
    if (status === 'awaiting_officer_review') return;
    if (performance.now() - started > PATIENCE_MS) throw new Error(`${reference} is still ${status}.`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
