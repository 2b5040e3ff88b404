import { createHmac, timingSafeEqual } from 'node:crypto';

// One-time codes of an app, as in RFC 6238 with what all apps take: SHA-1, six digits, 30 seconds. The sign-in library makes the same.

const STEP_MS = 30_000;
const DIGITS = 6;

/** The code of one time step, as in RFC 4226. */
export function countCode({ secret, step }: { secret: string; step: number }): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

export const stepAt = (time: number): number => Math.floor(time / STEP_MS);

/** The time step that a code is of: this one, or one beside it, since clocks differ and people type slowly. Null for a wrong code. */
export function findStep({ secret, code, now = Date.now() }: { secret: string; code: string; now?: number }) {
  const given = Buffer.from(code);
  if (given.length !== DIGITS) return null;
  const present = stepAt(now);
  const steps = [present - 1, present, present + 1];
  return steps.find((step) => timingSafeEqual(given, Buffer.from(countCode({ secret, step })))) ?? null;
}
