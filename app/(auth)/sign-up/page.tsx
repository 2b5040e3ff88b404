import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { readNextPath } from '@/app/next-path';
import { homeFor, readSession } from '@/app/session';
import { MINIMUM_PASSWORD_LENGTH } from '@/server/accounts/sign-in/set-up-auth';
import { SignUpForm } from './sign-up-form';

export const metadata: Metadata = { title: 'Create account' };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignUpPage({ searchParams }: Props) {
  const next = readNextPath((await searchParams).next);
  const actor = await readSession();
  if (actor) redirect(next ?? homeFor(actor.role));
  return (
    <>
      <div className="grid gap-2">
        <h1 className="font-bold text-3xl">Create account</h1>
        <p className="text-ink-soft">For people who want to make a claim or an application.</p>
      </div>
      <SignUpForm next={next} minimumPasswordLength={MINIMUM_PASSWORD_LENGTH} />
      <p className="text-base text-ink-muted">
        Already have an account?{' '}
        <Link href={next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'} className="link">
          Sign in
        </Link>
      </p>
    </>
  );
}
