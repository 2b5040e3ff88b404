import { answerCaseForm } from '../answer-form';

export const dynamic = 'force-dynamic';

/** What a claimant says to one point of a request. */
export const POST = (request: Request) =>
  answerCaseForm(request, async ({ call, fields, reference }) => {
    const [requestId = '', item = '', words = ''] = ['requestId', 'item', 'words'].map(
      (name) => fields.get(name) ?? '',
    );
    await call.requests.answerItem({ reference, requestId, item, words, cannotSend: fields.has('cannotSend') });
    return '';
  });
