import { beforeEach, expect, test, vi } from 'vitest';

const complete = {
  NODE_ENV: 'production',
  CASEDRAFT_MODE: 'demo',
  DATABASE_URL: 'postgresql://db/casedraft',
  AUTH_SECRET: 'x'.repeat(32),
};

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The policy as the process with this environment has it. */
async function policyOf(variables: Record<string, string>): Promise<string | null> {
  for (const [name, value] of Object.entries({ ...complete, ...variables })) vi.stubEnv(name, value);
  return (await import('./content-security-policy')).findContentSecurityPolicy({ nonce: 'n0nce' });
}

test('pages know no other place where files are kept here', async () => {
  const policy = await policyOf({});
  expect(policy).toContain("img-src 'self' data: blob:;");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toContain('http');
});

test('pages load from and upload to the account’s own place at Cloudinary, and no other', async () => {
  const policy = await policyOf({ STORAGE_PROVIDER: 'cloudinary', CLOUDINARY_URL: 'cloudinary://1:hunter2@cloud' });
  expect(policy).toContain("img-src 'self' data: blob: https://api.cloudinary.com;");
  expect(policy).toContain("connect-src 'self' https://api.cloudinary.com;");
  expect(policy).not.toContain('hunter2');
});

test('files of an earlier choice are still shown, and nothing is uploaded there any more', async () => {
  const policy = await policyOf({
    CLOUDINARY_URL: 'cloudinary://1:2@cloud?upload_prefix=https://api-eu.cloudinary.com',
  });
  expect(policy).toContain('data: blob: https://api-eu.cloudinary.com;');
  expect(policy).toContain("connect-src 'self';");
});

test('no script runs and no style holds that the answer itself did not bring', async () => {
  const policy = await policyOf({});
  expect(policy).toContain("script-src 'nonce-n0nce' 'strict-dynamic';");
  expect(policy).toContain("style-src 'self' 'nonce-n0nce';");
  expect(policy).toContain("base-uri 'none';");
  // An element's own style alone.
  expect(policy?.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe');
});

test('the development server is left alone', async () => {
  expect(await policyOf({ NODE_ENV: 'development' })).toBeNull();
});
