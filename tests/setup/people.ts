import { randomUUID } from 'node:crypto';
import type { Role } from '@/generated/prisma/client';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { createCaller } from '@/server/router';

export const ORIGIN = 'http://127.0.0.1:3000';

/** Somebody signed in as: `actor` for services, `call` for the procedures. */
export type Person = { actor: Actor; call: ReturnType<typeof createCaller> };

export const callerFor = (actor: Actor | null) =>
  createCaller({
    actor,
    pageOwnerId: null,
    origin: ORIGIN,
    isStillSignedIn: async () => actor !== null,
  });

async function makePerson({ role, name }: { role: Role; name: string }): Promise<Person> {
  const email = `${role}-${randomUUID()}@example.com`;
  const { id } = await database().user.create({ data: { name, email, role }, select: { id: true } });
  const actor: Actor = { userId: id, role, name, email, language: 'en' };
  return { actor, call: callerFor(actor) };
}

export const makeClaimant = (name = 'Clara Claimant') => makePerson({ role: 'claimant', name });
export const makeOfficer = (name = 'Oscar Officer') => makePerson({ role: 'officer', name });
export const makeSupervisor = (name = 'Sue Supervisor') => makePerson({ role: 'supervisor', name });
