import { answerCaseForm } from '../answer-form';

export const dynamic = 'force-dynamic';

/** For which point of a request a document is; for none of them where no point is named. */
export const POST = (request: Request) =>
  answerCaseForm(request, async ({ call, fields, reference }) => {
    const [requestId = '', documentId = '', item = ''] = ['requestId', 'documentId', 'item'].map(
      (name) => fields.get(name) ?? '',
    );
    await call.requests.placeDocument({ reference, requestId, documentId, item: item === '' ? null : item });
    return '';
  });
