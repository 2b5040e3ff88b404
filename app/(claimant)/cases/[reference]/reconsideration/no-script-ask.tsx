import { serverQueryClient, serverTrpc } from '@/app/server-trpc';
import type { ChanceView } from '@/server/reconsiderations/view';
import { FormAnswerNotice } from '../no-script/form-answer-notice';
import { UploadForm } from '../no-script/upload-form';
import { PlainAskForm } from './plain-ask-form';

type Props = {
  /** The case whose decision is to be looked at again. */
  first: string;
  /** The one that asks. */
  reference: string;
  owner: string;
  reasons: ChanceView['reasons'];
};

/** Asking for another look in a page without script: new evidence first, by itself, and then what is wrong. */
export async function NoScriptAsk({ first, reference, owner, reasons }: Props) {
  const { documents } = await serverQueryClient().fetchQuery(serverTrpc.cases.byReference.queryOptions({ reference }));
  return (
    <noscript>
      <div className="grid gap-10">
        <FormAnswerNotice reference={reference} page={`/cases/${first}/reconsideration`} />
        <UploadForm reference={reference} owner={owner} asksAgainOf={first} />
        <PlainAskForm
          first={first}
          reference={reference}
          owner={owner}
          reasons={reasons}
          documents={documents.map(({ id, filename }) => ({ id, filename }))}
        />
      </div>
    </noscript>
  );
}
