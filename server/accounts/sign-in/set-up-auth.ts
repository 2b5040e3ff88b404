import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthMiddleware } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { v7 as uuidv7 } from 'uuid';
import { requestLocale } from '@/messages/request-locale';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { ownOrigins } from '@/server/platform/own-origins';
import { MINIMUM_PASSWORD_LENGTH } from '../schema';
import { assertRequest } from './assert-request';
import { hashPassword, verifyPassword } from './hash-password';
import { addressLimit } from './limit-attempts';
import { longestSessionSeconds } from './limit-session';
import { limitSignIns } from './limit-sign-ins';
import { noteAnswer } from './note-refusal';
import { noteSession, prepareSession } from './prepare-session';
import { readName } from './read-name';
import { settleAnswer } from './settle-answer';
import { settleReset } from './settle-reset';
import { LINK_SECONDS, writeAddressInUseMail, writeConfirmMail, writeResetMail } from './write-account-mail';

export { MINIMUM_PASSWORD_LENGTH };

const SECOND_STEP_SETTINGS = [
  'enable',
  'disable',
  'get-totp-uri',
  'generate-backup-codes',
  'send-otp',
  'verify-otp',
].map((name) => `/two-factor/${name}`);

/** Over https a browser takes cookies of these names from this very host alone, for the whole of it. The library knows a weaker prefix only. */
const cookieNames = ({ isSecure }: { isSecure: boolean }) => ({
  useSecureCookies: false,
  ...(isSecure ? { cookiePrefix: '__Host-casedraft' } : {}),
  defaultCookieAttributes: { secure: isSecure },
});

function createAuth() {
  const { APP_URL, AUTH_SECRET, CASEDRAFT_MODE, MAIL, TRUSTED_PROXIES } = env();
  const { QUOTA_SIGN_UPS_PER_HOUR, SIGN_IN_ATTEMPTS_PER_MINUTE } = env();
  const limit = limitSignIns();
  return betterAuth({
    appName: 'Casedraft',
    secret: AUTH_SECRET,
    baseURL: APP_URL,
    trustedOrigins: ownOrigins({ appUrl: APP_URL, production: CASEDRAFT_MODE === 'production' }),
    database: prismaAdapter(database(), { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: MINIMUM_PASSWORD_LENGTH,
      password: { hash: hashPassword, verify: verifyPassword },
      autoSignIn: true,
      // With it a sign-up is answered alike whether the address is known or not. That takes mail that reaches people: with files
      // alone, or none, nobody could confirm anything.
      requireEmailVerification: MAIL === 'smtp',
      onExistingUserSignUp: writeAddressInUseMail,
      // With an id of the same form as that of an account that is made.
      customSyntheticUser: ({ coreFields, additionalFields }) => ({ ...coreFields, ...additionalFields, id: uuidv7() }),
      ...(MAIL === 'off' ? {} : { sendResetPassword: writeResetMail }),
      resetPasswordTokenExpiresIn: LINK_SECONDS,
      // Whoever knew the old password is signed out with it.
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => {
        await limit.clear(user.email);
        await settleReset({ userId: user.id });
      },
    },
    emailVerification: {
      ...(MAIL === 'off' ? {} : { sendVerificationEmail: writeConfirmMail }),
      sendOnSignUp: MAIL !== 'off',
      sendOnSignIn: MAIL === 'smtp',
      expiresIn: LINK_SECONDS,
      // The password shows that whoever owns the address also made the account, and did not just open a link of somebody else's.
      autoSignInAfterVerification: false,
    },
    user: {
      // Set by us alone: a sign-up that names a role is refused.
      additionalFields: {
        role: { type: 'string', required: false, defaultValue: 'claimant', input: false },
        closedAt: { type: 'date', required: false, defaultValue: null, input: false },
        language: { type: 'string', required: false, defaultValue: 'en', input: false },
      },
    },
    // A name stands among the words of others: it is stored as any other one-line text from outside. The language is the page's.
    databaseHooks: {
      session: { create: { before: prepareSession, after: noteSession } },
      user: {
        create: {
          before: async (user, context) => ({
            data: {
              ...user,
              name: readName(user.name),
              ...(context?.headers ? { language: requestLocale(context.headers) } : {}),
            },
          }),
        },
        update: {
          before: async (user) => ({
            data: user.name === undefined ? user : { ...user, name: readName(user.name) },
          }),
        },
      },
    },
    session: {
      // Of the cookie. The row ends earlier, by its person's role and use, which readSignedIn notes.
      expiresIn: longestSessionSeconds(),
      disableSessionRefresh: true,
      // Read from the database each time, so that a session ended there is over at once.
      cookieCache: { enabled: false },
    },
    // Asks for the second step at sign-in. It is set up and taken away on a page of ours.
    plugins: [twoFactor()],
    // The account's page changes these, with a mail and on record: there is no second way.
    disabledPaths: ['/change-password', '/change-email', '/delete-user', ...SECOND_STEP_SETTINGS],
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customStorage: addressLimit,
      customRules: {
        '/sign-in/email': { window: 60, max: SIGN_IN_ATTEMPTS_PER_MINUTE },
        '/sign-up/email': { window: 3_600, max: QUOTA_SIGN_UPS_PER_HOUR },
        '/two-factor/*': { window: 60, max: SIGN_IN_ATTEMPTS_PER_MINUTE },
        // Asked for by every page.
        '/get-session': { window: 60, max: 600 },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (request) => {
        const changed = await assertRequest(request);
        await limit.before(request);
        return changed;
      }),
      after: createAuthMiddleware(async (answer) => {
        noteAnswer(answer);
        await limit.after(answer);
        await settleAnswer(answer);
      }),
    },
    advanced: {
      database: { generateId: false },
      ...cookieNames({ isSecure: APP_URL.startsWith('https:') }),
      // An address that several proxies have passed on is known only by who of them is ours.
      ipAddress: { trustedProxies: TRUSTED_PROXIES },
    },
    telemetry: { enabled: false },
  });
}

type Auth = ReturnType<typeof createAuth>;
const scope = globalThis as { casedraftAuth?: Auth };

/** The sign-in library, made on first use because the build has no environment. */
export function auth(): Auth {
  scope.casedraftAuth ??= createAuth();
  return scope.casedraftAuth;
}
