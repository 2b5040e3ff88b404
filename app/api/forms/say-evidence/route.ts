import { answerCaseForm } from '../answer-form';

export const dynamic = 'force-dynamic';

/** What a claimant says that a document is. */
export const POST = (request: Request) =>
  answerCaseForm(request, async ({ call, fields }) => {
    const [documentId = '', says = ''] = ['documentId', 'says'].map((name) => fields.get(name) ?? '');
    await call.evidence.say({ documentId, says });
    return '#documents';
  });
