import type { ReactNode } from 'react';
import { useAccount } from '@/app/client/account';
import { joinClasses } from '@/app/ui/join-classes';

type Props = {
  reference: string;
  requestId: string;
  documentId: string;
  onPlace: () => void;
  className?: string;
  children: ReactNode;
};

/** Says for which point of a request a document is, by the field `item`; for none of them without one. */
export function PlaceForm({ reference, requestId, documentId, onPlace, className, children }: Props) {
  const account = useAccount();
  return (
    <form
      method="post"
      action="/api/forms/place-document"
      className={joinClasses(className)}
      onSubmit={(event) => {
        event.preventDefault();
        onPlace();
      }}
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="documentId" value={documentId} />
      {account && <input type="hidden" name="owner" value={account.userId} />}
      {children}
    </form>
  );
}
