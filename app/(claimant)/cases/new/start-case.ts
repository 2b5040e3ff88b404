'use server';

import { redirect } from 'next/navigation';
import { type BegunCase, CONTINUE_PATH, forgetBegunCase, keepBegunCase, readBegunCase } from '@/app/begun-case';
import { formCaller, sayRefusal } from '@/app/form-caller';
import { homeFor } from '@/app/home-for';
import { readSession } from '@/app/session';
import { createCaseInput } from '@/server/cases/schema';
import { checkStart, type StartState } from './start-state';

/** Creates the case, or keeps what was chosen until its claimant has signed in. For the form of a new case, with and without script. */
export async function startCase(_: StartState, form: FormData): Promise<StartState> {
  const caseType = form.get('caseType');
  const title = form.get('title');
  const entered = {
    caseType: typeof caseType === 'string' ? caseType : null,
    title: typeof title === 'string' ? title : '',
  };
  const state: StartState = { entered, problems: checkStart(entered), refusal: null };
  const { data: begun } = createCaseInput.safeParse(entered);
  if (!begun || Object.keys(state.problems).length > 0) return state;
  const actor = await readSession();
  if (!actor) {
    await keepBegunCase(begun);
    redirect(`/sign-up?next=${encodeURIComponent(CONTINUE_PATH)}`);
  }
  if (actor.role !== 'claimant') redirect(homeFor(actor.role));
  const outcome = await create({ begun, form });
  return { ...state, refusal: outcome.refusal };
}

type Creation = { refusal: string | null };

/** Creates the case that was begun before signing in. A second time there is none. */
export async function createBegunCase(_: Creation, form: FormData): Promise<Creation> {
  const begun = await readBegunCase();
  if (!begun) redirect('/cases');
  return create({ begun, form });
}

async function create({ begun, form }: { begun: BegunCase; form: FormData }): Promise<Creation> {
  const creating = formCaller(form).then((call) => call.cases.create(begun));
  const outcome = await creating.catch(async (error: unknown) => ({ refusal: await sayRefusal(error) }));
  if ('refusal' in outcome) return outcome;
  await forgetBegunCase();
  // In its place, so that Back does not lead to a form that would make a second case.
  redirect(`/cases/${outcome.reference}`, 'replace');
}
