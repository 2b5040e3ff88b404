import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { fromRoot, repoRoot } from '../machine/paths.mjs';

/** What a phone would wait for without need. Dialogs and menus come after the page; what a browser kept is read by `app/client/shape.ts`. */
const HEAVY = /^(zod(\/.*)?|better-auth(\/.*)?|@base-ui\/.*|diff|node-diff3|icu-minify\/.*)$/;

const CASE = 'app/(claimant)/cases/[reference]';
const PAGES = {
  any: ['app/error.tsx', 'app/ui/language-switch.tsx', 'app/ui/link-pending.tsx'],
  frame: ['app/client/providers.tsx', 'app/ui/account-menu.tsx', 'app/ui/session-end.tsx', 'app/paused-notice.tsx'],
  signIn: ['app/(auth)/sign-in/sign-in-form.tsx', 'app/(auth)/sign-up/sign-up-form.tsx'],
  cases: ['app/(claimant)/cases/case-list.tsx', 'app/(claimant)/cases/new/new-case-form.tsx'],
  aCase: [`${CASE}/case-screen.tsx`, `${CASE}/check/check-screen.tsx`, `${CASE}/confirmation/confirmation-screen.tsx`],
  again: [`${CASE}/reconsideration/reconsideration-screen.tsx`],
};

/** The packages that these files load at once; a server action stays on the server. */
async function listPackages(files: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: files.map((file) => fromRoot(file)),
    absWorkingDir: repoRoot,
    outdir: fromRoot('dist'),
    write: false,
    metafile: true,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    alias: { '@': repoRoot },
    external: ['*-action', './start-case'],
  });
  const packages = new Set<string>();
  const seen = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { path, kind, external } of metafile.inputs[file]?.imports ?? []) {
      if (kind === 'dynamic-import') continue;
      if (external) packages.add(path);
      else follow(path);
    }
  };
  for (const file of files) follow(file);
  // Or it would have looked at nothing.
  expect(packages).toContain('react');
  return [...packages];
}

test.each(Object.entries(PAGES))('%s: no heavy package is loaded before the page is there', async (_, files) => {
  expect((await listPackages(files)).filter((name) => HEAVY.test(name))).toEqual([]);
});

test('what stands on any page loads neither a client for queries nor what reads messages', async () => {
  const packages = await listPackages(PAGES.any);
  expect(packages.filter((name) => /^(use-intl|@trpc|@tanstack|superjson)/.test(name))).toEqual([]);
});
