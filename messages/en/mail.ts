/** Mails, each kind by its name. They may name a case's reference and links: no names, no amounts, nothing out of a case. */
export const mail = {
  case_received: {
    subject: 'We have received {reference}',
    text: 'We have received what you sent us for your case {reference}.\n\nWe will write to you when there is something for you to do, and when your case has been decided.\n\nSee how your case is doing:\n{caseUrl}',
  },
  information_requested: {
    subject: 'We need more information for {reference}',
    text: 'We need more information from you before we can decide your case {reference}.\n\nYour case’s page says what we need and by when:\n{caseUrl}',
  },
  case_decided: {
    subject: 'Your case {reference} has been decided',
    text: 'We have decided your case {reference}.\n\nThe decision and our letter are on your case’s page:\n{caseUrl}',
  },
  answer_due: {
    subject: 'A reminder: please answer us about {reference}',
    text: 'We asked you for more information for your case {reference} and have not had your answer yet. The last day to answer is near.\n\nYour case’s page says what we need and by when. If you cannot send something, tell us there why:\n{caseUrl}\n\nIf you have answered in the meantime, you need not do anything.',
  },
  asking_ends: {
    subject: 'A reminder about the decision on {reference}',
    text: 'We have decided your case {reference}. If you think that the decision is wrong, you can ask for another look at it. The time to ask ends soon.\n\nYour case’s page says until which day you can ask, and how:\n{caseUrl}\n\nIf you agree with the decision, you need not do anything.',
  },
  confirm_address: {
    subject: 'Confirm your email address',
    text: 'An account was created with this email address. Confirm within one hour that the address is yours:\n\n{secretUrl}\n\nIf you did not create an account, you need not do anything.',
  },
  reset_password: {
    subject: 'Choose a new password',
    text: 'Somebody asked for a new password for your account. Choose one within one hour:\n\n{secretUrl}\n\nIf you did not ask for this, you need not do anything. Your password stays as it is.',
  },
  address_in_use: {
    subject: 'You already have an account',
    text: 'Somebody tried to create an account with this email address. There already is one, and nothing has changed.\n\nIf it was you, sign in:\n{signInUrl}\n\nIf you have forgotten your password:\n{forgotUrl}\n\nIf it was not you, you need not do anything.',
  },
  confirm_new_address: {
    subject: 'Confirm your new email address',
    text: 'Somebody asked to use this email address for their account. Confirm within one hour that the address is yours. You will be asked to sign in first:\n\n{secretUrl}\n\nIf you did not ask for this, you need not do anything. Nothing changes without the link.',
  },
  address_changed: {
    subject: 'The email address of your account was changed',
    text: 'Your account has another email address now. Mails no longer come to this one, and you sign in with the new one.\n\nIf you did not change it, somebody else knows your password. Tell us at once, and choose a new password wherever you use the same one.\n\nHow to get back into an account:\n{forgotUrl}',
  },
  password_changed: {
    subject: 'Your password was changed',
    text: 'The password of your account was changed. On all other devices you have been signed out.\n\nIf you did not change it, choose a new password at once:\n{forgotUrl}',
  },
  account_closed: {
    subject: 'Your account is closed',
    text: 'Your account is closed, as you asked. Your name and your email address are erased from it.\n\nCases that were decided stay on record for as long as the law asks. The page on which you closed the account said how long.\n\nYou can make a new account with this address:\n{signUpUrl}\n\nIf you did not close it, tell us.',
  },
  second_step_on: {
    subject: 'Signing in to your account now needs a code',
    text: 'A second step was set up for your account. Besides your password, signing in now needs a code from your app. On all other devices you have been signed out.\n\nIf you did not set it up, somebody else knows your password. Choose a new one at once, and tell us:\n{forgotUrl}',
  },
  second_step_off: {
    subject: 'Signing in to your account no longer needs a code',
    text: 'The second step of signing in was turned off for your account. From now on your password is enough, or you are asked to set up the second step anew.\n\nIf you did not turn it off, somebody else knows your password. Choose a new one at once, and tell us:\n{forgotUrl}',
  },
  recovery_code_used: {
    subject: 'A recovery code was used to sign in',
    text: 'Somebody signed in to your account with one of your recovery codes. Each of them is good once.\n\nIf it was you, you need not do anything. If you have few codes left, make new ones on the page of your account.\n\nIf it was not you, choose a new password at once, and tell us:\n{forgotUrl}',
  },
  staff_invited: {
    subject: 'Your account for deciding cases',
    text: 'A supervisor has invited you to work on cases in Casedraft. Choose a password within three days:\n\n{secretUrl}\n\nThen sign in with this email address:\n{signInUrl}\n\nIf you do not know what this is about, you need not do anything.',
  },
  /** How to reach people, as far as that is configured. */
  footer: {
    automatic: 'This mail was sent automatically. Replies to it are not read.',
    byMailOrPhone: 'To reach us, write to {email} or call {phone}.',
    byMail: 'To reach us, write to {email}.',
    byPhone: 'To reach us, call {phone}.',
  },
} as const;
