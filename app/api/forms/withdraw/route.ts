import { AppError } from '@/server/platform/errors';
import { answerCaseForm } from '../answer-form';

export const dynamic = 'force-dynamic';

/** Withdraws a case, of whoever has said that they are sure. */
export const POST = (request: Request) =>
  answerCaseForm(request, async ({ call, fields, reference }) => {
    if (fields.get('sure') !== 'yes') throw new AppError('invalid', 'Tick the box if you want to withdraw your case.');
    await call.cases.withdraw({ reference });
    return '';
  });
