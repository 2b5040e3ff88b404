import { answerCaseForm } from '../answer-form';

export const dynamic = 'force-dynamic';

/** Begins to ask for another look at the decision of a case, or goes on with it. */
export const POST = (request: Request) =>
  answerCaseForm(request, async ({ call, reference }) => {
    await call.reconsiderations.begin({ reference });
    return '/reconsideration';
  });
