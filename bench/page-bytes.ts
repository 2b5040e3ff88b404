/**
 * How much script a page loads before it can be used: `npm run bench:bytes`. Starts the built system with one case, asks for each page as
 * a browser would, and adds up the scripts that its HTML names, compressed as they are sent. What a page fetches once it is on screen,
 * such as menus and dialogs, is not among them.
 */
import { findScripts } from './script-bytes/find-scripts';
import { readBytes } from './script-bytes/read-bytes';
import { signInAs, startSeededSystem } from './seeded-system';

const system = await startSeededSystem({ cases: 1, real: 1 });
try {
  const { baseUrl } = system;
  const claimant = await signInAs({ baseUrl, email: 'claimant@demo.casedraft.test' });
  const officer = await signInAs({ baseUrl, email: 'officer@demo.casedraft.test' });
  const { reference } = await claimant.api.cases.create.mutate({
    caseType: 'housing-benefit',
    title: 'A page to weigh',
  });
  const { items } = await officer.api.reviews.queue.query({});
  const waiting = items[0]?.reference;
  if (!waiting) throw new Error('No case waits for an officer.');
  const pages = [
    { path: '/' },
    { path: '/sign-in' },
    { path: '/cases', cookie: claimant.cookie },
    { path: '/cases/new', cookie: claimant.cookie },
    { path: `/cases/${reference}`, cookie: claimant.cookie },
    { path: '/officer', cookie: officer.cookie },
    { path: `/officer/cases/${waiting}`, cookie: officer.cookie },
  ];
  for (const { path, cookie } of pages) {
    const html = await readPage({ url: `${baseUrl}${path}`, cookie });
    const scripts = findScripts(html);
    let total = 0;
    for (const script of scripts) total += await readBytes(new URL(script, baseUrl));
    console.log(`${path.padEnd(34)} ${(total / 1_000).toFixed(1).padStart(6)} kB in ${scripts.length} scripts`);
  }
} finally {
  await system.stop();
}

async function readPage({ url, cookie }: { url: string; cookie?: string | undefined }): Promise<string> {
  const response = await fetch(url, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
  if (response.status !== 200) throw new Error(`${url} was answered ${response.status}.`);
  return response.text();
}
