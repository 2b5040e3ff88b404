import { createCaseInput } from '@/server/cases/schema';

export type StartProblem = 'caseType' | 'title' | 'titleTooLong';

/** What the form of a new case shows: the server's answer to a form that was posted, or the page's own. */
export type StartState = {
  entered: { caseType: string | null; title: string };
  problems: { caseType?: StartProblem; title?: StartProblem };
  /** A refusal of the form as a whole, in the server's words. */
  refusal: string | null;
};

/** What is wrong with it, field by field. */
export function checkStart(entered: StartState['entered']): StartState['problems'] {
  const title = createCaseInput.shape.title.safeParse(entered.title).error?.issues[0]?.code;
  return {
    ...(entered.caseType ? {} : { caseType: 'caseType' }),
    ...(title ? { title: title === 'too_big' ? 'titleTooLong' : 'title' } : {}),
  };
}
