import { expect, it } from 'vitest';
import { isRemovable } from './is-removable';

const handedOver = new Date('2026-03-10T10:00:00Z');
const asked = { status: 'awaiting_claimant', resubmittedAt: handedOver } as const;

it('leaves what went along with an earlier answer, and takes back what was added since', () => {
  expect(isRemovable(asked, { registeredAt: new Date('2026-03-10T09:59:00Z') })).toBe(false);
  expect(isRemovable(asked, { registeredAt: new Date('2026-03-12T08:00:00Z') })).toBe(true);
});

it('takes everything back while a case is open, and nothing while it is with us', () => {
  const document = { registeredAt: new Date('2026-03-12T08:00:00Z') };
  expect(isRemovable({ status: 'open', resubmittedAt: null }, document)).toBe(true);
  expect(isRemovable({ status: 'processing', resubmittedAt: handedOver }, document)).toBe(false);
});
