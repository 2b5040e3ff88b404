import type { Role } from '@/generated/prisma/enums';

/** Where a person starts after signing in. */
export const homeFor = (role: Role) => (role === 'claimant' ? '/cases' : '/officer');
