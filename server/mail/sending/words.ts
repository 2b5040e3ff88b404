import type { MailKind } from '@/generated/prisma/enums';

/** What mails may name: a case's reference and links. No names, no amounts, nothing out of a case. */
type Facts = {
  reference: string;
  caseUrl: string;
  secretUrl: string;
  signInUrl: string;
  signUpUrl: string;
  forgotUrl: string;
};
type Words = { subject: string; paragraphs: string[] };

const WORDS: Record<MailKind, (facts: Facts) => Words> = {
  case_received: ({ reference, caseUrl }) => ({
    subject: `We have received ${reference}`,
    paragraphs: [
      `We have received what you sent us for your case ${reference}.`,
      'We will write to you when there is something for you to do, and when your case has been decided.',
      `See how your case is doing:\n${caseUrl}`,
    ],
  }),
  information_requested: ({ reference, caseUrl }) => ({
    subject: `We need more information for ${reference}`,
    paragraphs: [
      `We need more information from you before we can decide your case ${reference}.`,
      `Your case’s page says what we need and by when:\n${caseUrl}`,
    ],
  }),
  case_decided: ({ reference, caseUrl }) => ({
    subject: `Your case ${reference} has been decided`,
    paragraphs: [
      `We have decided your case ${reference}.`,
      `The decision and our letter are on your case’s page:\n${caseUrl}`,
    ],
  }),
  confirm_address: ({ secretUrl }) => ({
    subject: 'Confirm your email address',
    paragraphs: [
      'An account was created with this email address. Confirm within one hour that the address is yours:',
      secretUrl,
      'If you did not create an account, you need not do anything.',
    ],
  }),
  reset_password: ({ secretUrl }) => ({
    subject: 'Choose a new password',
    paragraphs: [
      'Somebody asked for a new password for your account. Choose one within one hour:',
      secretUrl,
      'If you did not ask for this, you need not do anything. Your password stays as it is.',
    ],
  }),
  address_in_use: ({ signInUrl, forgotUrl }) => ({
    subject: 'You already have an account',
    paragraphs: [
      'Somebody tried to create an account with this email address. There already is one, and nothing has changed.',
      `If it was you, sign in:\n${signInUrl}`,
      `If you have forgotten your password:\n${forgotUrl}`,
      'If it was not you, you need not do anything.',
    ],
  }),
  confirm_new_address: ({ secretUrl }) => ({
    subject: 'Confirm your new email address',
    paragraphs: [
      'Somebody asked to use this email address for their account. Confirm within one hour that the address is yours. You will be asked to sign in first:',
      secretUrl,
      'If you did not ask for this, you need not do anything. Nothing changes without the link.',
    ],
  }),
  address_changed: ({ forgotUrl }) => ({
    subject: 'The email address of your account was changed',
    paragraphs: [
      'Your account has another email address now. Mails no longer come to this one, and you sign in with the new one.',
      'If you did not change it, somebody else knows your password. Tell us at once, and choose a new password wherever you use the same one.',
      `How to get back into an account:\n${forgotUrl}`,
    ],
  }),
  password_changed: ({ forgotUrl }) => ({
    subject: 'Your password was changed',
    paragraphs: [
      'The password of your account was changed. On all other devices you have been signed out.',
      `If you did not change it, choose a new password at once:\n${forgotUrl}`,
    ],
  }),
  account_closed: ({ signUpUrl }) => ({
    subject: 'Your account is closed',
    paragraphs: [
      'Your account is closed, as you asked. Your name and your email address are erased from it.',
      'Cases that were decided stay on record for as long as the law asks. The page on which you closed the account said how long.',
      `You can make a new account with this address:\n${signUpUrl}`,
      'If you did not close it, tell us.',
    ],
  }),
};

type Office = { name: string | undefined; phone: string | undefined; email: string | undefined };

/** How to reach people, as far as that is configured. */
function writeFooter({ name, phone, email }: Office): string {
  const ways = [email && `write to ${email}`, phone && `call ${phone}`].filter(Boolean).join(' or ');
  const reach = ways ? ` To reach us, ${ways}.` : '';
  return `-- \n${name ?? 'Casedraft'}\nThis mail was sent automatically. Replies to it are not read.${reach}`;
}

type Letter = {
  kind: MailKind;
  appUrl: string;
  /** Null where the mail is about no case. */
  reference: string | null;
  secretPath: string | null;
  office: Office;
};

/** Subject and plain text. Throws where a kind's words need what the mail does not have. */
export function wordMail({ kind, appUrl, reference, secretPath, office }: Letter): { subject: string; text: string } {
  const urlOf = (path: string) => new URL(path, appUrl).href;
  const need = (value: string | null): string => {
    if (value === null) throw new Error(`a mail of kind ${kind} lacks what it has to say`);
    return value;
  };
  const { subject, paragraphs } = WORDS[kind]({
    get reference() {
      return need(reference);
    },
    get caseUrl() {
      return urlOf(`/cases/${need(reference)}`);
    },
    get secretUrl() {
      return urlOf(need(secretPath));
    },
    signInUrl: urlOf('/sign-in'),
    signUpUrl: urlOf('/sign-up'),
    forgotUrl: urlOf('/forgot-password'),
  });
  return { subject, text: `${[...paragraphs, writeFooter(office)].join('\n\n')}\n` };
}
