import { failures } from './failures';
import { problems } from './problems';
import { refusals } from './refusals';
import { standing } from './standing';

/** Words of every page: header, footer, notices, times, errors. */
export const shared = {
  tryAgain: 'Try again',
  goToStart: 'Go to the start',
  failures,
  refusals,
  standing,
  language: {
    label: 'Language',
    problem: 'The language could not be changed. Check your connection and try again.',
  },
  header: { skip: 'Skip to content', navigation: 'Main', cases: 'Cases' },
  footer: {
    navigation: 'About Casedraft',
    help: 'Help',
    contact: 'Contact',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
  account: {
    menu: 'Account: {name}',
    page: 'My account',
    signOut: 'Sign out',
    unsaved: 'Words you typed are not saved or sent yet. Signing out throws them away; press again to do so.',
    unanswered: 'You are still signed in: the server did not answer. Try again.',
    otherAccount: 'Another account is signed in now, so nobody was signed out.',
  },
  session: {
    signedOut: 'You have been signed out.',
    otherAccount: 'Another account is signed in.',
    signInAgain: 'Sign in again',
    choose: 'Choose what to do',
    stays: 'Everything on this page stays as it is, and is saved then.',
    email: 'Email',
    password: 'Password',
    passwordMissing: 'Enter your password.',
    code: 'Code',
    codeHint: 'From your authenticator app, or one of your recovery codes.',
    codeMissing: 'Enter the code.',
    signIn: 'Sign in',
    problems,
    notMe: 'I am not <name></name>',
  },
  other: {
    title: 'Another account is signed in',
    explanation:
      'You opened this page as <mine></mine>. In this browser <other></other> is signed in now. Until you choose, nothing you do here is saved or sent.',
    goOn: 'To go on as <mine></mine>, sign in again. Everything typed here stays.',
    reload: 'To go on as <other></other>, reload the page. What is typed here and not saved is lost.',
    reloadButton: 'Reload the page',
  },
  connection: { reconnecting: 'Reconnecting…' },
  dialog: { close: 'Close' },
  errorPage: {
    title: 'Something went wrong',
    text: 'The page could not be shown. Nothing you saved is lost. Try again; if it happens again, tell your administrator.',
    databaseTitle: 'The database does not answer',
    databaseText:
      'The page could not be shown. Nothing you saved is lost. It comes by itself once the database answers again.',
    number: 'Error number: <code></code>',
  },
  notFound: {
    tab: 'Not found',
    title: 'There is nothing here',
    text: 'The address may be mistyped, or the case belongs to another account. Check the reference, or go back to the start.',
  },
  pause:
    '<strong>We have paused reading documents for a while.</strong> You can still upload and submit. Yours are read as soon as we go on.',
  length: {
    tooLong: 'This text is too long.',
    over: '{count, number} characters: {excess, number} too many. Shorten it to go on.',
    near: '{count, number} of {limit, number} characters',
  },
  time: { justNow: 'just now' },
} as const;
