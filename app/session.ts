import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Role } from '@/generated/prisma/enums';
import { readPerson } from '@/server/accounts/service';
import type { Actor } from '@/server/platform/trpc';
import { homeFor } from './home-for';

/** Who is signed in, or null; read from the database once a request. */
export const readSession = async (): Promise<Actor | null> => (await readSignedInHere())?.actor ?? null;

/** Which of their sessions it is; undefined where nobody is signed in. */
export const readSessionId = async (): Promise<string | undefined> => (await readSignedInHere())?.sessionId;

/** Whoever is signed in, also staff who have yet to set up their second step: for the pages on which they do. */
export const readPersonHere = cache(async () => readPerson({ headers: await headers() }));

/** Signed in, and for want of a second step nobody to all other pages. */
export const lacksSecondStep = async (): Promise<boolean> => (await readPersonHere())?.lacksSecondStep === true;

async function readSignedInHere() {
  const person = await readPersonHere();
  return person && !person.lacksSecondStep ? person : null;
}

/**
 * The signed-in person, when their role is one of `roles`. Others are sent to their own home, and people who are not
 * signed in to `/sign-in`, which brings them back to `path` (the page's own path, with its query). For pages: a layout knows neither.
 */
export async function requireActor({ roles, path }: { roles: readonly Role[]; path: string }): Promise<Actor> {
  const actor = await readSession();
  if (!actor) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (!roles.includes(actor.role)) redirect(homeFor(actor.role));
  return actor;
}
