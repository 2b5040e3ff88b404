import type { Role } from '@/generated/prisma/enums';

export const DEMO_PASSWORD = 'casedraft-demo';

type DemoAccount = { email: string; name: string; role: Role };

/** The accounts that the demo prints and the end-to-end tests sign in with. They never exist in production. */
export const DEMO_ACCOUNTS: DemoAccount[] = [
  { email: 'claimant@demo.casedraft.test', name: 'Eleanor Whitcombe', role: 'claimant' },
  { email: 'officer@demo.casedraft.test', name: 'Amara Osei', role: 'officer' },
  { email: 'officer2@demo.casedraft.test', name: 'Daniel Reeve', role: 'officer' },
  { email: 'supervisor@demo.casedraft.test', name: 'Ingrid Solberg', role: 'supervisor' },
];
