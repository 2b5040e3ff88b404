import { LONGEST_TITLE, SHORTEST_TITLE } from '@/server/cases/limits';
import { cleanName } from '@/server/platform/clean-text';

export type StartProblem = 'caseType' | 'title' | 'titleTooLong';

/** What the form of a new case shows: the server's answer to a form that was posted, or the page's own. */
export type StartState = {
  entered: { caseType: string | null; title: string };
  problems: { caseType?: StartProblem; title?: StartProblem };
  /** A refusal of the form as a whole, in the reader's language. */
  refusal: string | null;
};

/** What is wrong with it, field by field. */
export function checkStart(entered: StartState['entered']): StartState['problems'] {
  const title = checkTitle(entered.title);
  return { ...(entered.caseType ? {} : { caseType: 'caseType' }), ...(title && { title }) };
}

/** As the server's schema has it, without bringing that into the page. */
function checkTitle(title: string): StartProblem | null {
  const { length } = cleanName(title).trim();
  if (length > LONGEST_TITLE) return 'titleTooLong';
  return length < SHORTEST_TITLE ? 'title' : null;
}
