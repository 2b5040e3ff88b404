import { signInAs } from '../seeded-system';

export type FirstLoad = {
  path: string;
  cookie?: string;
  /** What a person comes to use, as a selector. */
  control: string;
  /** Of compressed script. */
  kilobytes: number;
  isClaimants: boolean;
};

/** The pages whose first load is measured, each with its target. The system has one case that waits for an officer. */
export async function listPages({ baseUrl }: { baseUrl: string }): Promise<FirstLoad[]> {
  const claimant = await signInAs({ baseUrl, email: 'claimant@demo.casedraft.test' });
  const officer = await signInAs({ baseUrl, email: 'officer@demo.casedraft.test' });
  const { reference } = await claimant.api.cases.create.mutate({
    caseType: 'housing-benefit',
    title: 'A page to weigh',
  });
  const { items } = await officer.api.reviews.queue.query({});
  const waiting = items[0]?.reference;
  if (!waiting) throw new Error('No case waits for an officer.');
  const forClaimants = { isClaimants: true, kilobytes: 170 };
  const theirs = { ...forClaimants, cookie: claimant.cookie };
  const staffs = { isClaimants: false, cookie: officer.cookie };
  return [
    { ...forClaimants, path: '/', control: 'main a[href="/sign-in"]', kilobytes: 110 },
    { ...forClaimants, path: '/sign-in', control: 'main form [type=submit]' },
    { ...forClaimants, path: '/sign-up', control: 'main form [type=submit]' },
    { ...theirs, path: '/cases', control: 'main a' },
    { ...theirs, path: '/cases/new', control: 'main form [type=submit]' },
    { ...theirs, path: `/cases/${reference}`, control: 'main input[type=file]' },
    { ...theirs, path: `/cases/${waiting}`, control: 'main a' },
    { ...staffs, path: '/officer', control: 'main button', kilobytes: 240 },
    { ...staffs, path: `/officer/cases/${waiting}`, control: 'main button', kilobytes: 260 },
  ];
}
