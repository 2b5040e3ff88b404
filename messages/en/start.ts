import { cases } from './cases';

/** Opening a case, before and after signing in, and the forms of a page without script. */
export const start = {
  list: cases,
  title: 'New case',
  intro: 'You can look at this without an account. You need one when there is something to keep.',
  saved: 'Saved as you go: you can stop at any time and come back on any device.',
  chooseType: 'What is your case about?',
  asked: 'What we will ask you for',
  required: 'required {when}',
  ifYouHaveIt: 'if you have it',
  blankForm: 'Blank form: {title} (PDF)',
  blankFormIn: '{language, select, es {In Spanish} other {In English}}<name>: {title}</name>',
  answer: 'When to expect an answer',
  answerText:
    'A case officer should decide within {days, plural, one {# day} other {# days}} after your papers have been read. If we need more from you, the days until your answer are not counted.',
  caseTitle: 'Title',
  caseTitleHint: 'So that you know it again later, for example “Roof damage in March”.',
  create: 'Create case',
  goOn: 'Continue',
  goOnHint: 'Next you create an account, or sign in. What you have chosen here is kept.',
  signIn: 'Sign in',
  faults: '{count, plural, one {One thing is not right yet} other {# things are not right yet}}',
  problems: {
    caseType: 'Choose what your case is about.',
    title: 'Give your case a title of at least 3 characters.',
    titleTooLong: 'Keep the title to 120 characters.',
  },
  continue: {
    title: 'Your new case',
    intro: 'You are signed in. This is the case that you have begun:',
    caseType: 'About',
    caseTitle: 'Title',
    change: 'Change it',
  },
  form: {
    upload: 'Add documents',
    uploadHint:
      'Choose up to {files, plural, one {# file} other {# files}} at a time: PDF, Word (DOCX), or photographs and scans as JPEG, PNG, TIFF, WebP or HEIC, up to {megabytes, number} MB each.',
    files: 'Files from this device',
    send: 'Send the files',
    added:
      '{count, plural, one {# file has arrived.} other {# files have arrived.}} To see whether each can be read, <link>load this page again</link> in a minute.',
    refused: '{count, plural, one {One file was not taken} other {# files were not taken}}',
    hasMore:
      'Only the first {files, plural, one {# file was} other {# files were}} looked at. Send the others once more.',
    notDone: 'This was not done',
    answer: 'Your answer',
    answerText: 'When everything is here, send your answer. The officer then goes on with your case.',
    message: 'Message to the officer (optional)',
    messageHint: 'For example why you cannot send something. You need not write anything if the documents say it all.',
    sendAnswer: 'Send answer',
    withdraw: 'Withdraw the case',
    withdrawText: 'If you do not want a decision, you can withdraw your case. This cannot be undone.',
    withdrawSure: 'Yes, I want to withdraw this case',
    withdrawNow: 'Withdraw case',
    signOut: 'Sign out',
    signedInAs: 'Signed in as <name></name>.',
  },
} as const;
