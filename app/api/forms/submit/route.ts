import { answerCaseForm } from '../answer-form';

export const dynamic = 'force-dynamic';

/** Submits a case, or answers a request with what was added and a few words. */
export const POST = (request: Request) =>
  answerCaseForm(request, ({ call, fields, reference }) => {
    const message = fields.get('message')?.trim();
    return call.cases.submit({ reference, ...(message ? { message } : {}) });
  });
