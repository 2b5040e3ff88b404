/**
 * How much script a page loads before it can be used: `npm run bench:bytes`. Starts the built system with one case, asks for each page as
 * a browser would, and adds up the scripts that its HTML names, compressed as they are sent. What a page fetches once it is on screen,
 * such as menus and dialogs, is not among them.
 */
import { findScripts } from './first-load/find-scripts';
import { listPages } from './first-load/list-pages';
import { readBytes } from './first-load/read-bytes';
import { startSeededSystem } from './seeded-system';

const system = await startSeededSystem({ cases: 1, real: 1 });
try {
  const { baseUrl } = system;
  for (const { path, cookie, kilobytes } of await listPages({ baseUrl })) {
    const scripts = findScripts(await readPage({ url: `${baseUrl}${path}`, cookie }));
    let total = 0;
    for (const script of scripts) total += await readBytes(new URL(script, baseUrl));
    const weight = `${(total / 1_000).toFixed(1).padStart(6)} kB in ${scripts.length} scripts`;
    console.log(`${path.padEnd(32)}${weight.padEnd(26)}${total > kilobytes * 1_000 ? 'over' : 'within'} ${kilobytes}`);
  }
} finally {
  await system.stop();
}

async function readPage({ url, cookie }: { url: string; cookie?: string | undefined }): Promise<string> {
  const response = await fetch(url, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
  if (response.status !== 200) throw new Error(`${url} was answered ${response.status}.`);
  return response.text();
}
