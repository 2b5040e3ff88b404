import { z } from 'zod';
import { database } from '@/server/platform/database';

const resetSchema = z.object({ newPassword: z.string(), token: z.string().min(1) });

type Request = { path: string; body: unknown };

/** The person whose mailed link a new password comes with, and that password; null where there is no such link, which the library answers. */
export async function readReset({ path, body }: Request) {
  const reset = path === '/reset-password' ? resetSchema.safeParse(body).data : undefined;
  if (!reset) return null;
  const link = await database().verification.findFirst({
    where: { identifier: `reset-password:${reset.token}`, expiresAt: { gt: new Date() } },
    select: { value: true },
  });
  const person =
    link && (await database().user.findUnique({ where: { id: link.value }, select: { name: true, email: true } }));
  return person && { person, password: reset.newPassword };
}
