import { createTranslator } from 'use-intl/core';
import type { MailKind } from '@/generated/prisma/enums';
import { type Locale, MESSAGES, type Messages } from '@/messages/messages';

type Office = { name: string | undefined; phone: string | undefined; email: string | undefined };

type Letter = {
  kind: MailKind;
  /** Of the person who reads it. */
  locale: Locale;
  appUrl: string;
  /** Null where the mail is about no case. */
  reference: string | null;
  secretPath: string | null;
  office: Office;
};

/** Subject and plain text, in the recipient's language. Throws where a kind's words need what the mail does not have. */
export function wordMail({ kind, locale, appUrl, reference, secretPath, office }: Letter): {
  subject: string;
  text: string;
} {
  const urlOf = (path: string) => new URL(path, appUrl).href;
  const facts = {
    ...(reference === null ? {} : { reference, caseUrl: urlOf(`/cases/${reference}`) }),
    ...(secretPath === null ? {} : { secretUrl: urlOf(secretPath) }),
    signInUrl: urlOf('/sign-in'),
    signUpUrl: urlOf('/sign-up'),
    forgotUrl: urlOf('/forgot-password'),
  };
  const say = translateMail({ kind, locale });
  const text = [say(`${kind}.text`, facts), writeFooter(say, office)].join('\n\n');
  return { subject: say(`${kind}.subject`, facts), text: `${text}\n` };
}

type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

/** What a text needs differs by kind, so its arguments are checked when it is written, and not by the compiler. */
function translateMail({ kind, locale }: Pick<Letter, 'kind' | 'locale'>): Say {
  return createTranslator<Messages, 'mail'>({
    locale,
    messages: MESSAGES[locale] as Messages,
    namespace: 'mail',
    timeZone: 'UTC',
    onError: (cause) => {
      throw new Error(`a mail of kind ${kind} lacks what it has to say`, { cause });
    },
  }) as Say;
}

/** How to reach people, as far as that is configured. */
function writeFooter(say: Say, { name, phone, email }: Office): string {
  const reach =
    email && phone
      ? say('footer.byMailOrPhone', { email, phone })
      : email
        ? say('footer.byMail', { email })
        : phone && say('footer.byPhone', { phone });
  return `-- \n${name ?? 'Casedraft'}\n${[say('footer.automatic'), reach].filter(Boolean).join(' ')}`;
}
