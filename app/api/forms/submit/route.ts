import { answerCaseForm } from '../answer-form';

export const dynamic = 'force-dynamic';

/** What a claimant may write along: in answer to a request, or about papers that are missing. */
const WORDS = ['message', 'missingNote'] as const;

/** Submits a case, or answers a request with what was added and a few words. */
export const POST = (request: Request) =>
  answerCaseForm(request, async ({ call, fields, reference }) => {
    const words = WORDS.map((name) => [name, fields.get(name)?.trim()]).filter(([, text]) => text);
    const { status } = await call.cases.byReference({ reference });
    await call.cases.submit({ reference, ...Object.fromEntries(words) });
    return status === 'open' ? '/submitted' : '';
  });
