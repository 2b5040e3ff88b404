'use server';

import { redirect } from 'next/navigation';
import { formCaller, sayRefusal } from '@/app/form-caller';
import { referenceSchema } from '@/server/platform/case-reference';
import { type AskProblem, type AskState, listProblems, readGrounds } from './ask-state';
import { readPostedAsk } from './read-posted-ask';

/** What the form without script shows: what was filled in, and what is wrong with it. */
export type PostedAsk = {
  entered: AskState;
  problems: AskProblem[];
  /** A refusal of the whole, in the reader's language. */
  refusal: string | null;
};

/** Asks for another look, as the page's script would. What was written comes back with what is wrong. */
export async function sendAsk(_: PostedAsk, form: FormData): Promise<PostedAsk> {
  const entered = readPostedAsk(form);
  const [first, reference] = ['first', 'reference'].map((name) => referenceSchema.safeParse(form.get(name)).data);
  if (!first || !reference) redirect('/cases');
  const call = await formCaller(form);
  const outcome = await send().catch(async (error: unknown) => ({
    entered,
    problems: [],
    refusal: await sayRefusal(error),
  }));
  if (outcome) return outcome;
  redirect(`/cases/${first}/reconsideration`, 'replace');

  async function send(): Promise<PostedAsk | null> {
    const { reasons } = await call.reconsiderations.chance({ reference: first ?? '' });
    const problems = listProblems({ state: entered, reasons });
    if (problems.length > 0) return { entered, problems, refusal: null };
    const { documents } = await call.cases.byReference({ reference: reference ?? '' });
    const documentIds = documents.map(({ id }) => id);
    await call.reconsiderations.send({
      reference: reference ?? '',
      grounds: readGrounds({ state: entered, reasons, documentIds }),
    });
    return null;
  }
}
