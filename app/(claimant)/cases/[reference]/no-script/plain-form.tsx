import type { ReactNode } from 'react';
import { OWNER_FIELD } from '@/app/form-caller';
import { Button } from '@/app/ui/button';
import { Section } from '../section';

export type CaseForm = {
  reference: string;
  owner: string;
  /** The case whose decision this one asks to look at again, where the form is on the page that asks for it. */
  asksAgainOf?: string;
};

type Props = CaseForm & {
  title: string;
  text: ReactNode;
  /** Below `/api/forms`, which does what the form asks for and leads back to the case. */
  to: string;
  hasFiles?: boolean;
  sendLabel: string;
  isMain?: boolean;
  children?: ReactNode;
};

/** One form of a case's page without script. */
export function PlainForm({
  reference,
  owner,
  asksAgainOf,
  title,
  text,
  to,
  hasFiles,
  sendLabel,
  isMain = true,
  children,
}: Props) {
  const named = new URLSearchParams({ case: reference, ...(asksAgainOf ? { asksAgainOf } : {}) });
  return (
    <Section title={title}>
      <p className="text-ink-soft">{text}</p>
      <form
        method="post"
        action={hasFiles ? `/api/forms/${to}?${named}` : `/api/forms/${to}`}
        encType={hasFiles ? 'multipart/form-data' : undefined}
        className="grid gap-4"
      >
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name={OWNER_FIELD} value={owner} />
        {children}
        <Button
          worksWithoutScript
          type="submit"
          variant={isMain ? 'primary' : 'secondary'}
          size="lg"
          className="justify-self-start"
        >
          {sendLabel}
        </Button>
      </form>
    </Section>
  );
}
