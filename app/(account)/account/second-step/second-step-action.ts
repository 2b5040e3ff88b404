'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { readPersonHere } from '@/app/session';
import { prepareSecondStep } from '@/server/accounts/second-step/prepare-second-step';
import { removeSecondStep } from '@/server/accounts/second-step/remove-second-step';
import { setRecoveryCodes } from '@/server/accounts/second-step/set-recovery-codes';
import { settleSecondStep } from '@/server/accounts/second-step/settle-second-step';
import { type SecondStepState, UNTOUCHED } from './second-step-state';

const PATH = '/account/second-step';

/** What each form of the page does, with and without script. One action, so that its answer finds its place when the page has changed. */
export async function changeSecondStep(_: SecondStepState, form: FormData): Promise<SecondStepState> {
  const person = await readPersonHere();
  if (!person) redirect(`/sign-in?next=${encodeURIComponent(PATH)}`);
  // Somebody else has signed in since the page was made.
  if (form.get('owner') !== person.actor.userId) redirect(PATH);
  const read = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const wish = read('wish');
  const state = await change({ person, wish, password: read('password'), code: read('code') });
  revalidatePath(PATH);
  return { ...state, wish };
}

type Change = {
  person: NonNullable<Awaited<ReturnType<typeof readPersonHere>>>;
  wish: string;
  password: string;
  code: string;
};

async function change({ person: { actor, sessionId }, wish, password, code }: Change): Promise<SecondStepState> {
  if (wish === 'confirm') {
    const plain = code.replaceAll(/\s/g, '').slice(0, 20);
    if (plain === '') return { ...UNTOUCHED, problem: 'codeMissing' };
    const settled = await settleSecondStep({ actor, sessionId, code: plain });
    return settled.is === 'done' ? { ...UNTOUCHED, codes: settled.codes } : { ...UNTOUCHED, problem: settled.is };
  }
  if (password === '') return { ...UNTOUCHED, problem: 'passwordMissing' };
  if (wish === 'codes') {
    const made = await setRecoveryCodes({ actor, password });
    if (made.is === 'done') return { ...UNTOUCHED, codes: made.codes };
    return made.is === 'off' ? UNTOUCHED : { ...UNTOUCHED, problem: made.is };
  }
  if (wish === 'off') {
    const removed = await removeSecondStep({ actor, password });
    return removed.is === 'done' ? { ...UNTOUCHED, isOff: true } : { ...UNTOUCHED, problem: removed.is };
  }
  const ready = await prepareSecondStep({ actor, password });
  // Begun on another page: this one shows what it is now.
  if (ready.is === 'ready' || ready.is === 'on_already') return UNTOUCHED;
  return { ...UNTOUCHED, problem: ready.is };
}
