import type { CaseView } from '@/server/case-view/view';
import { acceptsDocuments } from '@/server/cases/state';
import { AnswerForm } from './answer-form';
import { FormAnswerNotice } from './form-answer-notice';
import { UploadForm } from './upload-form';
import { WithdrawForm } from './withdraw-form';

type Props = { view: Pick<CaseView, 'reference' | 'status'>; owner: string };

/**
 * What a page without script can do in a case: plain forms below what it shows anyhow. What needs a script is out of sight there, and a
 * page with script has none of this.
 */
export function NoScriptForms({ view: { reference, status }, owner }: Props) {
  const form = { reference, owner };
  return (
    <noscript>
      <div className="grid gap-10">
        <FormAnswerNotice reference={reference} />
        {acceptsDocuments(status) && <UploadForm {...form} />}
        {status === 'awaiting_claimant' && <AnswerForm {...form} />}
        {acceptsDocuments(status) && <WithdrawForm {...form} />}
      </div>
    </noscript>
  );
}
