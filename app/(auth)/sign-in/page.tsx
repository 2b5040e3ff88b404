import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { readNextPath } from '@/app/next-path';
import { homeFor, readSession } from '@/app/session';
import { Notice } from '@/app/ui/notice';
import { env } from '@/server/platform/env';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<{ [name in 'next' | 'error' | 'confirmed']?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next: given, error, confirmed } = await searchParams;
  const next = readNextPath(given);
  const actor = await readSession();
  if (actor) redirect(next ?? homeFor(actor.role));
  const signUp = next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up';
  return (
    <>
      <h1 className="font-bold text-3xl">Sign in</h1>
      {/* So a link that should confirm an address comes back. */}
      {error !== undefined && (
        <Notice tone="warning" title="This link has expired">
          Sign in, and we will send you a new one.
        </Notice>
      )}
      {error === undefined && confirmed !== undefined && (
        <Notice tone="success" title="Your email address is confirmed">
          Sign in with the password that you chose.
        </Notice>
      )}
      <SignInForm next={next} showDemoAccounts={env().CASEDRAFT_MODE === 'demo'} />
      <p className="text-base text-ink-muted">
        <Link href="/forgot-password" className="link">
          Forgotten your password?
        </Link>
      </p>
      <p className="text-base text-ink-muted">
        New here?{' '}
        <Link href={signUp} className="link">
          Create account
        </Link>
      </p>
    </>
  );
}
